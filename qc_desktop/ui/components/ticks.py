"""Tiles that can be ticked, several at a time: people, jobs done, pictures."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QWidget
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.stacks import Line, Stack
from qc_desktop.ui.components.text import Across, fitted
from qc_desktop.ui.components.touch import Touch
from qc_desktop.ui.components.values import Choice, Picked
from qc_desktop.ui.theme import ColourName, Look, TextSize, TypeName, tokens
from qc_desktop.ui.theme.pictures import NO_PERSON

_TALL = 1.07
"""How high a face is for its width, where there is room for it."""
_WIDE_WORD = 2.6
"""A picture's tile this much wider than high has its big word beside the picture."""
_WIDE = 1.3
"""A person's tile this much wider than high has big words beside the photo."""


class Tickable(Touch, QCheckBox):
    """A tile that is ticked or not; `ticked` says a person changed it."""

    ticked = Signal(Picked)

    def __init__(self, look: Look, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = choice
        parts = [part for part in (choice.words, choice.more) if part]
        self.begin(look, name=", ".join(parts), tick_room=True)
        self.setText(choice.words)
        self.clicked.connect(self._say_ticked)

    def show_tick(self, *, on: bool) -> None:
        """Tick or untick without telling anyone."""
        self.setChecked(on)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        radius = tokens.TILE_RADIUS * self.look.scale
        area = self.face_area()
        if self.isChecked():
            paint.picked_face(painter, self.look, area, radius=radius)
        else:
            paint.face(painter, self.look, area, paint.PLAIN, radius=radius, pressed=self.isDown())
        # Content stands in one place whether ticked or not, so that nothing moves.
        edge = tokens.PICKED_EDGE * self.look.scale
        self.paint_content(painter, area.adjusted(edge, edge, -edge, -edge))
        self.paint_ring(painter, radius)
        if self.isChecked() and self.has_badge():
            paint.tick_badge(painter, self.look, area)

    def has_badge(self) -> bool:
        """Say whether a tick stands at the corner, rather than in a tick box inside."""
        return True

    def paint_content(self, painter: QPainter, area: QRectF) -> None:
        """Paint what is inside the edge."""
        raise NotImplementedError

    def paint_words(
        self,
        painter: QPainter,
        area: QRectF,
        words: str,
        *,
        font: TypeName,
        colour: ColourName = "ink",
        middle: bool = False,
    ) -> None:
        """Paint words that fit `area`."""
        fitted(
            words,
            self.look.font(font),
            area,
            smallest=self.look.smallest_px(font),
            line=1.15,
            across="middle" if middle else "left",
        ).draw(painter, area, self.look.colour(colour))

    def _say_ticked(self) -> None:
        self.ticked.emit(Picked(key=self.choice.key, on=self.isChecked()))


class PersonTile(Tickable):
    """A person: photo, name, what they do. `Choice.photo` is the photo, `more` the role."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.look.px(206) + self.room_across(), self.look.px(336) + self.room_down())

    @override
    def minimumSizeHint(self) -> QSize:
        height = self.look.for_size(280, 280, 130)
        return QSize(
            self.look.px(150) + self.room_across(), self.look.px(height) + self.room_down()
        )

    @override
    def paint_content(self, painter: QPainter, area: QRectF) -> None:
        look = self.look
        inside = area.adjusted(look.px(12), look.px(12), -look.px(12), -look.px(8))
        if look.text_size is not TextSize.NORMAL:
            self._paint_big(painter, area.adjusted(look.px(10), look.px(2), -look.px(10), 0))
            return
        words = look.px(112)
        height = min(inside.width() * _TALL, inside.height() - words)
        photo = QRectF(inside.left(), inside.top(), inside.width(), height)
        radius = look.px(20)
        pixmap = look.pictures.photo(self.choice.photo or NO_PERSON, paint.whole(photo), radius)
        paint.framed_photo(painter, look, photo, pixmap, radius=radius)
        name = QRectF(inside.left(), photo.bottom() + look.px(8), inside.width(), look.px(44))
        self.paint_words(painter, name, self.choice.words, font="heading", middle=True)
        role = QRectF(inside.left(), name.bottom(), inside.width(), look.px(56))
        if self.choice.more:
            fitted(
                self.choice.more,
                look.font("small"),
                role,
                smallest=look.smallest_px("small"),
                across="middle",
            ).draw(painter, role, look.colour("ink-2"), down="top")

    def _paint_big(self, painter: QPainter, inside: QRectF) -> None:
        """Paint big words: beside the photo in a wide tile, below it in a high one."""
        look, gap = self.look, self.look.px(8)
        photo, words = QRectF(inside), QRectF(inside)
        if inside.width() > inside.height() * _WIDE:
            photo.setWidth(min(inside.height() / _TALL, inside.width() * 0.36))
            photo.setHeight(photo.width() * _TALL)
            photo.moveTop(inside.center().y() - photo.height() / 2)
            words.setLeft(photo.right() + 2 * gap)
            stack = self._stack(words.width(), height=words.height())
        else:
            stack = self._stack(inside.width(), across="middle")
            height = inside.height() - stack.height - gap
            photo.setHeight(min(inside.width() * _TALL, height))
            # A face that has little height is made narrow too: never wide and flat.
            photo.setWidth(min(inside.width(), photo.height() * 1.2))
            photo.moveLeft(inside.center().x() - photo.width() / 2)
            words.setTop(photo.bottom() + gap)
            words.setHeight(stack.height)
        radius = look.px(20)
        pixmap = look.pictures.photo(self.choice.photo or NO_PERSON, paint.whole(photo), radius)
        paint.framed_photo(painter, look, photo, pixmap, radius=radius)
        stack.draw(painter, words)

    def _stack(self, width: float, *, across: Across = "left", height: float = 10_000) -> Stack:
        return Stack(
            self.look,
            width,
            Line(words=self.choice.words, font="heading"),
            Line(words=self.choice.more, font="small", colour="ink-2"),
            across=across,
            height=height,
        )


class TickTile(Tickable):
    """A plate with a picture, words, and a tick box."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.look.px(410) + self.room_across(), self.look.px(190) + self.room_down())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(300) + self.room_across(), self.look.px(120) + self.room_down())

    @override
    def has_badge(self) -> bool:
        return False

    @override
    def paint_content(self, painter: QPainter, area: QRectF) -> None:
        look = self.look
        inside = area.adjusted(look.px(18), look.px(8), -look.px(18), -look.px(8))
        left = _paint_plate(painter, look, inside, self.choice.picture, look.grown(112))
        box_size = look.px(56)
        box = QRectF(inside.right() - box_size, 0, box_size, box_size)
        box.moveTop(inside.center().y() - box_size / 2)
        paint.tick_box(painter, look, box, ticked=self.isChecked())
        words = QRectF(inside)
        words.setLeft(left + look.px(18))
        words.setRight(box.left() - look.px(14))
        self.paint_words(painter, words, self.choice.words, font="button")


class PictureTile(Tickable):
    """A plate with a picture and words beside it; a tick at the corner when picked."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.look.px(410) + self.room_across(), self.look.px(190) + self.room_down())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(240) + self.room_across(), self.look.px(110) + self.room_down())

    @override
    def paint_content(self, painter: QPainter, area: QRectF) -> None:
        look = self.look
        inside = area.adjusted(look.px(18), look.px(8), -look.px(18), -look.px(8))
        left = _paint_plate(painter, look, inside, self.choice.picture, look.grown(120))
        words = QRectF(inside)
        words.setLeft(left + look.px(18))
        self.paint_words(painter, words, self.choice.words, font="button")


class PictureWordTile(Tickable):
    """A picture and one word, for signing in with pictures."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.look.px(280) + self.room_across(), self.look.px(112) + self.room_down())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(180) + self.room_across(), self.look.px(88) + self.room_down())

    @override
    def paint_content(self, painter: QPainter, area: QRectF) -> None:
        look = self.look
        is_big = look.text_size is not TextSize.NORMAL
        if is_big and area.width() < area.height() * _WIDE_WORD:
            self._paint_big(painter, area.adjusted(look.px(6), look.px(4), -look.px(6), 0))
            return
        inside = area.adjusted(look.px(14), look.px(6), -look.px(14), -look.px(6))
        size = min(look.grown(104), round(inside.height()))
        left = _paint_plate(painter, look, inside, self.choice.picture, size)
        words = QRectF(inside)
        words.setLeft(left + look.px(14))
        self.paint_words(painter, words, self.choice.words, font="button")

    def _paint_big(self, painter: QPainter, inside: QRectF) -> None:
        """Paint the word under its picture, which then has the whole width."""
        look = self.look
        stack = Stack(
            look,
            inside.width(),
            Line(words=self.choice.words, font="button"),
            across="middle",
            height=inside.height() * 0.6,
        )
        room = inside.adjusted(0, 0, 0, -stack.height)
        size = min(look.grown(104), round(room.height()), round(room.width()))
        plate = QRectF(0, 0, size, size)
        plate.moveCenter(room.center())
        radius = tokens.PLATE_RADIUS * look.scale
        picture = round(size * 0.72)
        paint.picture_plate(
            painter, look, plate, self.choice.picture, picture=picture, radius=radius
        )
        stack.draw(painter, inside.adjusted(0, room.height(), 0, 0))


def _paint_plate(painter: QPainter, look: Look, inside: QRectF, picture: str, most: int) -> float:
    size = min(most, round(inside.height()), round(inside.width() * 0.45))
    plate = QRectF(inside.left(), inside.center().y() - size / 2, size, size)
    radius = tokens.PLATE_RADIUS * look.scale
    paint.picture_plate(painter, look, plate, picture, picture=round(size * 0.72), radius=radius)
    return plate.right()
