"""The pieces of a review: topics, answers, notes, photos, sounds."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.cards import Group
from qc_desktop.ui.components.fields import TickLine
from qc_desktop.ui.components.keys import Key, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.text import fitted, lacks_letters
from qc_desktop.ui.components.touch import Touch
from qc_desktop.ui.components.values import Choice, Picked
from qc_desktop.ui.screens.coordinator.review_state import (
    EvidenceWish,
    GivenLine,
    NoteLine,
    PhotoLine,
    QuoteWish,
    SoundLine,
    TopicLine,
    TopicWish,
)
from qc_desktop.ui.theme import Look
from qc_desktop.ui.theme.pictures import Photo
from qc_desktop.words import plain

_PHOTO = (150, 92)


class TopicRow(Touch, QRadioButton):
    """A topic: picture, name, what it holds, a glyph."""

    def __init__(self, topics: "TopicList", line: TopicLine) -> None:
        super().__init__(topics)
        self.line = line
        self._topics = topics
        self.begin(topics.look, name=f"{line.name}, {line.words}", margin=3)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setText(line.name)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.look.px(266), self.look.px(68) + self.room_down())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(200), self.look.px(44) + self.room_down())

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(e.key()))
        if step is None:
            super().keyPressEvent(e)
        else:
            self.look.presses.by_keyboard = True
            self._topics.move_focus(self, step)

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        look, area = self.look, self.face_area()
        radius = look.px(16)
        if self.isChecked() or self.isDown():
            line = 2.5 * look.scale
            paint.filled(painter, area, radius, look.colour("line"))
            inner = area.adjusted(line, line, -line, -line)
            paint.filled(painter, inner, radius - line, look.colour("surface"))
        size = min(look.px(46), round(area.height() - look.px(8)))
        plate = QRectF(area.left() + look.px(12), area.center().y() - size / 2, size, size)
        picture = round(size * 0.78)
        corner = look.px(10)
        paint.picture_plate(painter, look, plate, self.line.picture, picture=picture, radius=corner)
        glyph_size = look.px(28)
        colour = look.colour("amber-ink" if self.line.asks else "ink")
        glyph = look.pictures.glyph(self.line.glyph, glyph_size, colour)
        right = QRectF(area.right() - look.px(40), area.top(), look.px(32), area.height())
        paint.centred(painter, right, glyph)
        words = QRectF(area)
        words.setLeft(plate.right() + look.px(10))
        words.setRight(right.left() - look.px(4))
        upper = QRectF(words.left(), words.top(), words.width(), words.height() / 2)
        fitted(self.line.name, look.font("co_body_bold"), upper, smallest=look.px(16)).draw(
            painter, upper, look.colour("ink"), down="bottom"
        )
        lower = QRectF(upper)
        lower.moveTop(upper.bottom())
        kind = look.font("co_small_bold" if self.line.asks else "co_small")
        fitted(self.line.words, kind, lower, smallest=look.px(16), line=1.1).draw(
            painter, lower, look.colour("amber-ink" if self.line.asks else "ink-2"), down="top"
        )
        self.paint_ring(painter, radius)


class TopicList(Group):
    """The topics; arrows move, Space or Enter opens."""

    picked = Signal(TopicWish)

    def __init__(self, look: Look) -> None:
        super().__init__(plain("Topics"))
        self.look = look
        self.rows: tuple[TopicRow, ...] = ()
        self._shown: tuple[TopicLine, ...] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._say_picked)

    def show_topics(self, lines: tuple[TopicLine, ...], topic: str) -> None:
        """Show the topics and which is open."""
        if lines != self._shown:
            self._shown = lines
            self._build(lines)
        self._group.setExclusive(False)
        for row in self.rows:
            row.setChecked(row.line.topic == topic)
            # One tab stop: the topic that is open. The arrows go on from there.
            stop = Qt.FocusPolicy.StrongFocus if row.isChecked() else Qt.FocusPolicy.ClickFocus
            row.setFocusPolicy(stop)
        self._group.setExclusive(True)

    def move_focus(self, row: TopicRow, step: int) -> None:
        """Move the focus without opening."""
        place = self.rows.index(row) + step
        if 0 <= place < len(self.rows):
            self.rows[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _build(self, lines: tuple[TopicLine, ...]) -> None:
        had_focus = next((row.line.topic for row in self.rows if row.hasFocus()), None)
        for row in self.rows:
            self._group.removeButton(row)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = tuple(TopicRow(self, line) for line in lines)
        for row in self.rows:
            self._group.addButton(row)
            self._column.addWidget(row)
            if row.line.topic == had_focus:
                row.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_picked(self, row: QAbstractButton) -> None:
        if isinstance(row, TopicRow):
            self.picked.emit(TopicWish(topic=row.line.topic))


class GivenCard(QLabel):
    """One answer that was given: the hand, the word, who, when, on which laptop."""

    def __init__(self, look: Look, line: GivenLine) -> None:
        super().__init__()
        self.look = look
        self.line = line
        self.setAccessibleName(f"{line.words}. {line.who}. {line.laptop}.")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.look.px(220), self.look.px(128))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(180), self.look.px(128))

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        look = self.look
        area = QRectF(self.rect())
        paint.card(painter, look, area)
        inside = area.adjusted(look.px(14), look.px(10), -look.px(12), -look.px(10))
        size = look.px(56)
        plate = QRectF(inside.left(), inside.top(), size, size)
        paint.picture_plate(
            painter, look, plate, self.line.picture, picture=look.px(44), radius=look.px(12)
        )
        word = QRectF(plate.right() + look.px(12), plate.top(), 0, size)
        word.setRight(inside.right())
        fitted(self.line.words, look.font("co_heading"), word, smallest=look.px(18)).draw(
            painter, word, look.colour("ink")
        )
        portrait = QRectF(inside.left() + look.px(8), plate.bottom() + look.px(8), 0, 0)
        portrait.setSize(QSize(look.px(40), look.px(40)).toSizeF())
        drawn = look.pictures.portrait(self.line.photo, look.px(40))
        paint.round_photo(painter, look, portrait, drawn)
        who = QRectF(portrait.right() + look.px(10), portrait.top(), 0, look.px(40))
        who.setRight(inside.right())
        words = f"{self.line.who}\n{self.line.laptop}"
        fitted(words, look.font("co_small"), who, smallest=look.px(16), line=1.1).draw(
            painter, who, look.colour("ink-2")
        )


class NoteBlock(QWidget):
    """A note, whole, in any script, and whether the Easy Read report may quote it."""

    quoted = Signal(QuoteWish)

    def __init__(self, look: Look, line: NoteLine) -> None:
        super().__init__()
        self.line = line
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(2))
        column.addWidget(ReadableLabel(look, line.who, font="co_body_bold"))
        for text in (line.text, *line.others):
            words = ReadableLabel(look, plain("“{text}”", text=text), font="co_body")
            words.setSizePolicy(_grows())
            column.addWidget(words)
            if lacks_letters(text, look.font("co_body")):
                kept = plain("This screen has no font for some letters. They are all kept.")
                column.addWidget(ReadableLabel(look, kept, font="co_small", colour="ink-2"))
        if line.may_quote:
            choice = Choice(key=line.evidence, words=plain("People may read these words"))
            tick = TickLine(look, choice, self)
            tick.show_tick(on=line.quoted)
            tick.ticked.connect(self._say_quoted)
            column.addWidget(tick)

    def _say_quoted(self, picked: Picked) -> None:
        self.quoted.emit(QuoteWish(evidence=self.line.evidence, on=picked.on))


class SoundBlock(QWidget):
    """A voice note with a play key."""

    requested = Signal(EvidenceWish)

    def __init__(self, look: Look, line: SoundLine) -> None:
        super().__init__()
        self.line = line
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        if line.here:
            words = plain("Stop") if line.playing else plain("Hear it")
            name = f"{words}, {line.who}, {line.length}"
            glyph = "stop_filled" if line.playing else "play"
            self.key = Key(look, words, glyph=glyph, size=KeySize.MINI, name=name, parent=self)
            self.key.tapped.connect(self._say_requested)
            row.addWidget(self.key)
        said = ReadableLabel(look, f"{line.who}  {line.length}", font="co_body_bold")
        row.addWidget(said)
        if not line.here:
            missing = plain("This sound is not here yet.")
            row.addWidget(ReadableLabel(look, missing, font="co_body", colour="ink-2"))
        row.addStretch(1)

    def _say_requested(self) -> None:
        self.requested.emit(EvidenceWish(evidence=self.line.evidence))


class PhotoKey(Touch, QPushButton):
    """A photo; a tap shows it big."""

    requested = Signal(EvidenceWish)

    def __init__(self, look: Look, line: PhotoLine) -> None:
        super().__init__()
        self.line = line
        here = plain("{alt}. {who}. Press to see it big.", alt=line.alt, who=line.who)
        away = plain("{alt}. Not here yet.", alt=line.alt)
        self.begin(look, name=here if line.data is not None else away, margin=5)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setText(line.alt)
        self.clicked.connect(self._say_requested)

    @override
    def sizeHint(self) -> QSize:
        width, height = _PHOTO
        across = self.look.px(width) + self.room_across()
        return QSize(across, self.look.px(height) + self.room_down())

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        look, area = self.look, self.face_area()
        radius = look.px(12)
        if self.line.data is None:
            paint.card(painter, look, area, fill="surface-2")
            inside = area.adjusted(look.px(8), 0, -look.px(8), 0)
            words = plain("Not here yet")
            fitted(
                words, look.font("co_small"), inside, smallest=look.px(16), across="middle"
            ).draw(painter, inside, look.colour("ink-2"))
        else:
            photo = Photo(data=self.line.data)
            drawn = look.pictures.photo(photo, paint.whole(area), radius)
            paint.framed_photo(painter, look, area, drawn, radius=radius)
        self.paint_ring(painter, radius)

    def _say_requested(self) -> None:
        if self.line.data is not None:
            self.requested.emit(EvidenceWish(evidence=self.line.evidence))


def _grows() -> QSizePolicy:
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    return policy
