"""The office laptop is lost: the words, the shared folder and one command bring all back."""

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from qc_desktop.app.program import Program
from qc_desktop.cli.main import qc_desktop
from tests.cli.test_two_laptops import Side


def side(folder: Path, name: str) -> Side:
    (folder / name).mkdir()
    return Side(folder=folder / name)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    folder = tmp_path / "store"
    folder.mkdir()
    return folder


def joins(office: Side, other: Side, store: Path, name: str, *options: str) -> None:
    words = office.does("invite").strip()
    joining = ("join", "--store", str(store), "--words", words, "--laptop", name)
    other.does(*joining)
    office.does("admit", *options)
    assert "This laptop has joined." in other.does(*joining)


def test_a_new_machine_becomes_the_offices_and_the_lost_one_is_taken_out(tmp_path: Path) -> None:
    store = tmp_path / "store"
    store.mkdir()
    office, blue, new = (side(tmp_path, name) for name in ("office", "blue", "new"))
    words = office.does("setup", "--organisation", "Elm", "--store", str(store)).splitlines()[-1]
    joins(office, blue, store, "Blue")
    blue.does("receive")
    blue.does("demo", "--no-window", "--visits", "1")
    blue.does("send")
    names = dict(line.split()[::2][:2] for line in office.does("laptops").splitlines())
    shutil.rmtree(office.folder)

    paper = tmp_path / "words.txt"
    paper.write_text(words.upper() + "\n")
    said = new.does("recover", "--store", str(store), "--words-file", str(paper))
    assert "Elm is back." in said
    assert re.search(r"\d+ visits are here", said)
    assert "Still in the team: Blue" in said
    assert not any(word in said for word in words.split() if len(word) > 5)
    listed = new.does("laptops").splitlines()
    (lost,) = [line.split()[0] for line in listed if "office" in line and "this one" not in line]
    assert lost in names
    assert "is out of the team" in new.does("take-out", lost)
    assert lost not in new.does("laptops")
    again = new.run("take-out", lost)
    assert again.exit_code == 1
    (mine,) = [line.split()[0] for line in listed if "this one" in line]
    assert "in front of you" in new.run("take-out", mine).stderr
    blue.does("receive")
    assert lost not in blue.does("laptops")
    blue.does("send")


def test_the_words_can_be_typed_and_are_not_shown(tmp_path: Path, store: Path) -> None:
    office, new = side(tmp_path, "office"), side(tmp_path, "new")
    words = office.does("setup", "--organisation", "Elm", "--store", str(store)).splitlines()[-1]
    office.does("send")
    where = ("--data", str(new.folder / "data"), "--key-file", str(new.folder / "key"))
    result = CliRunner().invoke(
        qc_desktop, ["recover", "--store", str(store), *where], obj=Program(), input=words + "\n"
    )
    assert result.exit_code == 0, result.output
    assert words not in result.output


def test_wrong_words_are_said_in_one_plain_sentence(tmp_path: Path, store: Path) -> None:
    office, new = side(tmp_path, "office"), side(tmp_path, "new")
    office.does("setup", "--organisation", "Elm", "--store", str(store))
    office.does("send")
    paper = tmp_path / "words.txt"
    paper.write_text("abandon " * 23 + "art")
    result = new.run("recover", "--store", str(store), "--words-file", str(paper))
    assert result.exit_code == 1
    assert "Those are not the right words." in result.stderr
    assert "Traceback" not in result.output
    assert not (new.folder / "data" / "keys.json").exists()


def test_a_second_office_laptop_cannot_bring_in_a_third(tmp_path: Path, store: Path) -> None:
    office, second, third = (side(tmp_path, name) for name in ("office", "second", "third"))
    office.does("setup", "--organisation", "Elm", "--store", str(store))
    joins(office, second, store, "Second", "--office")
    assert second.does("laptops").count("office") == 2
    words = second.does("invite").strip()
    third.does("join", "--store", str(store), "--words", words, "--laptop", "Third")
    refused = second.run("admit", "--office")
    assert refused.exit_code == 1
    assert "Only the first office laptop" in refused.stderr
    second.does("admit")
    lost = next(line.split()[0] for line in second.does("laptops").splitlines())
    refused = second.run("take-out", lost)
    assert refused.exit_code == 1
