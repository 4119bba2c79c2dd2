"""The coordinator's main menu: a picture and a word for each part of the work."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.roles import mark_as
from qc_desktop.ui.components.text import Paragraph, fitted
from qc_desktop.ui.components.touch import Touch
from qc_desktop.ui.components.values import Picked
from qc_desktop.ui.theme import Look
from qc_desktop.words import plain

_WIDE = 224
_NARROW = 116
_MOST_SHORTCUTS = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class RailItem:
    """One part of the coordinator's work. `count` above 0 shows in a round mark."""

    key: str
    words: str
    glyph: str
    count: int = 0


class RailKey(Touch, QRadioButton):
    """One item of the main menu."""

    picked = Signal(Picked)

    def __init__(self, look: Look, item: RailItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item = item
        name = f"{item.words}, {item.count}" if item.count else item.words
        self.begin(look, name=name, margin=4)
        self.setText(item.words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.clicked.connect(self._say_picked)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.look.px(_NARROW), self.look.px(64))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(100), self.look.px(50))

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        look, area = self.look, self.face_area()
        radius = look.px(14)
        if self.isChecked():
            line = 2 * look.scale
            paint.filled(painter, area, radius, look.colour("line"))
            inner = area.adjusted(line, line, -line, -line)
            paint.filled(painter, inner, radius - line, look.colour("surface"))
            bar = QRectF(area.left() - look.px(2), area.top() + look.px(10), look.px(6), 0)
            bar.setBottom(area.bottom() - look.px(10))
            paint.filled(painter, bar, look.px(3), look.colour("primary"))
        elif self.isDown():
            paint.filled(painter, area, radius, look.colour("surface-2"))
        if look.narrow:
            self._paint_narrow(painter, area)
        else:
            self._paint_wide(painter, area)
        self.paint_ring(painter, radius)

    def _paint_wide(self, painter: QPainter, area: QRectF) -> None:
        look = self.look
        size = look.px(28)
        left = area.left() + look.px(16)
        glyph = look.pictures.glyph(self.item.glyph, size, look.colour("ink"))
        paint.centred(painter, QRectF(left, area.top(), size, area.height()), glyph)
        room = QRectF(area)
        room.setLeft(left + size + look.px(12))
        room.setRight(area.right() - look.px(40 if self.item.count else 6))
        words = fitted(self.item.words, look.font("co_body_bold"), room, smallest=look.px(18))
        words.draw(painter, room, look.colour("ink"))
        self._paint_count(painter, QRectF(room.right(), area.top(), look.px(32), area.height()))

    def _paint_narrow(self, painter: QPainter, area: QRectF) -> None:
        look = self.look
        size = look.px(26)
        upper = QRectF(area.left(), area.top() + look.px(4), area.width(), size)
        glyph = look.pictures.glyph(self.item.glyph, size, look.colour("ink"))
        paint.centred(painter, upper, glyph)
        lower = QRectF(area.left(), upper.bottom(), area.width(), area.bottom() - upper.bottom())
        words = fitted(
            self.item.words,
            look.font("co_small_bold"),
            lower,
            smallest=look.px(18),
            across="middle",
        )
        words.draw(painter, lower, look.colour("ink"))
        mark = QRectF(area.center().x() + size / 2, area.top(), look.px(32), look.px(30))
        self._paint_count(painter, mark)

    def _paint_count(self, painter: QPainter, place: QRectF) -> None:
        if not self.item.count:
            return
        look = self.look
        size = look.px(28)
        circle = QRectF(0, 0, size, size)
        circle.moveCenter(place.center())
        paint.filled(painter, circle, size / 2, look.colour("help"))
        number = Paragraph(str(self.item.count), look.font("co_small_bold"), size, across="middle")
        number.draw(painter, circle, look.colour("on-help"))

    def show_on(self, *, on: bool) -> None:
        """Show whether this part is open."""
        # One of a group of radio buttons cannot be unpicked while it is one of a group.
        self.setAutoExclusive(False)
        self.setChecked(on)
        self.setAutoExclusive(True)

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(e.key()))
        rail = self.parentWidget()
        if step is None or not isinstance(rail, Rail):
            super().keyPressEvent(e)
            return
        # Moving must not open anything: only Space and Enter do.
        keys = [*rail.keys, rail.sign_out]
        keys[(keys.index(self) + step) % len(keys)].setFocus(Qt.FocusReason.TabFocusReason)

    @override
    def nextCheckState(self) -> None:
        """Stay as it is until the window says which part is open."""

    def _say_picked(self) -> None:
        self.picked.emit(Picked(key=self.item.key))


class Rail(QWidget):
    """The main menu, Sign out at its foot. Ctrl+1 to Ctrl+9 open the items."""

    section_requested = Signal(Picked)
    sign_out_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.keys: tuple[RailKey, ...] = ()
        self._shown: tuple[RailItem, ...] = ()
        self._short_cuts: list[QShortcut] = []
        self.setAccessibleName(plain("Main menu"))
        mark_as(self, QAccessible.Role.PageTabList)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self.sign_out = RailKey(
            look, RailItem(key="sign_out", words=plain("Sign out"), glyph="sign_out")
        )
        self.sign_out.picked.connect(self._say_sign_out)
        look.changed.connect(self._relook)
        self._relook()

    def show_sections(self, sections: tuple[RailItem, ...], section: str) -> None:
        """Show the items and which one is open."""
        if sections != self._shown:
            self._shown = sections
            self._build(sections)
        for key in self.keys:
            key.show_on(on=key.item.key == section)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.look.colour("frame"))
        line = self.look.px(2)
        colour = self.look.colour("line-soft")
        painter.fillRect(self.width() - line, 0, line, self.height(), colour)

    def _build(self, sections: tuple[RailItem, ...]) -> None:
        for short_cut in self._short_cuts:
            short_cut.setEnabled(False)
            short_cut.deleteLater()
        self._short_cuts = []
        for key in self.keys:
            self._column.removeWidget(key)
            key.hide()
            key.deleteLater()
        while self._column.takeAt(0) is not None:
            pass
        self.keys = tuple(RailKey(self.look, item, self) for item in sections)
        for number, key in enumerate(self.keys, start=1):
            self._column.addWidget(key)
            key.picked.connect(self.section_requested)
            if number <= _MOST_SHORTCUTS:
                short_cut = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
                short_cut.setContext(Qt.ShortcutContext.WindowShortcut)
                short_cut.activated.connect(key.click)
                self._short_cuts.append(short_cut)
        self._column.addStretch(1)
        self._column.addWidget(self.sign_out)

    def _relook(self) -> None:
        self.setFixedWidth(self.look.px(_NARROW if self.look.narrow else _WIDE))
        side = self.look.px(4 if self.look.narrow else 14)
        self._column.setContentsMargins(side, self.look.px(10), side, self.look.px(10))
        self.update()

    def _say_sign_out(self) -> None:
        self.sign_out_requested.emit()
