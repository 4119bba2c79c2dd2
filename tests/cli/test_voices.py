"""A coordinator gives questions a person's voice, by the command line alone."""

from pathlib import Path

import pytest

from tests.cli.test_two_laptops import Side
from tests.services.test_voices import voice


@pytest.fixture
def office(tmp_path: Path) -> Side:
    side = Side(folder=tmp_path / "office")
    side.folder.mkdir()
    side.does("setup", "--organisation", "Elm Checkers")
    return side


def test_a_voice_is_added_listed_and_taken_out(office: Side, tmp_path: Path) -> None:
    (tmp_path / "sue.wav").write_bytes(voice())
    said = office.does("voice", "add", "--question", "home1", str(tmp_path / "sue.wav"))
    assert said.startswith("0.5 seconds for: ")
    assert office.does("voice", "list").split("\t")[:2] == ["home1@en-GB", "0.5"]
    office.does("voice", "remove", "--question", "home1")
    assert office.does("voice", "list") == ""
    again = office.run("voice", "remove", "--question", "home1")
    assert again.exit_code == 1
    assert "Traceback" not in again.output


@pytest.mark.parametrize(
    ("content", "told"),
    [(b"no sound", "We cannot hear this sound."), (voice(seconds=61), "This sound is too long.")],
)
def test_a_file_that_is_no_voice_is_refused_in_one_sentence(
    office: Side, tmp_path: Path, content: bytes, told: str
) -> None:
    (tmp_path / "file.wav").write_bytes(content)
    refused = office.run("voice", "add", "--question", "home1", str(tmp_path / "file.wav"))
    assert refused.exit_code == 1
    assert refused.output.startswith(told)


def test_a_question_that_is_not_there_is_told(office: Side, tmp_path: Path) -> None:
    (tmp_path / "sue.wav").write_bytes(voice())
    refused = office.run("voice", "add", "--question", "home99", str(tmp_path / "sue.wav"))
    assert refused.exit_code == 1
    assert "home99" in refused.output
