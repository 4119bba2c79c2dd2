"""Papers for before a visit: letter, leaflet, consent sheet, and checklists to fill by hand."""

from collections.abc import Iterator

from qc_desktop.domain import consent_words
from qc_desktop.domain.answers import AnswerSet, choices
from qc_desktop.domain.checklists import Asked, Question
from qc_desktop.domain.choice_words import choice_picture, choice_words
from qc_desktop.domain.consent import ConsentTo
from qc_desktop.domain.reporting_content import (
    Ask,
    Band,
    Block,
    Callout,
    Face,
    Faces,
    Heading,
    PictureLine,
    ReportContent,
    ReportStyle,
    Sentence,
    TickAnswer,
    Tone,
    WriteHere,
)
from qc_desktop.domain.reporting_input import ReportInput
from qc_desktop.domain.reporting_pieces import attribution, contact_words, role_words, running
from qc_desktop.words import clock_in_words, easy, full_date, plain

_OPEN_LINES = 3


def invitation_content(given: ReportInput) -> ReportContent:
    """Return the letter that asks whether we may come. Nobody has to say yes."""
    return _easy_paper(
        given,
        title=easy("Can we visit you?"),
        lines=given.organisation.brand.lines,
        blocks=(
            PictureLine(picture="thank_you", sentences=(easy("Hello."),)),
            PictureLine(
                picture="house",
                sentences=(
                    easy("We want to visit {place}.", place=given.place.name),
                    easy("We ask people about their support."),
                ),
            ),
            PictureLine(picture="calendar", sentences=(_day(given), _time(given))),
            *_team(given),
            *_you_can_say_no(),
            *_what_we_keep(),
            *_contact(given),
        ),
    )


def leaflet_content(given: ReportInput) -> ReportContent:
    """Return the leaflet about who we are, for everyone who lives there."""
    return _easy_paper(
        given,
        title=easy("Who are the Quality Checkers?"),
        blocks=(
            *_team(given),
            Heading(words=easy("What we do")),
            PictureLine(
                picture="looked",
                sentences=(easy("We check that support is good."),),
            ),
            PictureLine(
                picture="talked",
                sentences=(
                    easy("We talk with you."),
                    easy("You know best what your support is like."),
                ),
            ),
            PictureLine(
                picture="report",
                sentences=(
                    easy("We write what is good."),
                    easy("We write what could be better."),
                ),
            ),
            *_you_can_say_no(),
            *_contact(given),
        ),
    )


def consent_sheet_content(given: ReportInput) -> ReportContent:
    """Return a sheet to ask each thing on paper, for one person."""
    answers = (
        TickAnswer(words=easy("Yes"), picture="consent_yes"),
        TickAnswer(words=easy("No"), picture="consent_no"),
        TickAnswer(words=easy("Ask me later"), picture="consent_later"),
    )
    return _easy_paper(
        given,
        title=easy("Is it OK with you?"),
        blocks=(
            PictureLine(
                picture="consent_say_no",
                sentences=(
                    easy("You can say no."),
                    easy("You can change your mind at any time."),
                ),
            ),
            *(
                Ask(
                    words=easy(consent_words.QUESTIONS[to]),
                    picture=consent_words.PICTURES[to],
                    answers=answers,
                )
                for to in ConsentTo
            ),
            Heading(words=easy("How we explained it")),
            Ask(
                words=easy("How did we explain it?"),
                picture="question",
                answers=(
                    TickAnswer(words=easy("Words"), picture="explained_words"),
                    TickAnswer(words=easy("Pictures"), picture="explained_pictures"),
                    TickAnswer(words=easy("Signs"), picture="explained_signs"),
                ),
            ),
            Ask(
                words=easy("Who helped?"),
                picture="supporter",
                answers=(
                    TickAnswer(words=easy("Nobody"), picture="helped_nobody"),
                    TickAnswer(words=easy("Family"), picture="helped_family"),
                    TickAnswer(words=easy("Staff"), picture="helped_staff"),
                ),
            ),
            WriteHere(label=easy("Your first name, or a made-up name:")),
            WriteHere(label=easy("Day:")),
            WriteHere(label=easy("Who asked you:")),
        ),
    )


def paper_checklist_content(given: ReportInput) -> ReportContent:
    """Return the checklist to fill by hand, question by question."""
    blocks: list[Block] = []
    for topic in given.checklist.topics:
        blocks.append(Heading(words=topic.name))
        blocks.extend(_ask(question) for question in topic.questions)
    return _easy_paper(
        given,
        title=easy("Our questions for {place}", place=given.place.name),
        blocks=(
            WriteHere(label=easy("Who we talked with (no last names):")),
            *blocks,
        ),
    )


