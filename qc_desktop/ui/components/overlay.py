"""Messages and questions over the screen, inside the window."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.bars import BarKey, Listen
from qc_desktop.ui.components.chips import ProgressBar
from qc_desktop.ui.components.heard import ONLY_A_PICTURE
from qc_desktop.ui.components.keys import Key, KeyKind, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.listen_key import show_listen
from qc_desktop.ui.components.modal import Modal
from qc_desktop.ui.components.roles import (
    mark_as,
    mark_as_modal,
    tell_reader,
)
from qc_desktop.ui.theme import ColourName, Look, TextSize, TypeName, tokens
from qc_desktop.words import easy

_SCRIM = QColor(20, 33, 61, 158)


class Answer(StrEnum):
    """Which key of a message was used."""

    FIRST = "first"
    SECOND = "second"


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far something has come; `total` of 0 when nobody can know."""

    done: int = 0
    total: int = 0
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A plain message: picture, heading, one or two sentences, one or two keys.

    `first` is the filled key. `second` is the plain one. Esc is the plain one where there are
    two; the only key otherwise. With no key the message stays until `Overlay.close_message`.
    """

    heading: str
    words: str = ""
    picture: str = "question"
    first: BarKey | None = None
    second: BarKey | None = None
    progress: Progress | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirm:
    """A question before something that cannot be undone at once. The safe key is filled."""

    heading: str
    words: str
    picture: str
    go: BarKey
    keep: BarKey
    danger: bool = False


class PicturePlate(QWidget):
    """A picture on its plate, `size` by `size` of the design's lengths."""

    def __init__(
        self,
        look: Look,
        *,
        size: int,
        name: str = "question",
        colour: ColourName | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Take `colour` for another plate than the picture's own."""
        super().__init__(parent)
        self.look = look
        self._size = size
        self._colour = colour
        self._side: int | None = None
        self._name = name
        self.setProperty(ONLY_A_PICTURE, True)
        mark_as(self, QAccessible.Role.Graphic)
        look.changed.connect(self._relook)
        self._relook()
        self.show_picture(name)

    def show_picture(self, name: str) -> None:
        """Show a picture of pictures.toml by name."""
        self._name = name
        self.setAccessibleName(self.look.pictures.alt(name))
        self.update()

    def show_side(self, side: int | None) -> None:
        """Be `side` pixels wide and high as painted; None for the design's size, grown."""
        self._side = side
        self._relook()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        area = QRectF(self.rect())
        picture = round(self.width() * 0.72)
        radius = tokens.TILE_RADIUS * self.look.scale
        paint.picture_plate(
            painter,
            self.look,
            area,
            self._name,
            picture=picture,
            radius=radius,
            colour=self._colour,
        )

    def _relook(self) -> None:
        side = self._side or self.look.grown(self._size)
        self.setFixedSize(side, side)
        self.update()


class Overlay(QWidget):
    """A scrim with one message or question on it. Hidden while there is none."""

    answered = Signal(Answer)
    """Which key was used; Esc counts as the safe one."""
    opened = Signal()
    """A message or question is shown, perhaps in place of another."""
    closed = Signal()
    """It is gone."""
    listen_requested = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self._panel: _Panel | None = None
        self._listen = Listen.HIDDEN
        self._clear: QWidget | None = None
        self._middle = QVBoxLayout(self)
        self._middle.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._modal = Modal(self, parent, self._focus_taken)
        self.hide()

    def leave_clear(self, key: QWidget) -> None:
        """Cover all but this key, which stays in reach whatever is shown."""
        self._clear = key
        self._modal.leave_clear(key)

    def is_open(self) -> bool:
        """Say whether anything is shown."""
        return self._panel is not None

    @property
    def listen(self) -> Key | None:
        """The Listen key of what is shown."""
        return self._panel.listen if self._panel is not None else None

    def show_listen(self, state: Listen) -> None:
        """Say what the Listen key of each message shows."""
        self._listen = state
        if self._panel is not None:
            show_listen(self._panel.listen, state)

    def show_message(self, message: Message) -> None:
        """Show a plain message over the screen, in place of any other."""
        self._open(
            _Panel(self.look, _plan_of_message(self.look, message), self),
        )

    def show_question(self, question: Confirm) -> None:
        """Ask before doing something. `Answer.FIRST` is to keep things as they are."""
        self._open(_Panel(self.look, _plan_of_question(self.look, question), self))

    def close_message(self) -> None:
        """Take the message away and give the focus back."""
        if self._panel is None:
            return
        self._modal.end()
        self._middle.removeWidget(self._panel)
        self._panel.hide()
        self._panel.deleteLater()
        self._panel = None
        self.hide()
        self.closed.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), _SCRIM)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cover()

    @override
    def mousePressEvent(self, event: object) -> None:
        """Keep presses on the scrim from what lies under it."""

    def _open(self, panel: "_Panel") -> None:
        # A key of the message that this one replaces must not get the focus back.
        had_focus = (
            self._modal.had_focus if self._panel is not None else self.window().focusWidget()
        )
        self.close_message()
        self._modal.had_focus = had_focus
        self._panel = panel
        self._middle.addWidget(panel)
        panel.answered.connect(self._say_answered)
        panel.listen.tapped.connect(self.listen_requested)
        show_listen(panel.listen, self._listen)
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        panel.show()
        self._cover()
        tell_reader(panel, panel.accessibleName())
        tell_reader(panel, panel.accessibleDescription())
        panel.take_focus()
        self.opened.emit()

    def _cover(self) -> None:
        if self._panel is not None:
            self._modal.begin()
        if self._clear is not None and self._clear.isVisible():
            corner = self.mapFromGlobal(self._clear.mapToGlobal(QPoint(0, 0)))
            area = QRect(corner, self._clear.size())
            self.setMask(QRegion(self.rect()).subtracted(QRegion(area)))
            self._keep_below(area.bottom() + 1)
        else:
            self.clearMask()
            self._keep_below(0)

    def _keep_below(self, line: int) -> None:
        """Let a high card stand lower than the middle, where it would touch the key above."""
        panel = self._panel.sizeHint().height() if self._panel is not None else 0
        touches = (self.height() - panel) / 2 < line
        margins = self._middle.contentsMargins()
        margins.setTop(line if touches else margins.bottom())
        self._middle.setContentsMargins(margins)

    def _focus_taken(self) -> None:
        if self._panel is not None:
            self._panel.take_focus()

    def _say_answered(self, answer: Answer) -> None:
        self.close_message()
        self.answered.emit(answer)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    width: int
    plate: int
    heading: str
    heading_font: TypeName
    words: str
    words_font: TypeName
    picture: str
    keys: tuple[tuple[Answer, BarKey, KeyKind], ...]
    key_size: KeySize
    escape: Answer | None
    progress: Progress | None
    keys_below_all: bool


