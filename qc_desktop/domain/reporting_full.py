"""The full report: a private record for the coordinator, the provider and the commissioner."""

from collections.abc import Iterator

from qc_desktop.domain.actions import ActionState
from qc_desktop.domain.answers import AnsweredBy
from qc_desktop.domain.checklists import Theme
from qc_desktop.domain.consent import ConsentTo
from qc_desktop.domain.reporting_answers import answer_blocks
from qc_desktop.domain.reporting_better import better_blocks
from qc_desktop.domain.reporting_content import (
    Bar,
    Block,
    Cell,
    Column,
    Fact,
    Facts,
    Heading,
    InShort,
    Masthead,
    Photo,
    Quote,
    Record,
    ReportContent,
    ReportStyle,
    Sentence,
    Table,
)
from qc_desktop.domain.reporting_counts import (
    by_whom,
    count,
    count_theme,
    reply_due,
    talked_to,
)
from qc_desktop.domain.reporting_framework import framework_blocks
from qc_desktop.domain.reporting_input import ReportInput
from qc_desktop.domain.reporting_people import asking_blocks, finding_blocks
from qc_desktop.domain.reporting_pieces import (
    actions,
    attribution,
    photos,
    quotes,
)
from qc_desktop.words import full_date, joined, plain, plain_n, short_date


def full_content(given: ReportInput) -> ReportContent:
    """Return the full report: counts, every answer, evidence and actions."""
    title = plain("Visit report: {place}", place=given.place.name)
    return ReportContent(
        style=ReportStyle.FULL,
        title=title,
        language=given.language,
        organisation=given.organisation.name,
        running=plain("Private. Keep this report safe."),
        attribution=attribution(),
        letterhead=given.organisation.brand.lines,
        blocks=(
            Masthead(title=title, when=_when(given)),
            _facts(given),
            _in_short(given),
            *finding_blocks(given),
            *better_blocks(given),
            *answer_blocks(given),
            *framework_blocks(given),
            *asking_blocks(given),
            *_actions(given),
            *_quotes(given),
            _record(given),
            *_photos(given),
        ),
    )


def visit_number(given: ReportInput) -> str:
    """Return a short number to find the visit by, such as "QC-2026-9F3A1B"."""
    year = given.visit.plan.at.astimezone(given.now.tzinfo).year
    end = "".join(letter for letter in given.visit.id.upper() if letter.isalnum())[-6:]
    return f"QC-{year}-{end}"


def _when(given: ReportInput) -> str:
    zone = given.now.tzinfo
    visit = given.visit
    start = (visit.started_at or visit.plan.at).astimezone(zone)
    day = full_date(start.date())
    if visit.finished_at is None:
        return plain("{day}, {start:%H:%M}", day=day, start=start)
    end = visit.finished_at.astimezone(zone)
    if end.date() != start.date():
        return day
    return plain("{day}, {start:%H:%M} to {end:%H:%M}", day=day, start=start, end=end)


def _facts(given: ReportInput) -> Facts:
    plan = given.visit.plan
    checkers = [person.full_name for person in given.named(plan.checkers)]
    supporters = [person.full_name for person in given.named(plan.supporters)]
    shown = joined(checkers) if given.choices.names else plain("Not named here")
    facts = [Fact(label=plain("Checkers"), value=shown)]
    if supporters:
        facts.append(Fact(label=plain("Supporters"), value=joined(supporters)))
    facts.append(Fact(label=plain("People spoken to"), value=_spoken_to(given)))
    facts.append(
        Fact(
            label=plain("Checklist"),
            value=plain(
                "{name}, version {version}",
                name=given.checklist.name,
                version=given.checklist.version,
            ),
        )
    )
    facts.append(Fact(label=plain("Reply due"), value=short_date(reply_due(given))))
    return Facts(facts=tuple(facts))


def _spoken_to(given: ReportInput) -> str:
    talked = len(talked_to(given.visit))
    living = given.place.people_living_here
    if living is None or living < talked:
        return str(talked)
    return plain("{talked} of {living}", talked=talked, living=living)


def _in_short(given: ReportInput) -> InShort:
    everything = count(given, given.checklist.questions)
    names = {
        Theme.CHOICE: plain("Choice"),
        Theme.CONTROL: plain("Control"),
        Theme.INCLUSION: plain("Inclusion"),
    }
    counted = _count_words(everything.good, everything.counted, enough=everything.enough)
    sentences = [
        plain("{words}.", words=counted),
        *_whose(given),
    ]
    shared = sum(given.visit.may(ConsentTo.SHARE_WORDS, who) for who in talked_to(given.visit))
    sentences.append(
        plain_n(
            "{count} person said yes to sharing their words.",
            "{count} people said yes to sharing their words.",
            shared,
        )
    )
    return InShort(
        heading=plain("In short"),
        sentences=tuple(sentences),
        bars=tuple(_bar(given, theme, name) for theme, name in names.items()),
    )


