"""A quiet card that holds other things, and a thin line between them."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.theme import ColourName, Look


class Card(QWidget):
    """A card that is not a control."""

    def __init__(
        self, look: Look, *, fill: ColourName = "surface", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._fill = fill
        look.changed.connect(self.update)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        paint.card(painter, self.look, QRectF(self.rect()), fill=self._fill)


class Divider(QWidget):
    """A line that stands between two groups of tiles."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        look.changed.connect(self._relook)
        self._relook()

    def _relook(self) -> None:
        self.setFixedWidth(self.look.px(35))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        width = self.look.px(3)
        top = self.look.px(24)
        painter.fillRect(
            (self.width() - width) // 2,
            top,
            width,
            self.height() - 2 * top,
            self.look.colour("line-soft"),
        )
