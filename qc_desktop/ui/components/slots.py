"""Small squares that fill: how much of a sign-in was tapped, never what."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.theme import Look

_SIZE = 64
_GAP = 16


class SlotRow(QLabel):
    """Filled squares with a tick, then empty ones in dashes."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._filled = 0
        self._slots = 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_filled(self, filled: int, slots: int, words: str) -> None:
        """Show `filled` of `slots` squares as filled; `words` says it."""
        self._filled, self._slots = filled, slots
        self.setAccessibleName(words)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.look.px(4 * (_SIZE + _GAP)), self.look.px(_SIZE + 4))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(120), self.look.px(36))

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        look = self.look
        fits = self.width() / (self._slots + (self._slots - 1) * _GAP / _SIZE)
        size = min(float(look.px(_SIZE)), self.height() - 4.0, fits)
        gap = size * _GAP / _SIZE
        left = (self.width() - self._slots * size - (self._slots - 1) * gap) / 2
        for place in range(self._slots):
            square = QRectF(left + place * (size + gap), (self.height() - size) / 2, size, size)
            if place < self._filled:
                paint.filled(painter, square, size * 0.2, look.colour("primary"))
                glyph = look.pictures.glyph("tick", round(size * 0.7), look.colour("on-primary"))
                paint.centred(painter, square, glyph)
            else:
                pen = QPen(look.colour("line"), 3 * look.scale, Qt.PenStyle.DashLine)
                painter.setPen(pen)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(square.adjusted(2, 2, -2, -2), size * 0.2, size * 0.2)
