"""Two laptops and one folder, by the command line alone."""

import json
from dataclasses import dataclass
from pathlib import Path

import pdfplumber
import pytest
from click.testing import CliRunner, Result

from qc_desktop.app.program import Program
from qc_desktop.cli.main import qc_desktop


@dataclass(frozen=True, kw_only=True)
class Side:
    """One data folder with its key file."""

    folder: Path

    def run(self, *words: str) -> Result:
        where = ("--data", str(self.folder / "data"), "--key-file", str(self.folder / "key"))
        return CliRunner().invoke(qc_desktop, [*words, *where], obj=Program())

    def does(self, *words: str) -> str:
        result = self.run(*words)
        assert result.exit_code == 0, result.output
        return result.stdout

    def visits(self) -> list[dict[str, object]]:
        listed: list[dict[str, object]] = json.loads(self.does("visits", "--json"))
        return listed


@pytest.fixture
def office(tmp_path: Path) -> Side:
    (tmp_path / "office").mkdir()
    return Side(folder=tmp_path / "office")


@pytest.fixture
def blue(tmp_path: Path) -> Side:
    (tmp_path / "blue").mkdir()
    return Side(folder=tmp_path / "blue")


@pytest.fixture
def store(tmp_path: Path) -> Path:
    folder = tmp_path / "store"
    folder.mkdir()
    return folder


def test_a_visit_recorded_on_one_laptop_is_printed_on_the_other(
    office: Side, blue: Side, store: Path, tmp_path: Path
) -> None:
    said = office.does("setup", "--organisation", "Elm Checkers", "--store", str(store))
    assert len(said.splitlines()[-1].split()) == 24
    words = office.does("invite").strip()
    assert len(words.split()) == 8

    joining = ("join", "--store", str(store), "--words", words, "--laptop", "Blue")
    asked = blue.does(*joining)
    pictures = asked.splitlines()[0].partition(": ")[2]
    assert pictures in office.does("admit")
    assert "This laptop has joined." in blue.does(*joining)

    blue.does("receive")
    blue.does("demo", "--no-window", "--visits", "1")
    blue.does("send")
    assert office.visits() == []
    assert "photos and 1 voice notes came in" in office.does("receive")
    (finished,) = [one for one in office.visits() if one["state"] == "finished"]
    assert finished in blue.visits()
    assert finished["photos"] == 2

    report = tmp_path / "report.pdf"
    office.does("report", "last", "--style", "full", "--out", str(report))
    assert report.read_bytes().startswith(b"%PDF")
    blue.does("receive")
    assert "3 safe here. 3 at the office." in blue.does("send")


def test_wrong_words_are_refused_with_one_plain_sentence(
    office: Side, blue: Side, store: Path
) -> None:
    office.does("setup", "--organisation", "Elm Checkers", "--store", str(store))
    wrong = " ".join(["abandon"] * 8)
    result = blue.run("join", "--store", str(store), "--words", wrong)
    assert result.exit_code == 1
    assert "Those 8 words do not work." in result.stderr
    assert "Traceback" not in result.output


def test_a_second_set_up_in_the_same_folder_is_refused(office: Side) -> None:
    office.does("setup", "--organisation", "Elm Checkers")
    result = office.run("setup", "--organisation", "Other")
    assert result.exit_code == 1
    assert "already" in result.stderr
    assert office.does("doctor")


def test_sending_with_no_shared_folder_says_so(office: Side) -> None:
    office.does("setup", "--organisation", "Elm Checkers")
    result = office.run("send")
    assert result.exit_code == 1
    assert "There is no shared folder yet." in result.stderr


def test_a_pulled_stick_is_said_and_nothing_is_lost(office: Side, store: Path) -> None:
    office.does("setup", "--organisation", "Elm Checkers", "--store", str(store))
    office.does("demo", "--no-window", "--visits", "1")
    store.rename(store.with_name("pulled"))
    result = office.run("send")
    assert result.exit_code == 1
    assert "Saved on this laptop." in result.stderr
    store.with_name("pulled").rename(store)
    office.does("send")


def test_the_wrong_key_file_opens_nothing(office: Side) -> None:
    office.does("setup", "--organisation", "Elm Checkers")
    (office.folder / "key").write_text("ab" * 32)
    result = office.run("visits")
    assert result.exit_code == 1
    assert "This key does not open the data." in result.stderr


