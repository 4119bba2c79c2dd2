import csv
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

import openpyxl
import pytest

from qc_desktop.domain.answers import Answer, AnsweredBy, AnswerSet, Choice
from qc_desktop.domain.checklists import Asked, Checklist, Question, Theme, Topic
from qc_desktop.domain.choice_words import choice_words
from qc_desktop.domain.evidence import Evidence, EvidenceItem, EvidenceKind
from qc_desktop.domain.ids import (
    ChangeId,
    ChecklistId,
    DeviceId,
    EvidenceId,
    PersonId,
    PlaceId,
    QuestionId,
    Respondent,
    TopicId,
    VisitId,
)
from qc_desktop.domain.people import Person
from qc_desktop.domain.places import Place
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.domain.visits import GivenAnswer, Plan, Visit
from qc_desktop.interchange.export_files import FORMAT, export_csv, export_json, export_xlsx
from qc_desktop.interchange.export_table import ExportVisit, export_visit
from tests.real_input.words import FORMULAS, LONG_FIRST_NAME, MANY_LINES, NOTES, SIAN

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
AMINA, SIAN_ID = PersonId("p1"), PersonId("p2")
ONE, TWO, TRY = QuestionId("home1"), QuestionId("food1"), QuestionId("try1")
VISIT = VisitId("v1")
Write = Callable[[Iterable[ExportVisit], Path], None]


def question(name: QuestionId, answers: AnswerSet) -> Question:
    return Question(
        id=name,
        words=f"Is {name} good?",
        help="Look.",
        picture=name,
        asked=Asked.PERSON,
        answer_set=answers,
        good_answer=Choice.YES,
        core=True,
        theme=Theme.CHOICE,
    )


CHECKLIST = Checklist(
    id=ChecklistId("small@1"),
    name="Small",
    version=1,
    topics=(
        Topic(
            id=TopicId("home"),
            name="The home",
            picture="home",
            questions=(question(ONE, AnswerSet.OFTEN), question(TWO, AnswerSet.BIT)),
        ),
    ),
    practice=(question(TRY, AnswerSet.BIT),),
)
PLACE = Place(id=PlaceId("elm"), name="Elm House")
PEOPLE = {
    AMINA: Person(id=AMINA, first_name=LONG_FIRST_NAME, last_name="Hidden"),
    SIAN_ID: Person(id=SIAN_ID, first_name=SIAN[0], last_name=SIAN[1]),
}


def given(question: QuestionId, choice: Choice, change: str, respondent: str = "1") -> GivenAnswer:
    answer = Answer(
        question=question,
        choice=choice,
        answered_by=AnsweredBy.PERSON_WITH_HELP,
        at=NOON,
        by=AMINA,
        respondent=Respondent(respondent),
    )
    return GivenAnswer(change=ChangeId(change), device=DeviceId("d1"), answer=answer)


def told(name: str, kind: EvidenceKind, *texts: str, question: QuestionId = TWO) -> Evidence:
    item = EvidenceItem(visit=VISIT, question=question, kind=kind, at=NOON)
    return Evidence(id=EvidenceId(name), item=item, by=AMINA, texts=texts)


EMPTY_VISIT = Visit(
    id=VISIT,
    plan=Plan(place=PLACE.id, at=NOON, checkers=(AMINA, SIAN_ID), checklist=CHECKLIST.id),
)
FULL_VISIT = replace(
    EMPTY_VISIT,
    given=(
        given(ONE, Choice.MIDDLE, "c1"),
        given(ONE, Choice.NO, "c2"),
        given(ONE, Choice.YES, "c3", respondent="2"),
        given(TRY, Choice.YES, "c4"),
    ),
    started_at=NOON,
    finished_at=NOON,
)
EVIDENCE = (
    told("e1", EvidenceKind.NOTE, *NOTES),
    told("e2", EvidenceKind.NOTE, MANY_LINES),
    told("e3", EvidenceKind.PHOTO),
    told("e4", EvidenceKind.VOICE),
    replace(told("e5", EvidenceKind.NOTE, "taken out"), removed=True),
)


def exported(*evidence: Evidence, visit: Visit = FULL_VISIT) -> ExportVisit:
    return export_visit(visit, place=PLACE, checklist=CHECKLIST, evidence=evidence, people=PEOPLE)


def test_every_answer_that_stands_is_a_row_and_practice_stays_behind() -> None:
    rows = [(a.question, a.respondent, a.choice_words) for a in exported(*EVIDENCE).answers]
    assert rows == [
        (ONE, "1", "Sometimes"),
        (ONE, "1", "No"),
        (ONE, "2", "Yes"),
        (TWO, "1", ""),
    ]


def test_notes_and_media_are_counted_once_and_what_was_taken_out_stays_behind() -> None:
    last = exported(*EVIDENCE).answers[-1]
    assert last.notes == (*NOTES, MANY_LINES)
    assert (last.photos, last.voice_notes, last.drawings) == (1, 1, 0)
    on_first = exported(told("e", EvidenceKind.PHOTO, question=ONE)).answers
    assert [answer.photos for answer in on_first] == [1, 0, 0]


