"""Tick boxes with a portrait and a name."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.text import fitted, width_of
from qc_desktop.ui.components.touch import Touch
from qc_desktop.ui.components.values import Choice, Picked
from qc_desktop.ui.theme import Look

_BOX = 40
_PORTRAIT = 44
_HEIGHT = 52


class PersonTick(Touch, QCheckBox):
    """A tick box with a portrait and a name. `ticked` says that a person changed it."""

    ticked = Signal(Picked)

    def __init__(self, look: Look, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = choice
        self.begin(look, name=choice.words, margin=4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setText(choice.words)
        self.clicked.connect(self._say_ticked)

    def show_tick(self, *, on: bool) -> None:
        """Tick or untick without telling anyone."""
        self.setChecked(on)

    @override
    def sizeHint(self) -> QSize:
        words = width_of(self.choice.words, self.look.font("co_body_bold"))
        width = self._before() + words + self.look.px(6)
        return QSize(width + self.room_across(), self.look.px(_HEIGHT) + self.room_down())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(150), self.look.px(_HEIGHT) + self.room_down())

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        look, area = self.look, self.face_area()
        box = QRectF(area.left(), 0, look.px(_BOX), look.px(_BOX))
        box.moveTop(area.center().y() - box.height() / 2)
        paint.tick_box(painter, look, box, ticked=self.isChecked())
        if self.choice.photo is not None:
            size = look.px(_PORTRAIT)
            circle = QRectF(box.right() + look.px(10), 0, size, size)
            circle.moveTop(area.center().y() - size / 2)
            paint.round_photo(
                painter, look, circle, look.pictures.portrait(self.choice.photo, size)
            )
        words = QRectF(area)
        words.setLeft(area.left() + self._before())
        fitted(self.choice.words, look.font("co_body_bold"), words, smallest=look.px(18)).draw(
            painter, words, look.colour("ink")
        )
        self.paint_ring(painter, look.px(10))

    def _before(self) -> int:
        portrait = _PORTRAIT + 10 if self.choice.photo is not None else 0
        return self.look.px(_BOX + portrait + 12)

    def _say_ticked(self) -> None:
        self.ticked.emit(Picked(key=self.choice.key, on=self.isChecked()))
