"""What a picture is made with: a window that stands still, with the look of a new laptop."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, Protocol

import pytest
from PIL import Image
from PySide6.QtCore import QLocale, QSize
from PySide6.QtGui import QFont, QImage
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from qc_desktop.ui.components.bars import BarKey, Bars, Listen, StepsInMiddle, Where
from qc_desktop.ui.components.co_frame import CoBars, CoFrame
from qc_desktop.ui.components.frame import CheckerFrame
from qc_desktop.ui.components.pdf_view import PdfView
from qc_desktop.ui.components.rail import RailItem
from qc_desktop.ui.components.values import Here
from qc_desktop.ui.screens.checker.screen import CheckerScreen
from qc_desktop.ui.shell import Shell
from qc_desktop.ui.theme import Look
from qc_desktop.ui.theme.tokens import TypeName
from tests.snapshots.compare import check

Size = tuple[int, int]


class Same(Protocol):
    """Compares a picture with the one kept under a name."""

    def __call__(self, picture: Image.Image, name: str, *, shrink: int = 0) -> None:
        """Raise AssertionError where they differ."""


DESIGN: Size = (1366, 768)
OFFICE_BARS = CoBars(
    title="Visits",
    second="48 visits",
    person=Here(name="Sam"),
    role="Coordinator",
    listen=Listen.HIDDEN,
    sections=(RailItem(key="visits", words="Visits", glyph="clipboard"),),
    section="visits",
)
SET_UP_BARS = Bars(
    home=False,
    where=Where(small="First set-up", bold="Your organisation"),
    listen=Listen.HIDDEN,
    back=BarKey(words="Back"),
    middle=StepsInMiddle(words="Step 2 of 7", done=1, total=7, now=2),
    next=BarKey(words="Next", primary=True),
)


class _StillLook(Look):
    """Draws letters the same on every Linux: full hinting would break lines elsewhere."""

    @override
    def font(self, name: TypeName, *, frame: bool = False) -> QFont:
        font = super().font(name, frame=frame)
        font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
        return font


class Stage:
    """Opens a screen in its frame, and takes its picture once it stands still."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot

    def checker(self, make: Any, state: Any, size: Size = DESIGN) -> tuple[Shell, CheckerScreen]:  # noqa: ANN401 - each screen takes its own state
        """Open a checkers' screen in the real window."""
        look = _StillLook(press_pause_ms=0)
        shell = Shell(look)
        look.setParent(shell)
        self._qtbot.addWidget(shell)
        shell.resize(*size)
        shell.show()
        screen: CheckerScreen = make(shell.look)
        screen.show_state(state)  # type: ignore[attr-defined]  # each screen has its own
        shell.present(screen, state.bars)
        return shell, screen

    def office(self, make: Callable[[Look], QWidget]) -> QMainWindow:
        """Open a screen of the office side with its rail."""
        look = _StillLook(press_pause_ms=0)
        look.fit(QSize(*DESIGN))
        frame = CoFrame(look)
        frame.show_bars(OFFICE_BARS)
        frame.show_content(make(look))
        return self.window(frame)

    def set_up(self, make: Callable[[Look], QWidget]) -> QMainWindow:
        """Open a screen of first set-up."""
        look = _StillLook(press_pause_ms=0)
        look.fit(QSize(*DESIGN))
        frame = CheckerFrame(look)
        frame.show_content(make(look))
        frame.show_bars(SET_UP_BARS)
        return self.window(frame)

    def gallery(self, make: Callable[[Look], QWidget]) -> QMainWindow:
        """Open a screen that is made of components alone."""
        look = _StillLook(press_pause_ms=0)
        look.fit(QSize(*DESIGN))
        return self.window(make(look))

    def window(self, inside: QWidget) -> QMainWindow:
        """Open a window of the design's size around a frame."""
        window = QMainWindow()
        self._qtbot.addWidget(window)
        window.setCentralWidget(inside)
        window.resize(*DESIGN)
        window.show()
        return window

    def settle(self) -> None:
        """Let layouts and pages come to rest."""
        for _ in range(4):
            QApplication.processEvents()

    def picture(self, window: QWidget) -> Image.Image:
        """Return what a window shows, with no focus ring and every page of a PDF drawn."""
        self._qtbot.waitExposed(window)
        for view in window.findChildren(PdfView):
            if view.isVisible():
                self._qtbot.waitUntil(partial(_is_loaded, view))
        if (focus := window.focusWidget()) is not None:
            focus.clearFocus()
        self.settle()
        return self.grabbed(window)

    def grabbed(self, window: QWidget) -> Image.Image:
        """Return what a window shows just now, before any layout has its turn."""
        image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
        size = (image.width(), image.height())
        return Image.frombytes(
            "RGB", size, bytes(image.constBits()), "raw", "RGB", image.bytesPerLine()
        )


def _is_loaded(view: PdfView) -> bool:
    return view.page_count() > 0


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[Stage]:
    """Return where a screen is opened, in Britain; the text cursor does not blink there."""
    flash, locale = QApplication.cursorFlashTime(), QLocale()
    QApplication.setCursorFlashTime(0)
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield Stage(qtbot)
    QLocale.setDefault(locale)
    QApplication.setCursorFlashTime(flash)


@pytest.fixture
def same(tmp_path: Path) -> Same:
    """Compare a picture with the one kept under a name."""

    def compare(picture: Image.Image, name: str, *, shrink: int = 0) -> None:
        check(picture, name, tmp_path, shrink=shrink)

    return compare
