"""Cards that hold other components and are no controls themselves."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.cards import Group
from qc_desktop.ui.theme import ColourName, Look


class Card(Group):
    """A card with a soft edge: put components into `column`. Announced as a named group."""

    def __init__(
        self,
        look: Look,
        name: str,
        *,
        fill: ColourName = "surface",
        side: int = 20,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, parent)
        self.look = look
        self._fill: ColourName = fill
        self._side = side
        self.column = QVBoxLayout(self)
        look.changed.connect(self._relook)
        self._relook()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        paint.card(painter, self.look, QRectF(self.rect()), fill=self._fill)

    def _relook(self) -> None:
        side = self.look.px(self._side)
        self.column.setContentsMargins(side, side, side, side)
        self.column.setSpacing(self.look.px(10))
        self.update()
