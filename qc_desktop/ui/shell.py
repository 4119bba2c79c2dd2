"""The one window: the checkers' frame, and the office beside it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QWidget
from typing_extensions import override

from qc_desktop.ui.background import Background
from qc_desktop.ui.components.bars import Bars
from qc_desktop.ui.components.focus import reachable
from qc_desktop.ui.components.frame import CheckerFrame
from qc_desktop.ui.components.one_of import OneOf
from qc_desktop.ui.components.overlay import Confirm, Message
from qc_desktop.ui.theme import Look, TextSize
from qc_desktop.ui.ways.typing import Room
from qc_desktop.ui.ways.ways_in import WaysIn
from qc_desktop.words import easy

SMALLEST = (1280, 680)
"""The smallest window, in logical pixels: below this the big keys no longer fit."""


class Shell(QMainWindow):
    """Shows one screen at a time, and messages over it. Decides nothing."""

    closing = Signal()
    """The window is about to close: what runs in the background must stop."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.frame = CheckerFrame(look)
        self._sides = OneOf()
        self._sides.addWidget(self.frame)
        self.setCentralWidget(self._sides)
        self.setWindowTitle(easy("QC Desktop"))
        self.setMinimumSize(*SMALLEST)
        self.ways = WaysIn(self, look, self._reach, self._typing_room)
        self.frame.pages_turned.connect(self.ways.renew)

    def decode_photos_beside(self, background: Background) -> None:
        """Decode photos in the background; what shows is painted again as they come."""
        self.look.pictures.decode_beside(background, self._photo_came)

    def present(self, screen: QWidget, bars: Bars) -> None:
        """Show a checkers' screen and its bars; safe to call again with the same."""
        # Qt hands the focus of a screen that goes to the next control as Tab does: that must not
        # look as if the person had used the keyboard.
        by_keyboard = self.look.presses.by_keyboard
        focused = self.focusWidget()
        if focused is not None and self.frame.content.currentWidget() is not screen:
            # Else Qt hands it on as Tab does, with a ring that only the keyboard should show.
            self.frame.setFocus(Qt.FocusReason.OtherFocusReason)
        self._sides.setCurrentWidget(self.frame)
        self.frame.show_content(screen)
        self.frame.show_bars(bars)
        self.look.presses.by_keyboard = by_keyboard
        self.ways.renew()

    def renew_frame(self) -> None:
        """Make the checkers' frame anew: its words are of another language."""
        old, self.frame = self.frame, CheckerFrame(self.look)
        self._sides.insertWidget(0, self.frame)
        if self._sides.currentWidget() is old:
            self._sides.setCurrentWidget(self.frame)
        # It stays among the sides until Qt deletes it: taken out it would belong to Python, which
        # empties it at any moment, while it and its children still hear of events.
        old.hide()
        old.deleteLater()

    @property
    def shows_checkers(self) -> bool:
        """Whether the checkers' side is on, not the office or set-up."""
        return self._sides.currentWidget() is self.frame

    def present_office(self, office: QWidget) -> None:
        """Show the coordinators' side, or set-up: it brings its own frame.

        It is drawn for one size of words: a person's own comes back when they pick themselves.
        """
        self.look.show_person(theme=self.look.theme, text_size=TextSize.NORMAL)
        if self._sides.indexOf(office) < 0:
            self._sides.addWidget(office)
        self._sides.setCurrentWidget(office)
        self.ways.renew()

    def show_message(self, message: Message) -> None:
        """Show a plain message over the checkers' screen, in place of any other."""
        self.frame.overlay.show_message(message)
        self.ways.renew()

    def ask(self, question: Confirm) -> None:
        """Ask before something that cannot be undone at once."""
        self.frame.overlay.show_question(question)
        self.ways.renew()

    def close_message(self) -> None:
        """Take away the message or question; none is no harm."""
        self.frame.overlay.close_message()
        self.ways.renew()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.ways.attend()  # only now does the window have keys and a pointer
        self.ways.renew()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.look.fit(event.size())
        super().resizeEvent(event)
        self.ways.renew()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    def _photo_came(self) -> None:
        self._sides.update()

    def _reach(self) -> list[QWidget]:
        """Return what can be used just now, in order."""
        side = self._sides.currentWidget()
        if side is self.frame:
            return self.frame.reach()
        return reachable(side) if side is not None else []

    def _typing_room(self) -> Room:
        """Return where the keyboard on the screen goes: Home, Listen and Help stay in sight."""
        side = self._sides.currentWidget() or self._sides
        area = side.rect()
        if side is self.frame:
            area.setTop(self.frame.top_bar.height())
        return Room(side, area)
