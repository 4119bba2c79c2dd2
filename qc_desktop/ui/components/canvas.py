"""Paper or a photo to draw on, with a finger, a pen, a mouse or the keyboard."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from qc_desktop.domain.sketches import WHOLE, Ink, Mark, MarkKind, Nib, Point
from qc_desktop.ui.components import paint
from qc_desktop.ui.components.marks import PAPER, cover_round, paint_marks
from qc_desktop.ui.theme import ColourName, Look

# A finger that shakes by less than this draws no new point; in ten-thousandths.
_STEP = 25
# A box smaller than this was meant as a tap.
_SMALLEST_BOX = 250
_COVER_ACROSS = 1500
_KEY_STEP = 200
_BETWEEN_COPIES = 20
_MOST_COPIES = 4

_ARROWS = {
    Qt.Key.Key_Left: (-_KEY_STEP, 0),
    Qt.Key.Key_Right: (_KEY_STEP, 0),
    Qt.Key.Key_Up: (0, -_KEY_STEP),
    Qt.Key.Key_Down: (0, _KEY_STEP),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pencil:
    """What the finger does: draw a line, cover, put `words`, or put the picture `stamp`."""

    tool: MarkKind = MarkKind.LINE
    ink: Ink = Ink.BLACK
    nib: Nib = Nib.MIDDLE
    words: str = ""
    stamp: str = ""


class Canvas(QWidget):
    """Shows a picture with its marks. `marked` tells each new mark when the finger goes up.

    The arrow keys move a cross; Space puts a cover or words there, and begins and ends a line.
    """

    marked = Signal(Mark)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.look = look
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._picture: QImage | None = None
        self._data: bytes | None = None
        self._marks: tuple[Mark, ...] = ()
        self._pencil = Pencil()
        self._under_way: list[Point] = []
        self._cross = (WHOLE // 2, WHOLE // 2)
        self._by_keyboard = False
        self._drawn: tuple[QPixmap, tuple[Mark, ...]] | None = None
        self._earlier: list[tuple[QPixmap, tuple[Mark, ...]]] = []
        look.changed.connect(self._forget_drawn)

    def show_picture(self, data: bytes | None) -> None:
        """Show a photo below the marks, or white paper for None."""
        if data != self._data:
            self._data = data
            self._picture = None if data is None else QImage.fromData(data)
            self._forget_drawn()

    def show_marks(self, marks: tuple[Mark, ...], pencil: Pencil) -> None:
        """Show these marks; the next is made with `pencil`."""
        if pencil.tool is not self._pencil.tool:
            self._under_way = []
        self._pencil = pencil
        if marks != self._marks:
            self._marks = marks
        self.update()

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks that are shown."""
        return self._marks

    def picture_area(self) -> QRectF:
        """Return where the picture is: whole, in the middle, inside room for the focus ring."""
        side = self.look.px(8)
        room = QRectF(self.rect()).adjusted(side, side, -side, -side)
        size = self._size().scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        area = QRectF(QPointF(0, 0), size.toSizeF())
        area.moveCenter(room.center())
        return QRectF(area.toRect())

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.look.px(800), self.look.px(480))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(320), self.look.px(200))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        area = self.picture_area()
        painter.drawPixmap(area.topLeft(), self._with_marks(area))
        new = self._new_mark()
        if new is not None:
            paint_marks(painter, (new,), area)
        painter.setPen(QPen(self.look.colour("ink"), 2.5 * self.look.scale))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area)
        if self._by_keyboard and self.hasFocus():
            paint.ring(painter, self.look, area, radius=2)
            self._paint_cross(painter, area)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._forget_drawn()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._down(event.position())

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._along(event.position())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._up()

    @override
    def tabletEvent(self, event: QTabletEvent) -> None:
        match event.type():
            case QEvent.Type.TabletPress:
                self._down(event.position())
            case QEvent.Type.TabletMove if self._under_way:
                self._along(event.position())
            case QEvent.Type.TabletRelease:
                self._up()
        event.accept()

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent) and event.points():
            self._touched(event)
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _ARROWS.get(Qt.Key(event.key()))
        if step is not None:
            self._by_keyboard = True
            self._move_cross(step)
        elif event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._by_keyboard = True
            self._use_cross()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        tabs = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
        self._by_keyboard = event.reason() in tabs
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._up()

    def _touched(self, event: QTouchEvent) -> None:
        # One finger draws; a palm that comes to rest beside it does not.
        at = event.points()[0].position()
        match event.type():
            case QEvent.Type.TouchBegin:
                self._down(at)
            case QEvent.Type.TouchUpdate if self._under_way:
                self._along(at)
            case QEvent.Type.TouchEnd | QEvent.Type.TouchCancel:
                self._up()
        event.accept()

    def _down(self, at: QPointF) -> None:
        self._by_keyboard = False
        if self.picture_area().contains(at):
            self._under_way = [self._place(at)]
            self.update()

    def _along(self, at: QPointF) -> None:
        if not self._under_way:
            return
        place, last = self._place(at), self._under_way[-1]
        if max(abs(place[0] - last[0]), abs(place[1] - last[1])) >= _STEP:
            self._under_way.append(place)
            self.update()

    def _up(self) -> None:
        mark = self._new_mark(done=True)
        self._under_way = []
        self.update()
        if mark is not None:
            self.marked.emit(mark)

    def _new_mark(self, *, done: bool = False) -> Mark | None:
        """Return what is being drawn; `done` when the finger went up."""
        if not self._under_way:
            return None
        pencil, at = self._pencil, tuple(self._under_way)
        match pencil.tool:
            case MarkKind.COVER:
                return Mark(kind=MarkKind.COVER, at=self._box(at[0], at[-1], done=done))
            case MarkKind.WORDS:
                words = pencil.words.strip()
                return Mark(kind=MarkKind.WORDS, at=at[-1:], words=words) if words else None
            case MarkKind.STAMP:
                stamp = pencil.stamp
                return Mark(kind=MarkKind.STAMP, at=at[-1:], words=stamp) if stamp else None
            case _:
                return Mark(kind=MarkKind.LINE, at=at, ink=pencil.ink, nib=pencil.nib)

    def _box(self, one: Point, other: Point, *, done: bool) -> tuple[Point, Point]:
        small = max(abs(one[0] - other[0]), abs(one[1] - other[1])) < _SMALLEST_BOX
        if done and small:
            size = self._size()
            return cover_round(one, size.width() / size.height(), _COVER_ACROSS)
        return (one, other)

    def _move_cross(self, step: Point) -> None:
        self._cross = (
            min(max(self._cross[0] + step[0], 0), WHOLE),
            min(max(self._cross[1] + step[1], 0), WHOLE),
        )
        if self._under_way:
            self._under_way.append(self._cross)
        self.update()

    def _use_cross(self) -> None:
        if self._under_way:
            self._up()
            return
        self._under_way = [self._cross]
        if self._pencil.tool is not MarkKind.LINE:
            self._up()
        self.update()

    def _place(self, at: QPointF) -> Point:
        area = self.picture_area()
        across = (at.x() - area.left()) / max(area.width(), 1)
        down = (at.y() - area.top()) / max(area.height(), 1)
        return (
            min(max(round(across * WHOLE), 0), WHOLE),
            min(max(round(down * WHOLE), 0), WHOLE),
        )

    def _size(self) -> QSize:
        usable = self._picture is not None and not self._picture.isNull()
        return self._picture.size() if usable and self._picture else PAPER

    def _forget_drawn(self) -> None:
        self._drawn, self._earlier = None, []
        self.update()

    def _with_marks(self, area: QRectF) -> QPixmap:
        """Return the picture with its marks: a new mark is painted on what was there before."""
        if self._drawn is None or self._drawn[1] != self._marks[: len(self._drawn[1])]:
            self._drawn = self._nearest() or (self._bare(area), ())
        pixmap, done = self._drawn
        if len(done) < len(self._marks):
            painter = QPainter(pixmap)
            whole = QRectF(QPointF(0, 0), area.size())
            paint_marks(painter, self._marks[len(done) :], whole)
            painter.end()
            self._drawn = (pixmap, self._marks)
            self._remember(pixmap)
        return pixmap

    def _remember(self, pixmap: QPixmap) -> None:
        """Keep a copy now and then: an undo goes on from it, however much was drawn."""
        kept = len(self._earlier[-1][1]) if self._earlier else 0
        if len(self._marks) - kept >= _BETWEEN_COPIES:
            self._earlier = [*self._earlier[1 - _MOST_COPIES :], (pixmap.copy(), self._marks)]

    def _nearest(self) -> tuple[QPixmap, tuple[Mark, ...]] | None:
        """Return a copy of the newest kept picture that has no mark too many."""
        fitting = [one for one in self._earlier if one[1] == self._marks[: len(one[1])]]
        self._earlier = fitting
        return (fitting[-1][0].copy(), fitting[-1][1]) if fitting else None

    def _bare(self, area: QRectF) -> QPixmap:
        ratio = self.look.ratio
        device = QSize(round(area.width() * ratio), round(area.height() * ratio))
        if self._picture is None or self._picture.isNull():
            pixmap = QPixmap(device)
            pixmap.fill(Qt.GlobalColor.white)
        else:
            smooth = Qt.TransformationMode.SmoothTransformation
            ignore = Qt.AspectRatioMode.IgnoreAspectRatio
            pixmap = QPixmap.fromImage(self._picture.scaled(device, ignore, smooth))
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def _paint_cross(self, painter: QPainter, area: QRectF) -> None:
        middle = QPoint(
            round(area.left() + area.width() * self._cross[0] / WHOLE),
            round(area.top() + area.height() * self._cross[1] / WHOLE),
        )
        arm = self.look.px(22)
        lines: tuple[tuple[ColourName, float], ...] = (("focus-gap", 7.0), ("focus", 3.5))
        for name, width in lines:
            painter.setPen(QPen(self.look.colour(name), width * self.look.scale))
            painter.drawLine(middle - QPoint(arm, 0), middle + QPoint(arm, 0))
            painter.drawLine(middle - QPoint(0, arm), middle + QPoint(0, arm))
