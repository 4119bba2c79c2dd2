"""Who is here and whose turn it is: a ring round one portrait, and words below all of them."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.bars import Turn
from qc_desktop.ui.components.people import paint_people, people_width
from qc_desktop.ui.components.text import Paragraph, shortened, width_of
from qc_desktop.ui.components.touch import Touch
from qc_desktop.ui.components.values import Here
from qc_desktop.ui.theme import Look, tokens
from qc_desktop.words import easy, joined

_SIZE = 50
_OVERLAP = 10
_WIDEST = 250


class TurnKey(Touch, QPushButton):
    """Tapped to say whose turn it is. Shown only while several people are here."""

    tapped = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: tuple[Here, ...] = ()
        self._turn = Turn(at=0, words="")
        self.begin(look, name="")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.clicked.connect(self._say_tapped)
        self.hide()

    def show_turn(self, people: tuple[Here, ...], turn: Turn | None) -> None:
        """Show whose turn it is; nothing for None."""
        self.setVisible(turn is not None)
        if turn is None:
            return
        self._people, self._turn = people, turn
        names = joined([one.name for one in people])
        here = easy("{names} are here", names=names)
        self.setText(turn.words)
        self.setAccessibleName(f"{turn.words}. {here}.")
        self.relook()

    def tap_if_shown(self) -> None:
        """Do what a tap does, for a keyboard short cut."""
        if self.isVisible() and self.isEnabled():
            self.click()

    @override
    def sizeHint(self) -> QSize:
        look = self.look
        faces = people_width(look, self._people, size=look.px(_SIZE))
        words = width_of(self._turn.words, look.font("small_bold", frame=True))
        width = min(max(faces, words) + look.px(look.for_size(24, 24, 18)), look.px(_WIDEST))
        return QSize(width + self.room_across(), look.px(96))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        look, area = self.look, self.face_area()
        radius = tokens.BUTTON_RADIUS * look.scale
        inner = paint.face(painter, look, area, paint.PLAIN, radius=radius, pressed=self.isDown())
        font = look.font("small_bold", frame=True)
        words = Paragraph(
            shortened(self._turn.words, font, inner.width() - 8),
            font,
            inner.width() - 8,
            across="middle",
        )
        # The bar is as high as ever: big words leave the faces less of it.
        size = min(look.px(_SIZE), int(inner.height() - words.height) - 3)
        wide = people_width(look, self._people, size=size)
        top = QRectF(inner.center().x() - wide / 2, inner.top() + 3, wide, size)
        paint_people(painter, look, top, self._people, size=size)
        self._paint_mark(painter, top, size)
        below = QRectF(inner.left() + 4, top.bottom(), words.width, 0)
        below.setBottom(inner.bottom())
        words.draw(painter, below, look.colour("ink"))
        self.paint_ring(painter, radius)

    def _paint_mark(self, painter: QPainter, top: QRectF, size: int) -> None:
        look = self.look
        place = min(self._turn.at, 4)
        left = round(top.left()) + place * (size - look.px(_OVERLAP))
        circle = QRectF(left, round(top.center().y() - size / 2), size, size)
        painter.setPen(QPen(look.colour("primary"), 6 * look.scale))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(circle.adjusted(1, 1, -1, -1))

    def _say_tapped(self) -> None:
        self.tapped.emit()