def test_people_are_ids_or_first_names_and_never_last_names() -> None:
    assert exported().checkers == (LONG_FIRST_NAME, "Siân")
    alone = export_visit(FULL_VISIT, place=PLACE, checklist=CHECKLIST)
    assert alone.checkers == (AMINA, SIAN_ID)


def test_a_choice_is_told_in_the_words_that_the_person_saw() -> None:
    assert choice_words(AnswerSet.BIT, Choice.MIDDLE) == "A bit"
    assert choice_words(AnswerSet.LOOK, Choice.DONT_KNOW) == "Could not see"
    assert all(choice_words(answers, choice) for answers in AnswerSet for choice in Choice)


def read_csv(path: Path) -> list[list[str]]:
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(StringIO(data.decode("utf-8-sig"), newline="")))


def test_a_csv_holds_every_note_whole(tmp_path: Path) -> None:
    export_csv([exported(*EVIDENCE), exported(visit=EMPTY_VISIT)], tmp_path / "visits.csv")
    head, *rows = read_csv(tmp_path / "visits.csv")
    assert {len(row) for row in rows} == {len(head)}
    assert len(rows) == 5
    assert rows[3][-1] == "\n\n".join((*NOTES, MANY_LINES))
    assert rows[4][:5] == [VISIT, "Elm House", "2026-11-24T12:00+00:00", "", "planned"]


@pytest.mark.parametrize("note", FORMULAS)
def test_no_cell_of_a_csv_runs_as_a_formula(tmp_path: Path, note: str) -> None:
    export_csv([exported(told("e", EvidenceKind.NOTE, note))], tmp_path / "visits.csv")
    assert read_csv(tmp_path / "visits.csv")[-1][-1] == "'" + note


def test_a_workbook_holds_every_note_whole_and_no_formula(tmp_path: Path) -> None:
    long = "A very long note. " * 4000
    notes = (told("e", EvidenceKind.NOTE, FORMULAS[0]), told("l", EvidenceKind.NOTE, long))
    export_xlsx([exported(*EVIDENCE), exported(*notes)], tmp_path / "visits.xlsx")
    book = openpyxl.load_workbook(tmp_path / "visits.xlsx")
    visits, answers, _findings = book.worksheets
    assert visits.max_row == 3
    rows = [[cell.value for cell in row] for row in answers.iter_rows()]
    assert rows[4][11] == "\n\n".join((*NOTES, MANY_LINES))
    assert rows[4][8:11] == [1, 1, 0]
    assert "".join(cell for cell in rows[8][11:] if cell) == f"{FORMULAS[0]}\n\n{long}"
    assert not [c for row in answers.iter_rows() for c in row if c.data_type == "f"]


def test_json_is_complete_and_says_its_version(tmp_path: Path) -> None:
    export_json([exported(*EVIDENCE), exported(visit=EMPTY_VISIT)], tmp_path / "visits.json")
    found = json.loads((tmp_path / "visits.json").read_text(encoding="utf-8"))
    assert (found["format"], found["version"]) == (FORMAT, 1)
    first, second = found["visits"]
    assert first["place"] == "Elm House"
    assert first["answers"][0]["choice"] == "middle"
    assert first["answers"][0]["answered_by"] == "person_with_help"
    assert first["answers"][-1]["notes"] == [*NOTES, MANY_LINES]
    assert (second["answers"], second["finished_at"]) == ([], None)


EVERY_FORM = pytest.mark.parametrize("write", [export_csv, export_xlsx, export_json])


@EVERY_FORM
def test_no_visits_at_all_is_still_a_whole_file(tmp_path: Path, write: Write) -> None:
    write([], tmp_path / "none")
    assert [path.name for path in tmp_path.iterdir()] == ["none"]
    assert (tmp_path / "none").stat().st_size > 20


def breaking_off() -> Iterator[ExportVisit]:
    yield exported(*EVIDENCE)
    raise Problem(ProblemKey.DAMAGED_DATA)


@EVERY_FORM
def test_an_export_that_breaks_off_leaves_the_older_file_and_nothing_else(
    tmp_path: Path, write: Write
) -> None:
    (tmp_path / "visits").write_text("older", encoding="utf-8")
    with pytest.raises(Problem):
        write(breaking_off(), tmp_path / "visits")
    assert [path.name for path in tmp_path.iterdir()] == ["visits"]
    assert (tmp_path / "visits").read_text(encoding="utf-8") == "older"


@EVERY_FORM
def test_a_folder_that_is_not_there_is_told(tmp_path: Path, write: Write) -> None:
    with pytest.raises(Problem) as problem:
        write([], tmp_path / "nowhere" / "visits")
    assert problem.value.key is ProblemKey.CANNOT_WRITE_FILE


@EVERY_FORM
def test_a_folder_in_the_place_of_the_file_is_told(tmp_path: Path, write: Write) -> None:
    (tmp_path / "visits").mkdir()
    with pytest.raises(Problem) as problem:
        write([], tmp_path / "visits")
    assert problem.value.key is ProblemKey.CANNOT_WRITE_FILE
