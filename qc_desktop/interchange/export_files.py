"""Write an export as CSV, Excel or JSON: whole or not at all."""

import csv
import errno
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

import msgspec

from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.interchange.export_table import ExportAnswer, ExportVisit
from qc_desktop.words import plain

FORMAT = "qc-desktop-visits"
VERSION = 1

# Excel and others run a cell that starts so, even one that came as text.
_RUN_BY_SPREADSHEETS = ("=", "+", "-", "@", "\t", "\r")
_LONGEST_CELL = 32_000
_BETWEEN_NOTES = "\n\n"

Cell = str | int


class _Sheet(Protocol):
    """What we use of a worksheet; the library has no types."""

    def write_string(self, row: int, column: int, words: str, form: object, /) -> int:
        """Write words, never as a formula."""

    def write_number(self, row: int, column: int, number: int, form: object, /) -> int:
        """Write a number."""


def export_csv(visits: Iterable[ExportVisit], path: Path) -> None:
    """Write one row an answer, for spreadsheets. On disk when this returns.

    Raises Problem DISK_FULL or CANNOT_WRITE_FILE; an older file then stays as it was.
    """
    with whole_file(path) as draft, draft.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([*_visit_heads(), *_answer_heads()])
        for row in _rows(visits):
            writer.writerow([harmless(cell) for cell in row])


def export_xlsx(visits: Iterable[ExportVisit], path: Path) -> None:
    """Write a workbook: a sheet of visits, of answers and of findings. On disk when this returns.

    A note longer than a cell may be goes on in the next cells of its row. Raises Problem as
    `export_csv` does.
    """
    from xlsxwriter import Workbook  # noqa: PLC0415 - loaded for an export only
    from xlsxwriter.exceptions import FileCreateError  # noqa: PLC0415 - as above

    with whole_file(path) as draft:
        book = Workbook(
            str(draft),
            {
                "constant_memory": True,
                # Its drafts hold people's words: they stay beside the file and go with it.
                "tmpdir": str(draft.parent),
                "strings_to_formulas": False,
                "strings_to_numbers": False,
                "strings_to_urls": False,
            },
        )
        try:
            _fill(book.add_worksheet, book.add_format({"bold": True}), visits)
        finally:
            try:
                book.close()
            except FileCreateError as trouble:
                raise _told(trouble.args[0]) from trouble


def export_json(visits: Iterable[ExportVisit], path: Path) -> None:
    """Write everything as JSON with its format and version. On disk when this returns.

    Raises Problem as `export_csv` does.
    """
    with whole_file(path) as draft, draft.open("wb") as file:
        file.write(b'{"format":%b,' % msgspec.json.encode(FORMAT))
        file.write(b'"version":%d,"visits":[' % VERSION)
        for number, visit in enumerate(visits):
            file.write(b",\n" if number else b"\n")
            file.write(msgspec.json.encode(visit))
        file.write(b"\n]}\n")


def _visit_heads() -> list[str]:
    return [
        plain("Visit"),
        plain("Place"),
        plain("Planned for"),
        plain("Finished"),
        plain("State"),
        plain("Checklist"),
        plain("Checkers"),
    ]


def _answer_heads() -> list[str]:
    return [
        plain("Question number"),
        plain("Topic"),
        plain("Question"),
        plain("Person spoken to"),
        plain("Answer"),
        plain("Answer in words"),
        plain("Answered by"),
        plain("Photos"),
        plain("Voice notes"),
        plain("Drawings"),
        plain("Notes"),
    ]


def _finding_heads() -> list[str]:
    return [plain("Kind"), plain("Finding"), plain("Question number")]


def _rows(visits: Iterable[ExportVisit]) -> Iterator[list[Cell]]:
    for visit in visits:
        own = _visit_cells(visit)
        for answer in visit.answers:
            yield [*own, *_answer_cells(answer)]
        if not visit.answers:
            yield [*own, *("" for _ in _answer_heads())]


def _visit_cells(visit: ExportVisit) -> list[Cell]:
    return [
        visit.id,
        visit.place,
        visit.planned_at.isoformat(timespec="minutes"),
        visit.finished_at.isoformat(timespec="minutes") if visit.finished_at else "",
        visit.state.value,
        visit.checklist,
        ", ".join(visit.checkers),
    ]


def _answer_cells(answer: ExportAnswer) -> list[Cell]:
    return [
        answer.question,
        answer.topic,
        answer.words,
        answer.respondent,
        answer.choice.value if answer.choice else "",
        answer.choice_words,
        answer.answered_by.value if answer.answered_by else "",
        answer.photos,
        answer.voice_notes,
        answer.drawings,
        _BETWEEN_NOTES.join(answer.notes),
    ]


def harmless(cell: Cell) -> Cell:
    """Return a cell that no spreadsheet runs."""
    if isinstance(cell, str) and cell.startswith(_RUN_BY_SPREADSHEETS):
        return f"'{cell}"
    return cell


def _fill(add_sheet: Callable[[str], _Sheet], bold: object, visits: Iterable[ExportVisit]) -> None:
    visit_sheet, answer_sheet = add_sheet(plain("Visits")), add_sheet(plain("Answers"))
    finding_sheet = add_sheet(plain("Findings"))
    _write(finding_sheet, 0, [plain("Visit"), *_finding_heads()], bold)
    next_finding = 1
    _write(visit_sheet, 0, _visit_heads(), bold)
    _write(answer_sheet, 0, [plain("Visit"), *_answer_heads()], bold)
    next_answer = 1
    for number, visit in enumerate(visits, start=1):
        _write(visit_sheet, number, _visit_cells(visit))
        for answer in visit.answers:
            _write(answer_sheet, next_answer, [visit.id, *_answer_cells(answer)])
            next_answer += 1
        for finding in visit.findings:
            cells = [visit.id, finding.kind.value, finding.words, finding.question or ""]
            _write(finding_sheet, next_finding, cells)
            next_finding += 1


def _write(sheet: _Sheet, row: int, cells: Iterable[Cell], form: object = None) -> None:
    column = 0
    for cell in cells:
        if isinstance(cell, int):
            sheet.write_number(row, column, cell, form)
            column += 1
            continue
        for piece in _pieces(cell):
            sheet.write_string(row, column, piece, form)
            column += 1


def _pieces(words: str) -> Iterator[str]:
    yield words[:_LONGEST_CELL]
    for start in range(_LONGEST_CELL, len(words), _LONGEST_CELL):
        yield words[start : start + _LONGEST_CELL]


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """Give a file to write, and put it in the place of `path` only when it is whole."""
    try:
        with TemporaryDirectory(dir=path.parent, prefix=".export-") as folder:
            draft = Path(folder) / path.name
            yield draft
            with draft.open("rb+") as file:
                os.fsync(file.fileno())
            draft.replace(path)
    except OSError as trouble:
        raise _told(trouble) from trouble


def _told(trouble: object) -> Problem:
    full = isinstance(trouble, OSError) and trouble.errno in {errno.ENOSPC, errno.EDQUOT}
    key = ProblemKey.DISK_FULL if full else ProblemKey.CANNOT_WRITE_FILE
    return Problem(key, type(trouble).__name__)
