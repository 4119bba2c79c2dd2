"""Stories as they are seen: a picture in its frame, a card, and two kinds of tile to pick."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QRadioButton, QSizePolicy, QWidget
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.people import paint_people, people_width
from qc_desktop.ui.components.stacks import Line, Stack
from qc_desktop.ui.components.text import Paragraph, fitted
from qc_desktop.ui.components.touch import Touch
from qc_desktop.ui.components.values import Choice, Here
from qc_desktop.ui.theme import Look, TextSize, tokens
from qc_desktop.ui.theme.pictures import Photo

NO_PICTURE = "good_news"
"""What stands where a story has no picture of its own."""
_WIDE = 1.3
"""A card this much wider than high has big words beside its picture."""
_PART = 0.42
_MOST_WIDE = 1.35
_LEAST_PART = 0.34


@dataclass(frozen=True, slots=True, kw_only=True)
class Framed:
    """A picture to look at: a photo, or a drawing by its name. `name` says what it is."""

    name: str
    photo: Photo | None = None
    picture: str = NO_PICTURE


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryShown:
    """A story as others will see it. `by` is empty where nobody is named."""

    picture: Framed
    title: str
    words: str
    by: str = ""
    people: tuple[Here, ...] = ()


def paint_framed(
    painter: QPainter, look: Look, area: QRectF, framed: Framed, *, radius: float
) -> None:
    """Paint a photo in its frame, or a drawing on its plate."""
    if framed.photo is not None:
        drawn = look.pictures.photo(framed.photo, paint.whole(area), radius)
        paint.framed_photo(painter, look, area, drawn, radius=radius)
        return
    side = round(min(area.width(), area.height()) * 0.72)
    paint.picture_plate(painter, look, area, framed.picture, picture=side, radius=radius)


class PhotoFrame(QLabel):
    """A picture that fills its room."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._framed = Framed(name="")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self.update)

    def show_framed(self, framed: Framed) -> None:
        """Show another picture; safe to call again with the same."""
        self._framed = framed
        self.setAccessibleName(framed.name)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.look.px(420), self.look.px(300))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(160), self.look.px(110))

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        room = self.look.px(8)
        area = QRectF(self.rect()).adjusted(room, room, -room, -room)
        paint_framed(painter, self.look, area, self._framed, radius=18 * self.look.scale)


class StoryCard(QLabel):
    """A story in one card: picture, title, the start of its words, by whom. No control."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._story = StoryShown(picture=Framed(name=""), title="", words="")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self.update)

    def show_story(self, story: StoryShown) -> None:
        """Show another story; safe to call again with the same."""
        self._story = story
        parts = (story.title, story.words, story.by, story.picture.name)
        self.setAccessibleName(". ".join(part for part in parts if part))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.look.px(430), self.look.px(430))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(260), self.look.px(240))

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        look, story = self.look, self._story
        room = look.px(8)
        area = QRectF(self.rect()).adjusted(room, room, -room, -room)
        paint.card(painter, look, area)
        inner = area.adjusted(look.px(14), look.px(14), -look.px(14), -look.px(12))
        picture, words = self._shared(inner)
        paint_framed(painter, look, picture, story.picture, radius=12 * look.scale)
        if story.by:
            foot = QRectF(words)
            foot.setTop(words.bottom() - self._foot(words.width()))
            words.setBottom(foot.top() - look.px(4))
            self._paint_by(painter, foot)
        self._paint_words(painter, words)

    def _shared(self, inner: QRectF) -> tuple[QRectF, QRectF]:
        """Return the room of the picture and of the words: big ones stand beside it."""
        look = self.look
        picture, words = QRectF(inner), QRectF(inner)
        big = look.text_size is not TextSize.NORMAL
        if big and inner.width() > inner.height() * _WIDE:
            picture.setWidth(min(inner.width() * _PART, inner.height() * _MOST_WIDE))
            words.setLeft(picture.right() + look.px(18))
            return picture, words
        gap = look.px(10)
        needed = gap + self._title(inner.width()).height
        if self._story.by:
            needed += self._foot(inner.width()) + look.px(4)
        said = _start(self._story.words)
        if said:
            needed += look.px(6) + self._body(said, inner.width()).height
        left = inner.height() - needed
        least, most = inner.height() * _LEAST_PART, inner.height() * 0.5
        picture.setHeight(min(max(left, least), most))
        words.setTop(picture.bottom() + gap)
        return picture, words

    def _title(self, width: float) -> Paragraph:
        return Paragraph(self._story.title, self.look.font("button"), width)

    def _body(self, words: str, width: float) -> Paragraph:
        return Paragraph(words, self.look.font("small"), width)

    def _paint_words(self, painter: QPainter, area: QRectF) -> None:
        look = self.look
        title = fitted(
            self._story.title, look.font("button"), area, smallest=look.smallest_px("button")
        )
        title.draw(painter, area, look.colour("ink"), down="top")
        below = QRectF(area)
        below.setTop(area.top() + title.height + look.px(6))
        words = self._start_in(below)
        if words is not None:
            words.draw(painter, below, look.colour("ink-2"), down="top")

    def _start_in(self, room: QRectF) -> Paragraph | None:
        """Return as much of the start of the words as there is room for; None for none."""
        start = _start(self._story.words)
        while start:
            words = self._body(start, room.width())
            if words.height <= room.height():
                return words
            shorter = start.removesuffix(_AND_SO_ON).rpartition(" ")[0].rstrip(".,")
            start = shorter + _AND_SO_ON if shorter else ""
        return None

    def _foot(self, width: float) -> float:
        """Return how high the line is that says by whom, in the width of the card's words."""
        size = self.look.grown(48)
        return max(self._by(width - self._faces_width()).height, size + self.look.px(4))

    def _by(self, width: float) -> Paragraph:
        return Paragraph(self._story.by, self.look.font("small"), width)

    def _faces_width(self) -> int:
        size = self.look.grown(48)
        return people_width(self.look, self._story.people, size=size) + self.look.px(12)

    def _paint_by(self, painter: QPainter, area: QRectF) -> None:
        look, story = self.look, self._story
        size, wide = look.grown(48), self._faces_width()
        people = QRectF(area.left(), area.center().y() - size / 2, wide, size)
        paint_people(painter, look, people, story.people, size=size)
        room = QRectF(area)
        room.setLeft(people.right())
        self._by(room.width()).draw(painter, room, look.colour("ink-2"))