def _plan_of_message(look: Look, message: Message) -> _Plan:
    keys = []
    if message.first is not None:
        keys.append((Answer.FIRST, message.first, KeyKind.PRIMARY))
    if message.second is not None:
        keys.append((Answer.SECOND, message.second, KeyKind.PLAIN))
    return _Plan(
        width=look.for_size(710, 960, 1180),
        plate=132,
        heading=message.heading,
        heading_font="heading",
        words=message.words,
        words_font="body",
        picture=message.picture,
        keys=tuple(keys),
        key_size=KeySize.NORMAL,
        escape=keys[-1][0] if keys else None,
        progress=message.progress,
        keys_below_all=look.text_size is not TextSize.NORMAL,
    )


def _plan_of_question(look: Look, question: Confirm) -> _Plan:
    go = KeyKind.DANGER if question.danger else KeyKind.PLAIN
    return _Plan(
        width=look.for_size(860, 1000, 1180),
        plate=150,
        heading=question.heading,
        heading_font="title",
        words=question.words,
        words_font="help_text",
        picture=question.picture,
        keys=((Answer.SECOND, question.go, go), (Answer.FIRST, question.keep, KeyKind.PRIMARY)),
        key_size=KeySize.TALL,
        escape=Answer.FIRST,
        progress=None,
        keys_below_all=True,
    )


