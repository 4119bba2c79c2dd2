"""Everything painted can be told from its ground, and the focus can be seen, in every theme."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.bars import Bars
from qc_desktop.ui.components.inputs import LineBox
from qc_desktop.ui.components.keys import Key
from qc_desktop.ui.components.text import Paragraph
from qc_desktop.ui.screens.checker.screen import CheckerScreen
from qc_desktop.ui.shell import Shell
from qc_desktop.ui.theme import Look, TextSize, Theme
from tests.ui.screens.checker.conftest import Shown
from tests.ui.screens.checker.every import EVERY
from tests.ui.screens.checker.seen import faint, faint_edges, faint_rings

Paint = Callable[[QPainter, Look, QRectF], None]
GREY, NEARLY_GREY = "#8A8A8A", "#9A9A9A"


@pytest.mark.parametrize("name", EVERY)
def test_all_that_is_painted_can_be_seen_in_every_theme(shown: Shown, name: str) -> None:
    """One window takes on every theme: opening one for each takes twice as long."""
    shell, screen = shown(name)
    found = []
    for theme in in_every_theme(shell):
        faults = [*faint(shell), *faint_edges(shell), *faint_rings(shell, screen)]
        found += [f"{theme.value}: {fault}" for fault in faults]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("name", ["who", "topics", "question_open"])
def test_the_keys_of_the_bars_show_the_focus_in_every_theme(shown: Shown, name: str) -> None:
    shell, _ = shown(name)
    found = []
    for theme in in_every_theme(shell):
        bars = (shell.frame.top_bar, shell.frame.bottom_bar)
        faults = [fault for bar in bars for fault in faint_rings(shell, bar)]
        found += [f"{theme.value}: {fault}" for fault in faults]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("name", ["home", "question", "record", "get_help", "my_badge", "ready"])
def test_what_is_pressed_can_be_read_in_every_theme(shown: Shown, name: str) -> None:
    shell, _ = shown(name)
    for control in shell.findChildren(QAbstractButton):
        control.setDown(True)
    found = []
    for theme in in_every_theme(shell):
        found += [f"{theme.value}: {fault}" for fault in faint(shell)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("ink", [GREY, NEARLY_GREY], ids=["grey on grey", "grey on the same grey"])
@pytest.mark.parametrize("kind", ["words", "glyph"])
def test_what_is_faint_is_found(qtbot: QtBot, kind: str, ink: str) -> None:
    def words(painter: QPainter, look: Look, area: QRectF) -> None:
        line = Paragraph("You can stop at any time.", look.font("body"), area.width())
        line.draw(painter, area, QColor(ink))

    def glyph(painter: QPainter, look: Look, area: QRectF) -> None:
        paint.centred(painter, area, look.pictures.glyph("home", 60, QColor(ink)))

    painted = {"words": words, "glyph": glyph}[kind]
    (fault,) = faint(ground(qtbot, painted, NEARLY_GREY))
    assert fault.startswith(kind)


def test_what_can_be_seen_is_no_fault(qtbot: QtBot) -> None:
    def dark(painter: QPainter, look: Look, area: QRectF) -> None:
        line = Paragraph("You can stop at any time.", look.font("body"), area.width())
        line.draw(painter, area, QColor("#14213D"))
        paint.centred(painter, area, look.pictures.glyph("home", 60, QColor("#14213D")))

    assert faint(ground(qtbot, dark, "#FFFFFF")) == []


def test_a_picture_without_a_plate_is_found_in_dark(qtbot: QtBot) -> None:
    def bare(painter: QPainter, look: Look, area: QRectF) -> None:
        paint.centred(painter, area, look.pictures.pixmap("home", 90))

    def on_its_plate(painter: QPainter, look: Look, area: QRectF) -> None:
        paint.picture_plate(painter, look, area, "home", picture=90)

    (fault,) = faint(ground(qtbot, bare, "#1F2A44", Theme.DARK))
    assert fault.startswith("picture")
    assert faint(ground(qtbot, on_its_plate, "#1F2A44", Theme.DARK)) == []


def test_faint_words_in_a_box_are_found(qtbot: QtBot) -> None:
    look = Look()
    box = LineBox(look, "Your name")
    look.setParent(box)
    qtbot.addWidget(box)
    box.resize(400, 104)
    box.show()
    assert faint(box) == []
    line = box.focusProxy()
    assert line is not None
    palette = line.palette()
    palette.setColor(palette.ColorRole.Text, QColor(GREY))
    line.setPalette(palette)
    (fault,) = faint(box)
    assert "Your name" in fault


def test_a_control_without_an_edge_and_one_without_a_ring_are_found(shell: Shell) -> None:
    screen = CheckerScreen(shell.look, "Keys")
    for make in (Key, Edgeless, Ringless):
        screen.column.addWidget(make(shell.look, make.__name__))
    shell.resize(1366, 768)
    shell.show()
    shell.present(screen, Bars())
    QApplication.processEvents()
    (edge,) = faint_edges(shell)
    assert "Edgeless" in edge
    (ring,) = faint_rings(shell, screen)
    assert "Ringless" in ring


class Edgeless(Key):
    """A key that is words alone, until it has the focus."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self.paint_ring(QPainter(self), 18)


class Ringless(Key):
    """A key that looks the same with the focus."""

    @override
    def shows_ring(self) -> bool:
        return False


class Ground(QWidget):
    """A ground in one colour, and something on it."""

    def __init__(self, look: Look, painted: Paint, colour: str) -> None:
        super().__init__()
        self.look, self._painted, self._colour = look, painted, colour
        look.setParent(self)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = QRectF(self.rect())
        painter.fillRect(area, QColor(self._colour))
        self._painted(painter, self.look, area)


def ground(qtbot: QtBot, painted: Paint, colour: str, theme: Theme = Theme.CREAM) -> QWidget:
    """Return something painted on a ground, in a window of its own."""
    window = QWidget()
    qtbot.addWidget(window)
    look = Look(theme)
    QVBoxLayout(window).addWidget(Ground(look, painted, colour))
    window.resize(QSize(400, 200))
    window.show()
    return window


def in_every_theme(shell: Shell) -> Iterator[Theme]:
    """Yield each theme once the window has it on."""
    for theme in Theme:
        shell.look.show_person(theme=theme, text_size=TextSize.NORMAL)
        QApplication.processEvents()
        yield theme
