from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from qc_desktop.ui.theme import Look, TextSize, Theme
from tests.ui.components import gallery

SCREENS = ("question", "home", "people", "mixed", "coordinator")


@pytest.mark.parametrize("name", SCREENS)
def test_the_gallery_can_be_looked_at(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    window = _opened(qtbot, Look(), name, QSize(1366, 768))
    file = tmp_path / f"{name}.png"
    assert window.grab().save(str(file))
    assert file.stat().st_size > 10_000


@pytest.mark.parametrize("theme", Theme)
def test_the_question_takes_on_every_theme(qtbot: QtBot, theme: Theme) -> None:
    window = _opened(qtbot, Look(theme), "question", QSize(1366, 768))
    ground = window.grab().toImage().pixelColor(8, 300)
    assert ground == Look(theme).colour("bg")


@pytest.mark.parametrize("name", ["question", "home", "people"])
@pytest.mark.parametrize("text_size", TextSize)
def test_the_smallest_window_holds_every_size_of_text(
    qtbot: QtBot, name: str, text_size: TextSize
) -> None:
    window = _opened(qtbot, Look(text_size=text_size), name, QSize(1280, 680))
    assert window.size() == QSize(1280, 680)


def test_the_tick_badge_stands_at_the_corner_of_the_picked_card(qtbot: QtBot) -> None:
    look = Look()
    window = _opened(qtbot, look, "question", QSize(1366, 768))
    image = window.grab().toImage()
    teal = QColor(look.colour("primary"))
    assert any(image.pixelColor(x, 345) == teal for x in range(255, 320))


def test_showing_a_screen_again_draws_no_picture(qtbot: QtBot) -> None:
    look = Look()
    window = _opened(qtbot, look, "question", QSize(1366, 768))
    window.grab()
    drawn = look.pictures.drawn
    window.grab()
    assert look.pictures.drawn == drawn


def _opened(qtbot: QtBot, look: Look, name: str, size: QSize) -> QMainWindow:
    look.fit(size)
    build = getattr(gallery, name)
    window = QMainWindow()
    qtbot.addWidget(window)
    screen = build(look)
    assert isinstance(screen, QWidget)
    window.setCentralWidget(screen)
    window.resize(size)
    window.show()
    qtbot.waitExposed(window)
    return window