class PhotoTile(Touch, QRadioButton):
    """A photo or a drawing over its name; one of a group."""

    def __init__(self, look: Look, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = choice
        self.begin(look, name=choice.words, tick_room=True)
        self.setText(choice.words)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.look.px(300) + self.room_across(), self.look.px(170) + self.room_down())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(160) + self.room_across(), self.look.px(100) + self.room_down())

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        look, area = self.look, self.face_area()
        radius = tokens.TILE_RADIUS * look.scale
        if self.isChecked():
            paint.picked_face(painter, look, area, radius=radius)
        else:
            paint.face(painter, look, area, paint.PLAIN, radius=radius, pressed=self.isDown())
        edge = look.px(12)
        inside = area.adjusted(edge, edge, -edge, -edge)
        name = QRectF(inside)
        name.setTop(inside.bottom() - self._name_height(inside))
        picture = QRectF(inside)
        picture.setBottom(name.top() - look.px(4))
        framed = Framed(
            name=self.choice.words, photo=self.choice.photo, picture=self.choice.picture
        )
        paint_framed(painter, look, picture, framed, radius=12 * look.scale)
        words = fitted(
            self.choice.words,
            look.font("button"),
            name,
            smallest=look.px(20),
            across="middle",
        )
        words.draw(painter, name, look.colour("ink"))
        self.paint_ring(painter, radius)
        if self.isChecked():
            paint.tick_badge(painter, look, area)

    def _name_height(self, inside: QRectF) -> float:
        if self.look.text_size is TextSize.NORMAL:
            return min(self.look.px(44), inside.height() * 0.4)
        words = Paragraph(self.choice.words, self.look.font("button"), inside.width())
        return min(words.height, inside.height() * 0.6)


class ChoiceRow(Touch, QRadioButton):
    """A wide choice: plate, words, a second line; one of a group."""

    def __init__(self, look: Look, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = choice
        self.begin(look, name=f"{choice.words}, {choice.more}", tick_room=True)
        self.setText(choice.words)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.look.px(620) + self.room_across(), self.look.px(126) + self.room_down())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(300) + self.room_across(), self.look.px(84) + self.room_down())

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        look, area = self.look, self.face_area()
        radius = tokens.TILE_RADIUS * look.scale
        if self.isChecked():
            paint.picked_face(painter, look, area, radius=radius)
        else:
            paint.face(painter, look, area, paint.PLAIN, radius=radius, pressed=self.isDown())
        inside = area.adjusted(look.px(20), look.px(8), -look.px(16), -look.px(8))
        size = min(look.grown(96), round(inside.height()))
        plate = QRectF(inside.left(), inside.center().y() - size / 2, size, size)
        paint.picture_plate(painter, look, plate, self.choice.picture, picture=round(size * 0.72))
        inside.setLeft(plate.right() + look.px(20))
        self._paint_words(painter, inside)
        self.paint_ring(painter, radius)
        if self.isChecked():
            paint.tick_badge(painter, look, area)

    def _paint_words(self, painter: QPainter, area: QRectF) -> None:
        Stack(
            self.look,
            area.width(),
            Line(words=self.choice.words, font="heading"),
            Line(words=self.choice.more, font="small", colour="ink-2"),
            height=area.height(),
        ).draw(painter, area)


_START = 110
_AND_SO_ON = " …"


def _start(words: str) -> str:
    """Return the first words of a story: the card on screen says what it is, not all of it."""
    flat = " ".join(words.split())
    if len(flat) <= _START:
        return flat
    return flat[:_START].rpartition(" ")[0] + _AND_SO_ON
