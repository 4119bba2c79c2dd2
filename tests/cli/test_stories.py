from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from qc_desktop.app.keys import data_key
from qc_desktop.app.program import Program
from qc_desktop.app.wiring import join_parts, open_parts
from qc_desktop.cli.main import qc_desktop
from qc_desktop.domain.ids import StoryId


def run(folder: Path, *words: str) -> Result:
    where = ("--data", str(folder / "data"), "--key-file", str(folder / "key"))
    return CliRunner().invoke(qc_desktop, [*words, *where], obj=Program())


@pytest.fixture
def story(tmp_path: Path) -> StoryId:
    """Make an organisation with one story that is told and has no yes yet."""
    assert run(tmp_path, "setup", "--organisation", "Elm Checkers").exit_code == 0
    parts = open_parts(tmp_path / "data", data_key(tmp_path / "data", tmp_path / "key"))
    laptop = join_parts(parts).laptop
    sam = laptop.organisations.contact()
    made = laptop.stories.begin((sam,), by=sam)
    laptop.stories.set_title(made.id, "Flowers", by=sam)
    laptop.stories.set_words(made.id, "We planted flowers.", by=sam)
    laptop.close()
    return made.id


def say_yes(folder: Path, story: StoryId) -> None:
    parts = open_parts(folder / "data", data_key(folder / "data", folder / "key"))
    laptop = join_parts(parts).laptop
    sam = laptop.organisations.contact()
    laptop.stories.consent(story, yes=True, by=sam)
    laptop.stories.share(story, by=sam)
    laptop.close()


def test_a_story_without_a_yes_is_refused_and_no_file_is_left(
    tmp_path: Path, story: StoryId
) -> None:
    out = tmp_path / "story.pdf"
    result = run(tmp_path, "story", story, "--out", str(out))
    assert result.exit_code == 1
    assert "We need a yes first." in result.stderr
    assert not out.exists()
    assert run(tmp_path, "story", "list").stdout == ""


def test_a_shared_story_is_listed_and_made(tmp_path: Path, story: StoryId) -> None:
    say_yes(tmp_path, story)
    assert "Flowers" in run(tmp_path, "story", "list").stdout
    assert f'"id": "{story}"' in run(tmp_path, "story", "list", "--json").stdout
    for form, start in (("pdf", b"%PDF"), ("png", b"\x89PNG")):
        out = tmp_path / f"story.{form}"
        result = run(tmp_path, "story", story, "--format", form, "--out", str(out))
        assert result.exit_code == 0, result.output
        assert out.read_bytes().startswith(start)


def test_a_story_that_is_not_there_or_has_no_place_to_go_is_said_so(
    tmp_path: Path, story: StoryId
) -> None:
    assert run(tmp_path, "story", "nothing", "--out", str(tmp_path / "a")).exit_code == 1
    result = run(tmp_path, "story", story)
    assert result.exit_code == 2
    assert "Say --out FILE." in result.stderr
