"""The Easy Read report: for the people who live there."""

from collections.abc import Iterator, Sequence

from qc_desktop.domain.answers import Choice
from qc_desktop.domain.checklists import Asked, Question
from qc_desktop.domain.findings import FindingKind
from qc_desktop.domain.reporting_content import (
    Block,
    Callout,
    Cover,
    Face,
    Heading,
    PictureLine,
    Quote,
    ReportContent,
    ReportStyle,
    SaidWill,
    SaidWills,
    Sentence,
    Tone,
)
from qc_desktop.domain.reporting_counts import (
    Outcome,
    answers_of,
    outcome,
    reply_due,
    talked_to,
)
from qc_desktop.domain.reporting_findings import findings, found_already, told_easily
from qc_desktop.domain.reporting_input import ReportInput
from qc_desktop.domain.reporting_pieces import (
    actions,
    attribution,
    contact_words,
    question_of,
    quotes,
    role_words,
    running,
    who_and_when,
)
from qc_desktop.domain.reporting_short import (
    ACTIONS,
    most_important,
    quotes_with_room,
    room,
)
from qc_desktop.domain.reporting_words import word_list
from qc_desktop.words import easy, easy_n, full_date, short_date

_FOUND = {
    FindingKind.GOOD: "good",
    FindingKind.BETTER: "better",
    FindingKind.WORRY: "worried",
}


def easy_read_content(given: ReportInput) -> ReportContent:
    """Return the Easy Read report. Says nothing that a person did not agree to share."""
    title = easy("Our visit to {place}", place=given.place.name)
    blocks = (
        _cover(given, title),
        *_what_we_did(given),
        *_what_we_found(given),
        *_what_people_told_us(given),
        *_you_said(given),
        *_tell_us_more(given),
    )
    return ReportContent(
        style=ReportStyle.EASY_READ,
        title=title,
        language=given.language,
        organisation=given.organisation.name,
        running=running(title),
        attribution=attribution(),
        blocks=(*blocks, *word_list(blocks, given.hard_words)),
    )


def _cover(given: ReportInput, title: str) -> Cover:
    plan = given.visit.plan
    at = given.visit.started_at or plan.at
    team = given.named((*plan.checkers, *plan.supporters))
    return Cover(
        label=easy("Easy Read"),
        title=title,
        when=full_date(at.astimezone(given.now.tzinfo).date()),
        who=easy("Who visited"),
        faces=tuple(
            Face(
                name=person.first_name,
                role=role_words(person),
                photo=person.photo,
                portrait=person.portrait,
            )
            for person in team
        ),
        photo=given.place.photo,
        drawing=given.place.drawing,
        alt=easy("A picture of {place}.", place=given.place.name),
    )


def _what_we_did(given: ReportInput) -> Iterator[Block]:
    talked = len(talked_to(given.visit))
    lines = []
    if talked:
        lines.append(_talked_line(talked))
    for asked, picture, words in (
        (Asked.LOOK, "looked", easy("We looked around the home.")),
        (Asked.STAFF, "topic_askstaff", easy("We talked to staff.")),
    ):
        if any(q.asked is asked and answers_of(given, q) for q in given.checklist.questions):
            lines.append(PictureLine(picture=picture, sentences=(words,)))
    if not lines:
        lines.append(PictureLine(picture="house", sentences=(easy("We made a visit."),)))
    yield Heading(words=easy("What we did"))
    yield from lines


def _talked_line(talked: int) -> PictureLine:
    words = easy_n(
        "We talked to {count} person who lives here.",
        "We talked to {count} people who live here.",
        talked,
    )
    return PictureLine(picture="talked", sentences=(words,))


def _what_we_found(given: ReportInput) -> Iterator[Block]:
    good: Sequence[PictureLine] = [
        *_found(given, FindingKind.GOOD, Tone.GOOD),
        *_lines(given, Outcome.GOOD, Tone.GOOD),
    ]
    better: Sequence[PictureLine] = [
        *_found(given, FindingKind.BETTER, Tone.BETTER),
        *_lines(given, Outcome.BETTER, Tone.BETTER),
    ]
    (worries, better, good), more = most_important(
        (_found(given, FindingKind.WORRY, Tone.BETTER), better, good),
        big_print=given.choices.big_print,
    )
    if good:
        yield Heading(words=easy("What is good"), tone=Tone.GOOD)
        yield from good
    if better:
        yield Heading(words=easy("What could be better"), tone=Tone.BETTER)
        yield from better
    if worries:
        yield Heading(words=easy("What worries us"), tone=Tone.BETTER)
        yield from worries
    if not good and not better and not worries:
        yield Heading(words=easy("What we found"))
        yield PictureLine(
            picture="question",
            sentences=(easy("We do not have enough answers yet."),),
        )
    if more:
        yield _more()


def _found(given: ReportInput, kind: FindingKind, tone: Tone) -> list[PictureLine]:
    """Return what the checkers say in their own words."""
    return [
        PictureLine(picture=_FOUND[kind], sentences=told_easily(one), tone=tone)
        for one in findings(given, kind)
    ]


def _lines(given: ReportInput, wanted: Outcome, tone: Tone) -> list[PictureLine]:
    return [
        PictureLine(
            picture=_picture(question, wanted),
            sentences=(_statement(given, question),),
            tone=tone,
        )
        for question in given.checklist.questions
        if question.id in given.statements
        and question.id not in found_already(given)
        and outcome(given, question) is wanted
    ]


def _picture(question: Question, found: Outcome) -> str:
    # A question whose good answer is "No" pictures the bad thing: not beside what is good.
    turned = question.good_answer is Choice.NO and found is Outcome.GOOD
    return "good" if turned else question.picture


def _statement(given: ReportInput, question: Question) -> str:
    statements = given.statements[question.id]
    good = outcome(given, question) is Outcome.GOOD
    return statements.good if good else statements.better


def _what_people_told_us(given: ReportInput) -> Iterator[Block]:
    said = quotes(given)
    if not said:
        return
    shown = quotes_with_room(said, big_print=given.choices.big_print)
    yield Heading(words=easy("What people told us"))
    yield from (Quote(words=easy("“{words}”", words=words)) for words in shown)
    if len(shown) < len(said):
        yield _more()
    yield Sentence(
        words=easy("We do not write names. People said yes to sharing their words."),
    )


def _you_said(given: ReportInput) -> Iterator[Block]:
    planned = actions(given)
    if not planned:
        due = short_date(reply_due(given))
        yield Heading(words=easy("What happens next"))
        yield PictureLine(
            picture="calendar",
            sentences=(
                easy("We are thinking about what to do."),
                easy("We will tell you by {day}.", day=due),
            ),
        )
        return
    most = room(ACTIONS, big_print=given.choices.big_print)
    yield SaidWills(
        said=easy("You said"),
        will=easy("We will"),
        rows=tuple(
            SaidWill(
                said=action.item.said,
                will=action.item.will,
                who=who_and_when(action),
                picture=question.picture if question else "you_said",
            )
            for action in planned[:most]
            for question in (question_of(given, action.item.question),)
        ),
    )
    if len(planned) > most:
        yield _more()


def _more() -> PictureLine:
    return PictureLine(
        picture="report", sentences=(easy("There is more in the full report. Ask us for it."),)
    )


def _tell_us_more(given: ReportInput) -> Iterator[Block]:
    words = contact_words(given)
    if words:
        yield Callout(
            picture="telephone", heading=easy("Do you want to tell us more?"), words=words
        )
