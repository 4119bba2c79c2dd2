"""`qc-desktop brand`: show it, change it, refuse what cannot be printed."""

import json
from pathlib import Path

import pytest

from tests.cli.test_stories import run
from tests.documents.readers import words_of
from tests.interchange.test_logos import SVG, png


@pytest.fixture
def oak(tmp_path: Path) -> Path:
    """Return the folder of an organisation with a logo and colours of its own."""
    (tmp_path / "logo.svg").write_bytes(SVG)
    assert run(tmp_path, "setup", "--organisation", "Elm Checkers").exit_code == 0
    made = run(
        tmp_path, "brand", "--name", "Oak Checkers", "--colour", "#fd0", "--accent", "1F4E8C",
        "--line", "Oak Checkers Ltd", "--line", "Newtown", "--logo", str(tmp_path / "logo.svg"),
        "--sample", str(tmp_path / "sample.pdf"),
    )  # fmt: skip
    assert made.exit_code == 0, made.output
    return tmp_path


def shown(folder: Path, *words: str) -> dict[str, object]:
    result = run(folder, "brand", "--json", *words)
    assert result.exit_code == 0, result.output
    found: dict[str, object] = json.loads(result.stdout)
    return found


def test_what_was_set_is_shown_and_is_on_the_sample(oak: Path) -> None:
    brand = shown(oak)
    assert brand["name"] == "Oak Checkers"
    assert brand["colour"] == {
        "picked": "#FFDD00",
        "under_words": "#FFDD00",
        "words": "#14213D",
        "on_white": "#665800",
    }
    assert brand["lines"] == ["Oak Checkers Ltd", "Newtown"]
    assert brand["logo"]
    assert "Oak Checkers Ltd" in words_of((oak / "sample.pdf").read_bytes())


def test_what_cannot_be_printed_changes_nothing(oak: Path) -> None:
    before = shown(oak)
    (oak / "bad.png").write_bytes(png(2, 2))
    for words, said in (
        (("--colour", "teal", "--name", "New"), "This is not a colour"),
        (("--logo", str(oak / "bad.png"), "--name", "New"), "too small to print"),
        (("--line", "x" * 61, "--name", "New"), "The letterhead is too long."),
        (("--name", " "), "Write the name"),
    ):
        result = run(oak, "brand", *words)
        assert result.exit_code != 0
        assert said in result.stderr
    assert shown(oak) == before


def test_a_small_logo_is_told_to_look_soft_and_all_can_be_taken_away(oak: Path) -> None:
    (oak / "small.png").write_bytes(png(80, 80))
    assert shown(oak, "--logo", str(oak / "small.png"))["logo_prints"] == "soft"
    bare = shown(oak, "--no-logo", "--no-lines")
    assert (bare["logo"], bare["lines"]) == (None, [])
