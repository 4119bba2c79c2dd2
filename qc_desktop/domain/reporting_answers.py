"""The table of answers in a full report: what was answered, by whom, and the evidence."""

from collections.abc import Iterator

from qc_desktop.domain.answers import Answer, AnsweredBy, Choice
from qc_desktop.domain.checklists import Asked, Question
from qc_desktop.domain.choice_words import choice_picture, choice_words
from qc_desktop.domain.consent import ConsentTo
from qc_desktop.domain.evidence import Evidence, EvidenceKind
from qc_desktop.domain.ids import QuestionId
from qc_desktop.domain.reporting_content import Block, Cell, Column, Heading, Sentence, Table
from qc_desktop.domain.reporting_counts import answers_of
from qc_desktop.domain.reporting_input import ReportInput
from qc_desktop.domain.reporting_pieces import actions, evidence_for
from qc_desktop.words import plain, plain_n


def answer_blocks(given: ReportInput) -> Iterator[Block]:
    """Return the heading and the table of answers, topic by topic."""
    asked = [q for q in given.checklist.questions if answers_of(given, q)]
    rows = tuple(_answer_rows(given))
    yield Heading(
        words=plain(
            "Answers ({answered} of {asked} questions)",
            answered=len(asked),
            asked=len(given.checklist.questions),
        )
    )
    if not rows:
        yield Sentence(words=plain("No question has been answered yet."))
        return
    yield Table(
        columns=(
            Column(words=plain("Topic"), share=0.15),
            Column(words=plain("Question"), share=0.37),
            Column(words=plain("Answer"), share=0.22),
            Column(words=plain("Evidence"), share=0.26),
        ),
        rows=rows,
    )
    yield Sentence(words=plain("Don’t know and Skipped are never counted as bad."))


def _answer_rows(given: ReportInput) -> Iterator[tuple[Cell, ...]]:
    for topic in given.checklist.topics:
        told = [q for q in topic.questions if answers_of(given, q) or evidence_for(given, q)]
        for place, question in enumerate(told):
            answers = answers_of(given, question)
            one = len({a.choice for a in answers}) == 1
            yield (
                Cell(lines=(topic.name,) if place == 0 else (), strong=True),
                Cell(lines=(question.words,)),
                Cell(
                    lines=_answer_lines(given, question, answers),
                    picture=_picture(question, answers) if one else "",
                ),
                Cell(lines=tuple(_evidence_lines(given, question))),
            )


def _picture(question: Question, answers: tuple[Answer, ...]) -> str:
    choice = answers[0].choice
    return "" if choice is Choice.SKIP else choice_picture(question.answer_set, choice)


def _answer_lines(
    given: ReportInput, question: Question, answers: tuple[Answer, ...]
) -> tuple[str, ...]:
    if not answers:
        return (plain("No answer"),)
    found: dict[str, int] = {}
    for answer in answers:
        line = _answer_words(question, answer)
        found[line] = found.get(line, 0) + 1
    lines = [line if n == 1 else plain("{line}: {n}", line=line, n=n) for line, n in found.items()]
    if any(len(given.visit.answers_to(question.id, a.respondent)) > 1 for a in answers):
        lines.append(plain("Two answers were given."))
    return tuple(lines)


def _answer_words(question: Question, answer: Answer) -> str:
    words = choice_words(question.answer_set, answer.choice)
    if answer.choice is Choice.SKIP or question.asked is not Asked.PERSON:
        return words
    if answer.answered_by is AnsweredBy.PERSON_WITH_HELP:
        return plain("{words} (with help)", words=words)
    if answer.answered_by is AnsweredBy.SUPPORTER_THINKS:
        return plain("{words} (supporter thinks)", words=words)
    if answer.answered_by is AnsweredBy.CHECKER_SAW:
        return plain("{words} (we saw)", words=words)
    return words


def _evidence_lines(given: ReportInput, question: Question) -> Iterator[str]:
    pieces = evidence_for(given, question)
    yield from _note_lines(given, question, [p for p in pieces if _is_note(p)])
    shown = sum(p.item.kind in {EvidenceKind.PHOTO, EvidenceKind.DRAWING} for p in pieces)
    if shown:
        yield plain_n("{count} photo.", "{count} photos.", shown)
    voices = sum(p.item.kind is EvidenceKind.VOICE for p in pieces)
    if voices:
        yield plain_n("{count} voice note.", "{count} voice notes.", voices)
    yield from _action_lines(given, question.id)


def _note_lines(given: ReportInput, question: Question, notes: list[Evidence]) -> Iterator[str]:
    """Yield notes as they are; what a person said is only counted without their yes to sharing."""
    kept = 0
    for piece in notes:
        theirs = question.asked is Asked.PERSON
        if theirs and not given.visit.may(ConsentTo.SHARE_WORDS, piece.item.respondent):
            kept += 1
        else:
            yield piece.text.strip()
    if kept:
        yield plain_n("{count} note, not shared.", "{count} notes, not shared.", kept)


def _action_lines(given: ReportInput, question: QuestionId) -> Iterator[str]:
    for number, action in enumerate(actions(given), start=1):
        if action.item.question == question:
            yield plain("Action {number}.", number=number)


def _is_note(piece: Evidence) -> bool:
    return piece.item.kind is EvidenceKind.NOTE and bool(piece.text.strip())
