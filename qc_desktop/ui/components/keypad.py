"""A keypad on the screen, for a number that a person knows."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.cards import Group
from qc_desktop.ui.components.heard import SAID_AS
from qc_desktop.ui.components.text import fitted
from qc_desktop.ui.components.touch import Touch
from qc_desktop.ui.components.values import Choice, Picked
from qc_desktop.ui.theme import Look, TextSize, tokens
from qc_desktop.words import easy

BACK = "back"
DONE = "done"
_COLUMNS = 3
_FIGURES = frozenset("0123456789")
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -_COLUMNS,
    Qt.Key.Key_Down: _COLUMNS,
}


class PadKey(Touch, QPushButton):
    """One key of the pad: a figure, or a glyph and a word."""

    def __init__(self, pad: "Keypad", choice: Choice) -> None:
        super().__init__(pad)
        self.choice = choice
        self._pad = pad
        self.begin(pad.look, name=choice.words)
        self.setText(choice.words)
        if choice.key in _FIGURES:
            self.setProperty(SAID_AS, easy("Number"))

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.look.px(240) + self.room_across(), self.look.px(96) + self.room_down())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(120) + self.room_across(), self.look.px(64) + self.room_down())

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        if not self._pad.takes(self, e):
            super().keyPressEvent(e)

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        look, radius = self.look, tokens.BUTTON_RADIUS * self.look.scale
        colours = paint.PRIMARY if self.choice.key == DONE else paint.PLAIN
        inner = paint.face(
            painter, look, self.face_area(), colours, radius=radius, pressed=self.isDown()
        )
        side = look.px(look.for_size(10, 8, 0))
        area = inner.adjusted(side, 2, -side, -2)
        ink = look.colour(colours.words)
        # Big words need the room of the glyph.
        glyph_too = bool(self.choice.glyph) and look.text_size is not TextSize.VERY_BIG
        beside = look.px(36 + 8) if glyph_too else 0
        font = look.font("button" if self.choice.glyph else "answer")
        room = QRectF(0, 0, area.width() - beside, area.height())
        words = fitted(self.choice.words, font, room, smallest=look.smallest_px("button"), line=1.0)
        left = area.center().x() - (beside + words.natural_width()) / 2
        if glyph_too:
            glyph = look.pictures.glyph(self.choice.glyph, look.px(36), ink)
            paint.centred(painter, QRectF(left, area.top(), look.px(36), area.height()), glyph)
        room.moveTopLeft(area.topLeft())
        room.moveLeft(left + beside)
        words.draw(painter, room, ink)
        self.paint_ring(painter, radius)


class Keypad(Group):
    """The figures 1 to 9 and 0, Take back and Done. Figures can be typed on the keyboard too."""

    pressed = Signal(Picked)

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.look = look
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        choices = (
            *(Choice(key=figure, words=figure) for figure in "123456789"),
            Choice(key=BACK, words=easy("Take back"), glyph="undo"),
            Choice(key="0", words="0"),
            Choice(key=DONE, words=easy("Done"), glyph="tick"),
        )
        self.keys = tuple(PadKey(self, choice) for choice in choices)
        for place, key in enumerate(self.keys):
            grid.addWidget(key, place // _COLUMNS, place % _COLUMNS)
            key.clicked.connect(self._say_pressed)

    def takes(self, key: PadKey, event: QKeyEvent) -> bool:
        """Take a key of the keyboard: a figure, an arrow or Backspace."""
        if event.text() in _FIGURES:
            if not event.isAutoRepeat():
                self.pressed.emit(Picked(key=event.text()))
                # Who types figures then presses Enter means Done, not the figure in focus.
                self.keys[-1].setFocus(Qt.FocusReason.TabFocusReason)
            return True
        pressed = Qt.Key(event.key())
        if pressed in _STEPS:
            place = (self.keys.index(key) + _STEPS[pressed]) % len(self.keys)
            self.keys[place].setFocus(Qt.FocusReason.TabFocusReason)
            return True
        if pressed is Qt.Key.Key_Backspace and not event.isAutoRepeat():
            self.pressed.emit(Picked(key=BACK))
            return True
        return False

    def _say_pressed(self) -> None:
        key = self.sender()
        if isinstance(key, PadKey):
            self.pressed.emit(Picked(key=key.choice.key))