def _bar(given: ReportInput, theme: Theme, name: str) -> Bar:
    found = count_theme(given, theme)
    return Bar(
        label=name,
        words=_count_words(found.good, found.counted, enough=found.enough),
        good=found.good,
        counted=found.counted,
        enough=found.enough,
    )


def _count_words(good: int, counted: int, *, enough: bool) -> str:
    if not enough:
        return plain("Too few to say")
    return plain("{good} of {counted} good answers", good=good, counted=counted)


def _whose(given: ReportInput) -> Iterator[str]:
    found = by_whom(given)
    words = {
        AnsweredBy.PERSON: plain("By the person: {count}.", count=found[AnsweredBy.PERSON]),
        AnsweredBy.PERSON_WITH_HELP: plain(
            "By the person with help: {count}.", count=found[AnsweredBy.PERSON_WITH_HELP]
        ),
        AnsweredBy.SUPPORTER_THINKS: plain(
            "What a supporter thinks: {count}. These are not in the counts.",
            count=found[AnsweredBy.SUPPORTER_THINKS],
        ),
        AnsweredBy.CHECKER_SAW: plain("What we saw: {count}.", count=found[AnsweredBy.CHECKER_SAW]),
    }
    yield from (words[who] for who, answers in found.items() if answers)


def _actions(given: ReportInput) -> Iterator[Block]:
    planned = actions(given)
    yield Heading(words=plain("Actions"))
    if not planned:
        due = short_date(reply_due(given))
        yield Sentence(words=plain("No actions yet. A reply is due by {day}.", day=due))
        return
    states = {
        ActionState.NOT_STARTED: plain("Not started"),
        ActionState.STARTED: plain("Started"),
        ActionState.DONE: plain("Done"),
    }
    yield Table(
        columns=(
            Column(words=plain("Number"), share=0.09),
            Column(words=plain("You said"), share=0.24),
            Column(words=plain("We will"), share=0.25),
            Column(words=plain("Who"), share=0.13),
            Column(words=plain("By"), share=0.17),
            Column(words=plain("State"), share=0.12),
        ),
        rows=tuple(
            (
                Cell(lines=(str(number),)),
                Cell(lines=(action.item.said,)),
                Cell(lines=(action.item.will,)),
                Cell(lines=(action.item.who,)),
                Cell(lines=(short_date(action.item.by),) if action.item.by else ()),
                Cell(lines=(states[action.state],)),
            )
            for number, action in enumerate(planned, start=1)
        ),
    )


def _quotes(given: ReportInput) -> Iterator[Block]:
    said = quotes(given)
    if not said:
        return
    yield Heading(words=plain("What people told us"))
    yield from (Quote(words=plain("“{words}”", words=words)) for words in said)
    yield Sentence(words=plain("Each person said yes to sharing their words. No names are kept."))


def _record(given: ReportInput) -> Record:
    number = visit_number(given)
    made = full_date(given.now.date())
    lines = [
        plain("Visit {number}.", number=number),
        plain("This version was made on {day}.", day=made),
        plain("Reply due by {day}.", day=full_date(reply_due(given))),
    ]
    sign_off = given.visit.sign_off
    if sign_off is None:
        lines.append(plain("Not signed off yet."))
    else:
        signer = given.people.get(sign_off.by)
        lines.append(
            plain(
                "Signed off by {name}, {day}.",
                name=signer.full_name if signer else plain("the coordinator"),
                day=full_date(sign_off.at.astimezone(given.now.tzinfo).date()),
            )
        )
    lines.append(plain("Counts are of answers. There are no scores."))
    return Record(number=number, lines=tuple(lines), read_by=plain("Read by (name and date)"))


def _photos(given: ReportInput) -> Iterator[Block]:
    shown = photos(given)
    if not shown:
        return
    yield Heading(words=plain("Photos"))
    for number, (question, piece) in enumerate(shown, start=1):
        media = piece.item.media
        if media is not None:
            yield Photo(
                media=media,
                alt=media.alt or plain("Photo for: {question}", question=question.words),
                caption=plain("Photo {number}. {question}", number=number, question=question.words),
            )