class _Panel(QDialog):
    """The card in the middle. A dialog to a screen reader, a plain child to the window."""

    answered = Signal(Answer)

    def __init__(self, look: Look, plan: _Plan, parent: QWidget) -> None:
        super().__init__(parent)
        mark_as_modal(self)
        self.setWindowFlags(Qt.WindowType.Widget)
        self.look = look
        self._plan = plan
        self._keys: list[tuple[Answer, Key]] = []
        self.listen = Key(look, easy("Listen"), glyph="speaker", parent=self)
        self.listen.setAutoDefault(False)
        self.setAccessibleName(plan.heading)
        self.setAccessibleDescription(plan.words)
        self.setFixedWidth(look.px(plan.width))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
        column = self._column = QVBoxLayout(self)
        side = look.px(36 if plan.keys_below_all else 24)
        column.setContentsMargins(side, side, side, side - look.px(8))
        column.setSpacing(look.px(20))
        row = QHBoxLayout()
        row.setSpacing(look.px(28 if plan.keys_below_all else 20))
        plate = PicturePlate(look, size=plan.plate, name=plan.picture)
        # The words need the height more than the picture does.
        plate.show_side(look.px(plan.plate))
        left = QVBoxLayout()
        left.setSpacing(look.px(12))
        left.addWidget(plate, alignment=Qt.AlignmentFlag.AlignHCenter)
        left.addWidget(self.listen)
        left.addStretch(1)
        row.addLayout(left)
        words = self._words()
        row.addLayout(words, stretch=1)
        column.addLayout(row)
        keys = self._key_row()
        if plan.keys_below_all:
            column.addLayout(keys)
        else:
            keys.addStretch(1)
            words.addLayout(keys)

    @override
    def sizeHint(self) -> QSize:
        # A layout's own hint lays the words out wider than they stand here, and so too low.
        width = self.look.px(self._plan.width)
        return QSize(width, self._column.totalHeightForWidth(width))

    def take_focus(self) -> None:
        """Put the focus on the filled key; on the card itself where there is none."""
        filled = [key for _, key in self._keys if key.kind is KeyKind.PRIMARY]
        target = filled[0] if filled else self
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        if arg__1.key() == Qt.Key.Key_Escape:
            if self._plan.escape is not None:
                self.answered.emit(self._plan.escape)
            return
        # QDialog would press a default button of its own choosing on Enter.
        arg__1.ignore()

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        paint.face(
            painter,
            self.look,
            QRectF(self.rect()),
            paint.PLAIN,
            radius=tokens.TILE_RADIUS * self.look.scale,
            flat=True,
        )

    def _words(self) -> QVBoxLayout:
        plan, look = self._plan, self.look
        words = QVBoxLayout()
        words.setSpacing(look.px(8))
        words.addWidget(ReadableLabel(look, plan.heading, font=plan.heading_font))
        if plan.words:
            words.addWidget(ReadableLabel(look, plan.words, font=plan.words_font, colour="ink-2"))
        if plan.progress is not None:
            bar = ProgressBar(look)
            bar.show_progress(plan.progress.done, plan.progress.total, plan.progress.words)
            words.addWidget(bar)
        words.addStretch(1)
        return words

    def _key_row(self) -> QHBoxLayout:
        plan, look = self._plan, self.look
        row = QHBoxLayout()
        row.setSpacing(0)
        row.setContentsMargins(-look.px(8), 0, -look.px(8), 0)
        for answer, bar_key, kind in plan.keys:
            key = Key(
                look,
                bar_key.words,
                glyph=bar_key.glyph or None,
                kind=kind,
                size=plan.key_size,
                parent=self,
            )
            key.setAutoDefault(False)
            if plan.keys_below_all:
                row.addWidget(key, stretch=1)
            else:
                row.addWidget(key)
            key.tapped.connect(self._first_used if answer is Answer.FIRST else self._second_used)
            self._keys.append((answer, key))
        return row

    def _first_used(self) -> None:
        self.answered.emit(Answer.FIRST)

    def _second_used(self) -> None:
        self.answered.emit(Answer.SECOND)
