"""What could be better, as a numbered list for the provider, each with what it rests on."""

from collections.abc import Iterator

from qc_desktop.domain.checklists import Asked, Question
from qc_desktop.domain.evidence import EvidenceKind
from qc_desktop.domain.findings import Finding, FindingKind
from qc_desktop.domain.permission import may_picture
from qc_desktop.domain.reporting_content import Block, Cell, Column, Heading, Table
from qc_desktop.domain.reporting_counts import Outcome, outcome
from qc_desktop.domain.reporting_findings import findings, found_already
from qc_desktop.domain.reporting_input import ReportInput
from qc_desktop.domain.reporting_pieces import evidence_for, question_of
from qc_desktop.words import joined, plain


def better_blocks(given: ReportInput) -> Iterator[Block]:
    """Return the checkers' own findings first, then what the answers say; nothing for neither."""
    told = [*_from_findings(given), *_from_answers(given)]
    if not told:
        return
    yield Heading(words=plain("What could be better"))
    yield Table(
        columns=(
            Column(words=plain("Number"), share=0.11),
            Column(words=plain("What could be better"), share=0.6),
            Column(words=plain("How we know"), share=0.29),
        ),
        rows=tuple(
            (
                Cell(lines=(str(number),), strong=True),
                Cell(lines=(words,)),
                Cell(lines=(joined(how),)),
            )
            for number, (words, how) in enumerate(told, start=1)
        ),
    )


def _from_findings(given: ReportInput) -> Iterator[tuple[str, tuple[str, ...]]]:
    for kind in (FindingKind.WORRY, FindingKind.BETTER):
        for one in findings(given, kind):
            words = one.words or plain("The checkers say this in a voice note.")
            yield words, _how_found(given, one)


def _from_answers(given: ReportInput) -> Iterator[tuple[str, tuple[str, ...]]]:
    for question in given.checklist.questions:
        if question.id in found_already(given) or question.id not in given.statements:
            continue
        if outcome(given, question) is Outcome.BETTER:
            yield given.statements[question.id].better, _how(given, question)


def _how_found(given: ReportInput, one: Finding) -> tuple[str, ...]:
    question = question_of(given, one.question)
    known = _how(given, question) if question is not None else (plain("Checkers agreed"),)
    voice = plain("Voice note")
    return known if one.sound is None or voice in known else (*known, voice)


def _how(given: ReportInput, question: Question) -> tuple[str, ...]:
    """Return what a question's answer rests on: told us, saw, photo, voice."""
    asked = {
        Asked.PERSON: plain("People told us"),
        Asked.STAFF: plain("Staff told us"),
        Asked.LOOK: plain("We saw"),
    }
    pieces = evidence_for(given, question)
    photo = any(
        piece.item.kind is EvidenceKind.PHOTO and may_picture(given.visit, question, piece)
        for piece in pieces
    )
    voice = any(piece.item.kind is EvidenceKind.VOICE for piece in pieces)
    more = ((photo, plain("Photo")), (voice, plain("Voice note")))
    return (asked[question.asked], *(words for there, words in more if there))
