"""Word one topic of a visit for its review. Pure: no screen, no disk."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta, tzinfo

from qc_desktop.domain.actions import Action, ActionState
from qc_desktop.domain.answers import AnsweredBy, Choice
from qc_desktop.domain.checklists import Asked, Checklist, Question, Topic
from qc_desktop.domain.choice_words import choice_picture, choice_words
from qc_desktop.domain.consent import ConsentTo
from qc_desktop.domain.evidence import Evidence, EvidenceKind, MediaRef
from qc_desktop.domain.ids import DeviceId, EvidenceId, PersonId, TopicId
from qc_desktop.domain.spoken_to import respondents
from qc_desktop.domain.visits import GivenAnswer, SignOff, Visit, VisitState, topics_asked
from qc_desktop.ui.components.bars import Chip, Tone
from qc_desktop.ui.components.values import Here
from qc_desktop.ui.flows.coordinator_visit_words import person_words, summary
from qc_desktop.ui.flows.coordinator_words import (
    action_chip,
    clock,
    consent_chip,
)
from qc_desktop.ui.screens.coordinator.review_state import (
    ActionLine,
    EvidenceLine,
    GivenLine,
    NoteLine,
    PhotoLine,
    QuestionBlock,
    ReviewState,
    SoundLine,
    TopicLine,
)
from qc_desktop.ui.theme.pictures import NO_PERSON
from qc_desktop.words import plain, plain_n, short_date

THE_VISIT = TopicId("visit")
"""Stands in the list of topics for what happened round the questions."""

_DAYS_TO_ACT = 28
_REAL = frozenset(Choice) - {Choice.SKIP}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """All that a review shows, as the services gave it."""

    visit: Visit
    checklist: Checklist
    evidence: tuple[Evidence, ...]
    actions: tuple[Action, ...]
    person: Callable[[PersonId], Here]
    laptop: Callable[[DeviceId], str]
    zone: tzinfo | None
    today: date
    photos: Mapping[EvidenceId, bytes] = field(default_factory=dict)
    """Photos that are here already; one not in it is not here yet."""
    missing: frozenset[EvidenceId] = frozenset()
    playing: EvidenceId | None = None


def review_state(given: Reviewed, topic: TopicId, problem: str = "") -> ReviewState:
    """Return the review of one topic."""
    topics = topics_asked(given.visit, given.checklist)
    shown = next((one for one in topics if one.id == topic), topics[0])
    whole = topic == THE_VISIT
    return ReviewState(
        topics=(_visit_line(given.visit), *(_topic_line(given, one) for one in topics)),
        topic=THE_VISIT if whole else shown.id,
        consents=() if whole else _consents(given.visit),
        questions=() if whole else tuple(_block(given, one) for one in shown.questions),
        summary=summary(given.visit, given.person, given.zone) if whole else (),
        offered_day=given.today + timedelta(days=_DAYS_TO_ACT),
        actions=tuple(_action_line(given, one) for one in given.actions if not one.removed),
        reviewed=_reviewed(given, given.visit.sign_off),
        may_review=given.visit.state is VisitState.FINISHED,
        problem=problem,
    )


def _visit_line(visit: Visit) -> TopicLine:
    people = len(respondents(visit))
    return TopicLine(
        topic=THE_VISIT,
        name=plain("The visit"),
        picture="visit",
        words=plain_n("{count} person", "{count} people", people),
        glyph="users",
        asks=any(value.wants_to_talk for value in visit.feelings.values()),
    )


def _consents(visit: Visit) -> tuple[Chip, ...]:
    """Return what one person said; of several, each under their number, what is not a yes."""
    people = respondents(visit)
    if len(people) == 1:
        return tuple(consent_chip(to, visit.consent_to(to, people[0])) for to in ConsentTo)
    words = plain("{count} people. See The visit.", count=len(people))
    return (Chip(words=words, tone=Tone.TO_DO, glyph="users"),)


def first_topic(visit: Visit, checklist: Checklist) -> TopicId:
    """Return the topic to open on: the first where two answers were given, else the first."""
    topics = topics_asked(visit, checklist)
    clashing = (topic for topic in topics if _clashes(visit, topic))
    return next(clashing, topics[0]).id


def _topic_line(given: Reviewed, topic: Topic) -> TopicLine:
    clashes = _clashes(given.visit, topic)
    return TopicLine(
        topic=topic.id,
        name=topic.name,
        picture=topic.picture,
        words=_topic_words(given.visit, topic, clashes),
        glyph="split" if clashes else _topic_glyph(given.visit, topic),
        asks=bool(clashes),
    )


def _topic_words(visit: Visit, topic: Topic, clashes: int) -> str:
    if clashes:
        return plain("{count} to match", count=clashes)
    counts: Counter[str] = Counter()
    for question in topic.questions:
        for answer in {
            g.answer.respondent: g.answer for g in _oldest_first(visit, question)
        }.values():
            counts[choice_words(question.answer_set, answer.choice)] += 1
    if not counts:
        return plain("No answers")
    return ", ".join(f"{count} {words}" for words, count in counts.most_common(2))


def _topic_glyph(visit: Visit, topic: Topic) -> str:
    answers = [one.answer for question in topic.questions for one in _standing(visit, question)]
    real = [answer for answer in answers if answer.choice in _REAL]
    if not real:
        return "skip" if answers else "circle"
    return "tick"


def _clashes(visit: Visit, topic: Topic) -> int:
    return sum(_two_answers(visit, question) for question in topic.questions)


def _two_answers(visit: Visit, question: Question) -> bool:
    """Tell whether one person has two answers that stand: two people may well differ."""
    counts = Counter(given.answer.respondent for given in _standing(visit, question))
    return any(count > 1 for count in counts.values())


def _standing(visit: Visit, question: Question) -> tuple[GivenAnswer, ...]:
    return tuple(given for given in visit.given if given.answer.question == question.id)


def _oldest_first(visit: Visit, question: Question) -> tuple[GivenAnswer, ...]:
    return _standing(visit, question)[::-1]


def _block(given: Reviewed, question: Question) -> QuestionBlock:
    standing = _standing(given.visit, question)
    evidence = (piece for piece in given.evidence if piece.item.question == question.id)
    return QuestionBlock(
        question=question.id,
        words=question.words,
        picture=question.picture,
        answers=tuple(_given_line(given, question, one) for one in standing),
        two_answers=_two_answers(given.visit, question),
        evidence=tuple(
            _evidence_line(given, question, piece) for piece in evidence if not piece.removed
        ),
    )


def _given_line(given: Reviewed, question: Question, one: GivenAnswer) -> GivenLine:
    answer = one.answer
    person = given.person(answer.by)
    time = clock(answer.at.astimezone(given.zone))
    words = _with_help(
        question, answer.answered_by, choice_words(question.answer_set, answer.choice)
    )
    if question.asked is Asked.PERSON and len(respondents(given.visit)) > 1:
        whose = person_words(given.visit, answer.respondent)
        words = plain("{whose}: {words}", whose=whose, words=words)
    return GivenLine(
        words=words,
        picture=choice_picture(question.answer_set, answer.choice),
        who=plain("{name}, {time}", name=person.name, time=time),
        laptop=given.laptop(one.device),
        photo=person.photo or NO_PERSON,
    )


def _with_help(question: Question, by: AnsweredBy, words: str) -> str:
    if question.asked is not Asked.PERSON:
        return words
    match by:
        case AnsweredBy.PERSON:
            return words
        case AnsweredBy.PERSON_WITH_HELP:
            return plain("{words} (with help)", words=words)
        case AnsweredBy.SUPPORTER_THINKS:
            return plain("{words} (supporter thinks)", words=words)
        case AnsweredBy.CHECKER_SAW:
            return plain("{words} (we saw)", words=words)


def _evidence_line(given: Reviewed, question: Question, piece: Evidence) -> EvidenceLine:
    name = given.person(piece.by).name
    if question.asked is Asked.PERSON and len(respondents(given.visit)) > 1:
        whose = person_words(given.visit, piece.item.respondent)
        name = plain("{name} for {whose}", name=name, whose=whose)
    match piece.item.kind:
        case EvidenceKind.NOTE:
            return NoteLine(
                evidence=piece.id,
                who=plain("{name} wrote", name=name),
                text=piece.text,
                others=piece.texts[1:],
                may_quote=question.asked is Asked.PERSON
                and given.visit.may(ConsentTo.SHARE_WORDS, piece.item.respondent),
                quoted=piece.quoted,
            )
        case EvidenceKind.PHOTO | EvidenceKind.DRAWING:
            return PhotoLine(
                evidence=piece.id,
                alt=_alt(piece.item.media, question),
                who=plain("{name} took this", name=name),
                data=given.photos.get(piece.id),
            )
        case EvidenceKind.VOICE:
            return SoundLine(
                evidence=piece.id,
                who=plain("{name} said", name=name),
                length=_length(piece.item.media),
                here=piece.id not in given.missing,
                playing=piece.id == given.playing,
            )


def _alt(media: MediaRef | None, question: Question) -> str:
    if media is not None and media.alt:
        return media.alt
    return plain("Photo for: {question}", question=question.words)


def _length(media: MediaRef | None) -> str:
    seconds = round(media.seconds) if media is not None else 0
    return f"{seconds // 60}:{seconds % 60:02d}"


def _action_line(given: Reviewed, action: Action) -> ActionLine:
    item = action.item
    done = action.state is ActionState.DONE
    late = item.by is not None and item.by < given.today and not done
    if item.by is None:
        who_and_when = item.who
    else:
        who_and_when = plain("{name}, by {day}", name=item.who, day=short_date(item.by))
    return ActionLine(
        action=action.id,
        said=item.said,
        will=item.will,
        who_and_when=who_and_when,
        state=action.state,
        chip=action_chip(action.state, late=late),
        late=late,
    )


def _reviewed(given: Reviewed, sign_off: SignOff | None) -> str:
    if sign_off is None:
        return ""
    name = given.person(sign_off.by).name
    day = short_date(sign_off.at.astimezone(given.zone).date())
    return plain("Reviewed by {name}, {day}.", name=name, day=day)