def self_check_content(given: ReportInput) -> ReportContent:
    """Return the self-assessment that the place fills in before we come."""
    blocks: list[Block] = [
        Sentence(
            words=plain(
                "Please fill this in before our visit and keep a copy. There are no scores. "
                "Say honestly what you do well and what you want to do better."
            )
        ),
        WriteHere(label=plain("Filled in by:")),
        WriteHere(label=plain("Role and date:")),
    ]
    answers = (
        TickAnswer(words=plain("Always")),
        TickAnswer(words=plain("Sometimes")),
        TickAnswer(words=plain("Not yet")),
    )
    for topic in given.checklist.topics:
        asked = [one for one in topic.questions if one.id in given.statements]
        if not asked:
            continue
        blocks.append(Heading(words=topic.name))
        blocks.extend(
            Ask(
                words=given.statements[question.id].good,
                picture="",
                help=plain("How do you know?"),
                answers=answers,
                lines=1,
            )
            for question in asked
        )
    blocks.append(Heading(words=plain("What you want to do better")))
    blocks.append(WriteHere(label=plain("What:"), lines=4))
    title = plain("Self-assessment: {place}", place=given.place.name)
    return ReportContent(
        style=ReportStyle.FULL,
        title=title,
        language=given.language,
        organisation=given.organisation.name,
        running=title,
        attribution=attribution(),
        blocks=(
            Band(label=plain("For the place"), title=title, when=_day(given)),
            *blocks,
            *_contact(given),
        ),
    )


def _easy_paper(
    given: ReportInput, *, title: str, blocks: tuple[Block, ...], lines: tuple[str, ...] = ()
) -> ReportContent:
    return ReportContent(
        style=ReportStyle.EASY_READ,
        title=title,
        language=given.language,
        organisation=given.organisation.name,
        running=running(title),
        attribution=attribution(),
        blocks=(
            Band(label=easy("Easy Read"), title=title, when=given.place.name, lines=lines),
            *blocks,
        ),
    )


def _day(given: ReportInput) -> str:
    at = given.visit.plan.at.astimezone(given.now.tzinfo)
    return easy("The day is {day}.", day=full_date(at.date()))


def _time(given: ReportInput) -> str:
    at = given.visit.plan.at.astimezone(given.now.tzinfo)
    return easy("The time is {time}.", time=clock_in_words(at))


def _team(given: ReportInput) -> Iterator[Block]:
    plan = given.visit.plan
    team = given.named((*plan.checkers, *plan.supporters))
    if team:
        yield Faces(
            heading=easy("Who will come"),
            faces=tuple(
                Face(
                    name=person.first_name,
                    role=role_words(person),
                    photo=person.photo,
                    portrait=person.portrait,
                )
                for person in team
            ),
        )


def _you_can_say_no() -> Iterator[Block]:
    yield Heading(words=easy("It is your choice"), tone=Tone.GOOD)
    yield PictureLine(
        picture="consent_say_no",
        sentences=(easy("It is your home."), easy("You can say no.")),
        tone=Tone.GOOD,
    )
    yield PictureLine(
        picture="consent_stop",
        sentences=(easy("You can stop at any time."), easy("You can ask us to leave.")),
        tone=Tone.GOOD,
    )


def _what_we_keep() -> Iterator[Block]:
    yield Heading(words=easy("What we do with your words"))
    yield PictureLine(
        picture="consent_no_names",
        sentences=(easy("We do not write your name in our report."),),
    )
    yield PictureLine(
        picture="locked",
        sentences=(easy("We keep your words safe."),),
    )
    yield PictureLine(
        picture="consent_must_tell",
        sentences=(easy("If you are not safe, we must tell someone."),),
    )


def _contact(given: ReportInput) -> Iterator[Block]:
    words = contact_words(given)
    if words:
        yield Callout(
            picture="telephone", heading=easy("Do you want to ask us something?"), words=words
        )


def _ask(question: Question) -> Ask:
    is_open = question.answer_set is AnswerSet.OPEN
    return Ask(
        words=question.words,
        picture=question.picture,
        help=question.help if question.asked is Asked.PERSON else "",
        answers=tuple(
            TickAnswer(
                words=choice_words(question.answer_set, choice),
                picture=choice_picture(question.answer_set, choice),
            )
            for choice in choices(question.answer_set)
        ),
        lines=_OPEN_LINES if is_open else 1,
    )
