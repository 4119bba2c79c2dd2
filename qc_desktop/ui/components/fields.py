"""Labelled fields for coordinators: words, a choice, a day, a time, a tick."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, QRectF, QSize, Qt, QTime, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateTimeEdit, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.text import fitted, width_of
from qc_desktop.ui.components.touch import Touch
from qc_desktop.ui.components.values import Choice, Picked
from qc_desktop.ui.theme import Look

# The room round a box, and the ring in it: as round the other small boxes.
_ROOM = 6
_RING = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A day and time as it stands on the wall clock where the person is."""

    at: datetime


class Field(QWidget):
    """A label over an input."""

    def __init__(
        self, look: Look, label: str, field: QWidget, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        words = ReadableLabel(look, label, font="co_small", colour="ink-2")
        words.setContentsMargins(look.px(6), 0, 0, 0)
        words.setBuddy(field.focusProxy() or field)
        column.addWidget(words)
        column.addWidget(field)
        self.setFocusProxy(field)


class ChoiceBox(QComboBox):
    """One of several, in a list that opens."""

    picked = Signal(Picked)

    def __init__(self, look: Look, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._keys: tuple[str, ...] = ()
        self.setAccessibleName(label)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(self._say_picked)
        look.changed.connect(self._relook)
        self._relook()

    def show_choices(self, choices: tuple[Choice, ...], picked: str | None = None) -> None:
        """Show these choices and which is picked."""
        self._keys = tuple(choice.key for choice in choices)
        self.clear()
        self.addItems([choice.words for choice in choices])
        self.setCurrentIndex(self._keys.index(picked) if picked in self._keys else -1)

    def picked_key(self) -> str | None:
        """Return the key of what is picked."""
        at = self.currentIndex()
        return self._keys[at] if 0 <= at < len(self._keys) else None

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        super().paintEvent(e)
        _paint_arrow(self, self.look)

    def _say_picked(self, at: int) -> None:
        self.picked.emit(Picked(key=self._keys[at]))

    def _relook(self) -> None:
        _style(self, self.look, "QComboBox")


class MomentBox(QDateTimeEdit):
    """A day and time, set with keys, the wheel or a calendar."""

    changed_by_hand = Signal(Moment)

    def __init__(
        self,
        look: Look,
        label: str,
        *,
        with_time: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._quiet = False
        self.setAccessibleName(label)
        self.setCalendarPopup(True)
        self.setDisplayFormat("ddd d MMM yyyy, h:mm ap" if with_time else "ddd d MMM yyyy")
        self.dateTimeChanged.connect(self._say_changed)
        look.changed.connect(self._relook)
        self._relook()

    def show_moment(self, at: datetime) -> None:
        """Show a wall-clock day and time without telling anyone."""
        self._quiet = True
        self.setDateTime(QDateTime(QDate(at.year, at.month, at.day), QTime(at.hour, at.minute)))
        self._quiet = False

    def moment(self) -> Moment:
        """Return the wall-clock day and time shown; it has no zone."""
        date, time = self.date(), self.time()
        return Moment(
            at=datetime(  # noqa: DTZ001 - the services know which zone the place is in
                date.year(), date.month(), date.day(), time.hour(), time.minute()
            )
        )

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        super().paintEvent(arg__1)
        _paint_arrow(self, self.look)

    def _say_changed(self) -> None:
        if not self._quiet:
            self.changed_by_hand.emit(self.moment())

    def _relook(self) -> None:
        _style(self, self.look, "QDateTimeEdit")


class TickLine(Touch, QCheckBox):
    """A tick box and words on one line."""

    ticked = Signal(Picked)

    def __init__(self, look: Look, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = choice
        self.begin(look, name=choice.words, margin=6)
        self.setText(choice.words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._say_ticked)

    def show_tick(self, *, on: bool) -> None:
        """Tick or untick without telling anyone."""
        self.setChecked(on)

    @override
    def sizeHint(self) -> QSize:
        width = width_of(self.choice.words, self.look.font("co_body_bold")) + self.look.px(56)
        return QSize(width + self.room_across(), self.look.px(44) + self.room_down())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(160), self.sizeHint().height())

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        look, area = self.look, self.face_area()
        size = look.px(40)
        box = QRectF(area.left(), area.center().y() - size / 2, size, size)
        paint.tick_box(painter, look, box, ticked=self.isChecked())
        words = QRectF(area)
        words.setLeft(box.right() + look.px(12))
        fitted(self.choice.words, look.font("co_body_bold"), words, smallest=look.px(18)).draw(
            painter, words, look.colour("ink")
        )
        self.paint_ring(painter, look.px(12))

    def _say_ticked(self) -> None:
        self.ticked.emit(Picked(key=self.choice.key, on=self.isChecked()))


def _style(field: QWidget, look: Look, kind: str) -> None:
    """Give one of Qt's own fields our colours. One border width all round draws well in QSS."""
    colour = look.colour
    field.setFont(look.font("co_body"))
    field.setMinimumHeight(look.px(52 + 2 * _ROOM))
    field.setStyleSheet(
        f"{kind} {{ background: {colour('surface').name()}; color: {colour('ink').name()};"
        f" border: {look.px(3)}px solid {colour('line').name()};"
        f" border-radius: {look.px(14)}px; padding: 0 {look.px(14)}px;"
        f" margin: {look.px(_ROOM)}px; }}"
        f"{kind} QAbstractItemView {{ background: {colour('surface').name()};"
        f" color: {colour('ink').name()};"
        f" selection-background-color: {colour('primary').name()};"
        f" selection-color: {colour('on-primary').name()}; }}"
        f"{kind}::drop-down {{ border: 0; width: {look.px(40)}px; }}"
        # QSS would draw the arrow from a file, which cannot follow the theme: it is painted over.
        f"{kind}::down-arrow {{ image: none; }}"
    )


def _paint_arrow(field: QWidget, look: Look) -> None:
    painter = QPainter(field)
    paint.prepared(painter)
    if field.hasFocus():
        room = look.px(_ROOM)
        box = QRectF(field.rect()).adjusted(room, room, -room, -room)
        paint.ring(painter, look, box, radius=look.px(14), width=_RING)
    size = look.px(24)
    area = QRectF(field.width() - size - look.px(18), 0, size, field.height())
    paint.centred(painter, area, look.pictures.glyph("chevron_down", size, look.colour("ink")))
