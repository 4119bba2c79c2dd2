"""The big ring over the screen: what a switch has come to, or how long the pointer has rested."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.rings import part_ring
from qc_desktop.ui.components.text import fitted
from qc_desktop.ui.components.touch import Touch
from qc_desktop.ui.theme import Look, tokens
from qc_desktop.ui.ways.rows import place_of
from qc_desktop.ui.ways.using import is_there

_RING = 8.0
_HINT = (560, 72)


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """What stands in the ring. `part` from 0 to 1 fills it; None shows it whole.

    `words` stand under it: why nothing moves.
    """

    things: tuple[QWidget, ...]
    part: float | None = None
    words: str = ""


class MarkOver(QWidget):
    """Lies over the whole window, lets every press through, and shows one ring."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self.look = look
        self._marked: Marked | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        look.changed.connect(self.update)
        self.hide()

    @property
    def marked(self) -> Marked | None:
        """What the ring is round."""
        return self._marked

    def show_mark(self, marked: Marked | None) -> None:
        """Put the ring round these; None takes it away."""
        self._marked = marked
        self.setVisible(marked is not None)
        if marked is not None:
            self.setGeometry(self.window().rect())
            self.raise_()
            self.setAccessibleName(marked.words)
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._marked is None or not all(map(is_there, self._marked.things)):
            return
        painter = QPainter(self)
        paint.prepared(painter)
        area = QRectF(_round_all(self._marked.things))
        width = _RING * self.look.scale
        radius = tokens.TILE_RADIUS * self.look.scale
        part = 1.0 if self._marked.part is None else self._marked.part
        part_ring(painter, self.look, area, radius=radius, part=part, width=width)
        if self._marked.words:
            self._paint_words(painter, area, self._marked.words)

    def _paint_words(self, painter: QPainter, area: QRectF, words: str) -> None:
        look = self.look
        hint = QRectF(0, 0, look.px(_HINT[0]), look.px(_HINT[1]))
        hint.moveCenter(area.center())
        hint.moveTop(area.bottom() + look.px(16))
        room = QRectF(self.rect()).adjusted(8, 8, -8, -8)
        hint.moveBottom(min(hint.bottom(), room.bottom()))
        hint.moveLeft(max(min(hint.left(), room.right() - hint.width()), room.left()))
        radius = look.px(tokens.CARD_RADIUS)
        edge = 4 * look.scale
        paint.filled(painter, hint, radius, look.colour("focus"))
        paint.filled(
            painter,
            hint.adjusted(edge, edge, -edge, -edge),
            radius - edge,
            look.colour("focus-gap"),
        )
        fitted(
            words,
            look.font("body_bold"),
            hint.adjusted(12, 4, -12, -4),
            smallest=look.px(22),
            across="middle",
        ).draw(painter, hint.adjusted(12, 4, -12, -4), look.colour("focus"))


def _round_all(things: tuple[QWidget, ...]) -> QRect:
    """Return where the ring round all of these stands in their window."""
    whole = QRect()
    for thing in things:
        place = place_of(thing)
        if isinstance(thing, Touch):
            ring = thing.ring_area().toRect()
            place = QRect(place.topLeft() + ring.topLeft(), ring.size())
        whole = whole.united(place)
    return whole.intersected(things[0].window().rect().adjusted(6, 6, -6, -6))
