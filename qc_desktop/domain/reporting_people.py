"""The parts of a full report on findings and on how people were asked. Nobody has a name."""

from collections.abc import Iterator

from qc_desktop.domain.consent import ConsentAnswer, ConsentTo
from qc_desktop.domain.findings import FindingKind
from qc_desktop.domain.ids import Respondent
from qc_desktop.domain.reporting_content import Block, Cell, Column, Heading, Sentence, Table
from qc_desktop.domain.reporting_findings import agreed_by, findings, told_plainly
from qc_desktop.domain.reporting_input import ReportInput
from qc_desktop.domain.respondents import Explained, Helper
from qc_desktop.domain.spoken_to import number_of, respondents, spoken_to
from qc_desktop.words import joined, plain


def finding_blocks(given: ReportInput) -> Iterator[Block]:
    """Return what the checkers found, in their own words; nothing where they said nothing."""
    kinds = {
        FindingKind.GOOD: (plain("Good"), "good"),
        FindingKind.BETTER: (plain("Could be better"), "better"),
        FindingKind.WORRY: (plain("A worry"), "worried"),
    }
    rows = tuple(
        (Cell(lines=(words,), picture=picture, strong=True), Cell(lines=told_plainly(one)))
        for kind, (words, picture) in kinds.items()
        for one in findings(given, kind)
    )
    if not rows:
        return
    yield Heading(words=plain("What the checkers found"))
    yield Table(
        columns=(
            Column(words=plain("Kind"), share=0.24),
            Column(words=plain("Finding"), share=0.76),
        ),
        rows=rows,
    )
    names = [person.full_name for person in given.named(agreed_by(given.visit))]
    if names:
        yield Sentence(words=plain("{names} agreed to all of this.", names=joined(names)))


def asking_blocks(given: ReportInput) -> Iterator[Block]:
    """Return how each person was asked; nothing for a visit from before that was kept."""
    known = [one.respondent for one in given.visit.spoken_to]
    if not known:
        return
    yield Heading(words=plain("How people were asked"))
    yield Table(
        columns=(
            Column(words=plain("Person"), share=0.16),
            Column(words=plain("Said yes to"), share=0.34),
            Column(words=plain("How we explained it"), share=0.28),
            Column(words=plain("Who helped"), share=0.22),
        ),
        rows=tuple(_person(given, who) for who in respondents(given.visit)),
    )


def consents_in_words() -> dict[ConsentTo, str]:
    """Return the things that people are asked, each in a word or two."""
    return {
        ConsentTo.TALK: plain("Talk"),
        ConsentTo.WRITE: plain("Write down"),
        ConsentTo.PHOTO: plain("Photos"),
        ConsentTo.VOICE: plain("Voice"),
        ConsentTo.SHARE_WORDS: plain("Share words"),
    }


def explained_in_words() -> dict[Explained, str]:
    """Return the ways to explain something."""
    return {
        Explained.WORDS: plain("Easy words"),
        Explained.PICTURES: plain("Pictures"),
        Explained.SIGNS: plain("Signs"),
        Explained.SHOWED: plain("Shown"),
    }


def helpers_in_words() -> dict[Helper, str]:
    """Return who may have helped."""
    return {
        Helper.NOBODY: plain("Nobody"),
        Helper.SUPPORTER: plain("A supporter"),
        Helper.STAFF: plain("Staff"),
        Helper.FAMILY: plain("Family"),
    }


def _person(given: ReportInput, who: Respondent) -> tuple[Cell, ...]:
    visit = given.visit
    asking = spoken_to(visit, who).asking
    yes = [
        words
        for to, words in consents_in_words().items()
        if visit.consent_to(to, who) is ConsentAnswer.YES
    ]
    how = [explained_in_words()[one] for one in asking.explained] if asking else []
    helper = helpers_in_words()[asking.helper] if asking and asking.helper else ""
    return (
        Cell(lines=(plain("Person {number}", number=number_of(visit, who)),), strong=True),
        Cell(lines=(joined(yes),) if yes else (plain("Nothing"),)),
        Cell(lines=(joined(how),) if how else ()),
        Cell(lines=(helper,) if helper else ()),
    )