@pytest.mark.parametrize(
    "command",
    [
        "demo", "tour", "setup", "invite", "join", "admit", "send", "receive", "visits", "people",
        "report", "badges", "export", "concerns", "doctor", "laptops", "take-out", "recover",
        "printer",
    ],
)  # fmt: skip
def test_every_command_helps_with_an_example(command: str) -> None:
    result = CliRunner().invoke(qc_desktop, [command, "--help"], obj=Program())
    assert result.exit_code == 0
    assert f"Example: qc-desktop {command}" in result.output


def test_every_export_is_written_whole(office: Side, tmp_path: Path) -> None:
    office.does("demo", "--no-window", "--visits", "2")
    for form in ("csv", "xlsx", "json"):
        out = tmp_path / f"out.{form}"
        office.does("export", "--format", form, "--out", str(out))
        assert out.stat().st_size > 1000
    exported = json.loads((tmp_path / "out.json").read_text("utf-8"))
    assert len(exported["visits"]) == 5


def test_an_output_that_cannot_be_written_is_said(office: Side, tmp_path: Path) -> None:
    office.does("demo", "--no-window", "--visits", "1")
    result = office.run("export", "--format", "csv", "--out", str(tmp_path / "nowhere" / "out.csv"))
    assert result.exit_code == 1
    assert "We could not save the file." in result.stderr


def test_badges_of_one_person_and_of_all(office: Side, tmp_path: Path) -> None:
    office.does("demo", "--no-window", "--visits", "0")
    people = json.loads(office.does("people", "--json"))
    amina = next(one["id"] for one in people if one["first_name"] == "Amina")
    card, sheet = tmp_path / "card.pdf", tmp_path / "sheet.pdf"
    office.does("badges", "--person", amina, "--layout", "card", "--out", str(card))
    office.does("badges", "--all", "--layout", "sheet", "--out", str(sheet))
    assert card.read_bytes().startswith(b"%PDF")
    assert sheet.read_bytes().startswith(b"%PDF")


def test_badges_begin_on_a_part_used_sheet_as_a_measured_printer_needs_it(
    office: Side, tmp_path: Path
) -> None:
    office.does("demo", "--no-window", "--visits", "0")
    page, sheet, other = (tmp_path / f"{name}.pdf" for name in ("page", "sheet", "other"))
    office.does("printer", "Office", "--page", str(page))
    assert page.read_bytes().startswith(b"%PDF")
    said = office.does("printer", "Office", "--measured", "21", "170", "20", "252.5")
    assert "Office: -1.00 mm to the right" in said
    assert "99.01% tall" in said
    many = ("badges", "--all", "--layout", "sheet", "--stock", "a4-8", "--first", "8")
    office.does(*many, "--one-side", "--no-marks", "--printer", "Office", "--out", str(sheet))
    office.does(*many, "--one-side", "--shift", "-1", "0", "--out", str(other))
    with pdfplumber.open(sheet) as one, pdfplumber.open(other) as shifted:
        assert len(one.pages) > 1
        lefts = [min(rect["x0"] for rect in made.pages[0].rects) for made in (one, shifted)]
        assert lefts[0] == pytest.approx(lefts[1], abs=0.2)
        assert not one.pages[0].lines
        assert shifted.pages[0].lines


def test_a_measure_that_cannot_be_is_refused_and_nothing_is_kept(office: Side) -> None:
    office.does("demo", "--no-window", "--visits", "0")
    result = office.run("printer", "Office", "--measured", "21", "17", "20", "250")
    assert result.exit_code == 1
    assert "These numbers cannot be right." in result.stderr
    assert office.does("printer").strip() == ""
    office.does("printer", "Office", "--measured", "21", "170", "20", "250")
    assert "Office" in office.does("printer")
    assert office.does("printer", "Office", "--forget").strip() == ""


def test_filling_the_sample_twice_makes_nothing_twice(office: Side) -> None:
    office.does("demo", "--no-window", "--visits", "2")
    visits, people = office.visits(), office.does("people")
    office.does("demo", "--no-window", "--visits", "2")
    assert (office.visits(), office.does("people")) == (visits, people)
    office.does("demo", "--no-window", "--visits", "3")
    assert len(office.visits()) == len(visits) + 1
