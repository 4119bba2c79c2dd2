"""Word what happened round the questions of a visit for its review. Pure: no screen, no disk."""

from collections.abc import Callable, Iterator
from datetime import tzinfo

from qc_desktop.domain.consent import ConsentAnswer
from qc_desktop.domain.findings import FindingKind
from qc_desktop.domain.ids import PersonId, Respondent
from qc_desktop.domain.reporting_findings import told_plainly
from qc_desktop.domain.reporting_people import (
    consents_in_words,
    explained_in_words,
    helpers_in_words,
)
from qc_desktop.domain.spoken_to import number_of, respondents, spoken_to
from qc_desktop.domain.visit_steps import CheckIn, Feeling, Room, Welcome
from qc_desktop.domain.visits import Visit
from qc_desktop.ui.components.values import Here
from qc_desktop.ui.flows.coordinator_words import clock
from qc_desktop.ui.screens.coordinator.review_state import SummaryBlock
from qc_desktop.words import joined, plain


def summary(
    visit: Visit, person: Callable[[PersonId], Here], zone: tzinfo | None
) -> tuple[SummaryBlock, ...]:
    """Return what is known of the visit as a whole; people spoken to are numbers here."""
    blocks = (
        SummaryBlock(heading=plain("At the door"), lines=tuple(_door(visit, zone))),
        *(_person(visit, who) for who in respondents(visit)),
        SummaryBlock(
            heading=plain("What the checkers found"), lines=tuple(_findings(visit, person))
        ),
        SummaryBlock(
            heading=plain("How the checkers feel. This is private."),
            lines=tuple(_feelings(visit, person)),
        ),
    )
    return tuple(block for block in blocks if block.lines)


def person_words(visit: Visit, who: Respondent) -> str:
    """Return what stands for a person wherever their name must not."""
    return plain("Person {number}", number=number_of(visit, who))


def _door(visit: Visit, zone: tzinfo | None) -> Iterator[str]:
    said = {
        Welcome.YES: plain("The people said: come in."),
        Welcome.NO: plain("The people said: no thank you."),
        Welcome.LATER: plain("The people said: not now."),
    }
    if visit.welcome is not None:
        yield said[visit.welcome]
    told = {
        CheckIn.ARRIVED: plain("The buddy was told of the arrival at {time}."),
        CheckIn.LEFT: plain("The buddy was told of the leaving at {time}."),
    }
    for when, words in told.items():
        if when in visit.check_ins:
            yield words.format(time=clock(visit.check_ins[when].at.astimezone(zone)))
    if CheckIn.ARRIVED in visit.check_ins and CheckIn.LEFT not in visit.check_ins:
        yield plain("The buddy was not told of the leaving.")
    rooms = {
        Room.LIVING_ROOM: plain("living room"),
        Room.KITCHEN: plain("kitchen"),
        Room.GARDEN: plain("garden"),
        Room.HALL: plain("hall"),
        Room.BATHROOM: plain("bathroom"),
        Room.BEDROOM: plain("bedroom"),
    }
    asked_in = [words for room, words in rooms.items() if visit.rooms.get(room)]
    if asked_in:
        yield plain("Asked into: {rooms}.", rooms=joined(asked_in))


def _person(visit: Visit, who: Respondent) -> SummaryBlock:
    return SummaryBlock(heading=person_words(visit, who), lines=tuple(_asked(visit, who)))


def _asked(visit: Visit, who: Respondent) -> Iterator[str]:
    things = consents_in_words()
    for answer, words in (
        (ConsentAnswer.YES, plain("Yes to: {things}.")),
        (ConsentAnswer.NO, plain("No to: {things}.")),
        (ConsentAnswer.LATER, plain("Not now to: {things}.")),
    ):
        said = [thing for to, thing in things.items() if visit.consent_to(to, who) is answer]
        if said:
            yield words.format(things=joined(said))
    one = spoken_to(visit, who)
    if one.asking is not None:
        how = [explained_in_words()[way] for way in one.asking.explained]
        if how:
            yield plain("Explained with: {ways}.", ways=joined(how))
        if one.asking.helper is not None:
            yield plain("Who helped: {who}.", who=helpers_in_words()[one.asking.helper])
        if one.asking.said_back is not None:
            yield plain("Said it back.") if one.asking.said_back else plain("Not said back yet.")
    if one.come_back:
        yield plain("The checkers said that they will come back.")


def _findings(visit: Visit, person: Callable[[PersonId], Here]) -> Iterator[str]:
    kinds = {
        FindingKind.GOOD: plain("Good: {words}"),
        FindingKind.BETTER: plain("Could be better: {words}"),
        FindingKind.WORRY: plain("A worry: {words}"),
    }
    for kind, words in kinds.items():
        yield from (
            words.format(words=" ".join(told_plainly(finding)))
            for finding in visit.findings
            if finding.kind is kind
        )
    names = [person(one).name for one in visit.plan.checkers if one in visit.agreed]
    if names:
        yield plain("Agreed by {names}.", names=joined(names))


def _feelings(visit: Visit, person: Callable[[PersonId], Here]) -> Iterator[str]:
    feelings = {
        Feeling.GOOD: plain("good"),
        Feeling.OK: plain("OK"),
        Feeling.TIRED: plain("tired"),
        Feeling.SAD: plain("sad"),
        Feeling.ANGRY: plain("angry"),
        Feeling.WORRIED: plain("worried"),
    }
    for checker, value in visit.feelings.items():
        name = person(checker).name
        yield plain("{name} feels {feeling}.", name=name, feeling=feelings[value.feeling])
        if value.wants_to_talk:
            yield plain("{name} wants to talk to someone.", name=name)
