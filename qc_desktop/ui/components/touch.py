"""What every control does: acts on release, ignores a shaking hand, shows keyboard focus."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.holding import Holding
from qc_desktop.ui.components.rings import part_ring
from qc_desktop.ui.theme import Look, tokens

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton as _Button
else:
    _Button = object  # mixed into QPushButton, QRadioButton and QCheckBox

_PRESS_KEYS = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter})
_ENTER_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_TAB_REASONS = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
    }
)


class Touch(_Button):
    """Mixed into a Qt button, before it. Call `begin` in the constructor.

    The widget is larger than its face by half the gap to its neighbours, so that the whole gap
    can be pressed: lay such controls out with a spacing of 0.
    """

    _holding: Holding | None = None
    # On the class, since Qt hides a control that Python is taking apart, when its own values are
    # gone already.

    def begin(
        self, look: Look, *, name: str, tick_room: bool = False, margin: float = tokens.MARGIN
    ) -> None:
        """Set up once. `name` is what a screen reader says."""
        self.look = look
        self._margin = margin
        self._tick_room = tick_room
        self._ring = False
        self._held_enough = False
        self.being_read = False
        self._changes_itself = False
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, on=False)
        self.toggled.connect(self._toggled)
        look.changed.connect(self.relook)

    def relook(self) -> None:
        """Take on a changed look."""
        self.updateGeometry()
        self.update()

    def face_area(self) -> QRectF:
        """Return where the control itself is, without the room round it."""
        side = self._margin * self.look.scale
        top = tokens.TICK_ROOM * self.look.scale if self._tick_room else side
        return QRectF(self.rect()).adjusted(side, top, -side, -side)

    def room_across(self) -> int:
        """Return the room at the left and right of the face together."""
        return self.look.px(self._margin) * 2

    def room_down(self) -> int:
        """Return the room above and below the face together."""
        top = tokens.TICK_ROOM if self._tick_room else self._margin
        return self.look.px(top) + self.look.px(self._margin)

    def ring_area(self) -> QRectF:
        """Return where a ring drawn over the screen stands: clear of the face and its tick."""
        side = (self._margin + 1) * self.look.scale
        top = (tokens.TICK_ROOM + 4) * self.look.scale if self._tick_room else side
        return self.face_area().adjusted(-side, -top, side, side)

    def shows_ring(self) -> bool:
        """Say whether the ring is drawn: keyboard focus, or being read aloud."""
        return self.being_read or (self._ring and self.hasFocus())

    def show_being_read(self, *, on: bool) -> None:
        """Draw the ring while this control is read aloud."""
        self.being_read = on
        self.update()

    def press(self) -> None:
        """Do what a press does, for a switch and a resting pointer: these showed it already."""
        self.look.presses.count(self._middle())
        self.look.presses.in_a_tap = True
        try:
            self.click()
        finally:
            self.look.presses.in_a_tap = False

    def press_by_key(self) -> None:
        """Do what a press does, for a key that stands for this control, such as a number."""
        if self.look.presses.is_second(self._middle()):
            return
        if self.look.presses.hold_ms > 0:
            self._hold().begin_until_key_up(self.look.presses.hold_ms)
            return
        self.look.presses.count(self._middle())
        self.click()

    def paint_ring(self, painter: QPainter, radius: float) -> None:
        """Draw the ring if it shows, and how long a press has lasted."""
        if self._holding is not None and self._holding.is_on:
            width = self._margin * self.look.scale * 0.6
            area = self.face_area().adjusted(-width / 2, -width / 2, width / 2, width / 2)
            part = self._holding.part
            part_ring(painter, self.look, area, radius=radius, part=part, width=width)
        elif self.shows_ring():
            width = tokens.FOCUS_RING * self._margin / tokens.MARGIN
            paint.ring(painter, self.look, self.face_area(), radius=radius, width=width)

    @override
    def setChecked(self, arg__1: bool) -> None:
        """Check or uncheck by the program: nobody is told."""
        with self._changing():
            super().setChecked(arg__1)

    @override
    def nextCheckState(self) -> None:
        with self._changing():
            super().nextCheckState()

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def mousePressEvent(self, e: QMouseEvent) -> None:
        self.look.presses.by_keyboard = False
        self._ring = False
        if self.look.presses.is_second(e.globalPosition().toPoint()):
            e.accept()
            return
        self._held_enough = False
        super().mousePressEvent(e)
        self._fill_while_down()

    @override
    def mouseMoveEvent(self, e: QMouseEvent) -> None:
        if self._held_enough:
            e.accept()
            return
        super().mouseMoveEvent(e)
        self._fill_while_down()

    @override
    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        if self._must_be_held():
            self._let_go()
        if self.isDown() and self.hitButton(e.position().toPoint()):
            self.look.presses.count(e.globalPosition().toPoint())
        self.look.presses.in_a_tap = True
        try:
            super().mouseReleaseEvent(e)
        finally:
            self.look.presses.in_a_tap = False

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        self.look.presses.by_keyboard = True
        self._ring = True
        if e.key() not in _PRESS_KEYS:
            super().keyPressEvent(e)
            return
        if e.isAutoRepeat() or self.look.presses.is_second(self._middle()):
            e.accept()
            return
        if self._must_be_held():
            self.setDown(True)
            self._fill_while_down()
            return
        self.look.presses.count(self._middle())
        if e.key() in _ENTER_KEYS:
            self.click()
        else:
            super().keyPressEvent(e)

    @override
    def keyReleaseEvent(self, e: QKeyEvent) -> None:
        if e.key() in _PRESS_KEYS and self._must_be_held():
            if not e.isAutoRepeat():
                self._let_go()
            return
        super().keyReleaseEvent(e)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._let_go()
        super().hideEvent(event)

    @override
    def focusOutEvent(self, e: QFocusEvent) -> None:
        self._let_go()
        super().focusOutEvent(e)

    @override
    def focusInEvent(self, e: QFocusEvent) -> None:
        # A tap that hides what had the focus lets Qt move it on, as if by Tab.
        if e.reason() in _TAB_REASONS and not self.look.presses.in_a_tap:
            self.look.presses.by_keyboard = True
        self._ring = self.look.presses.by_keyboard
        super().focusInEvent(e)
        self.update()

    @override
    def changeEvent(self, e: QEvent) -> None:
        super().changeEvent(e)
        self.update()

    @contextmanager
    def _changing(self) -> Iterator[None]:
        before, self._changes_itself = self._changes_itself, True
        yield
        self._changes_itself = before

    def _toggled(self, on: bool) -> None:
        """Let a screen reader's toggling do what a press does: Qt would only paint the tick."""
        if self._changes_itself:
            return
        if not self._is_one_of_several():
            self.setChecked(not on)
        self.click()

    def _is_one_of_several(self) -> bool:
        """Say whether it is one of several of which one is picked."""
        group = self.group()
        return self.autoExclusive() or (group is not None and group.exclusive())

    def _middle(self) -> QPoint:
        return self.mapToGlobal(self.rect().center())

    def _must_be_held(self) -> bool:
        return self.look.presses.hold_ms > 0

    def _hold(self) -> Holding:
        if self._holding is None:
            self._holding = Holding(self)
            self._holding.moved.connect(self._show_hold)
            self._holding.full.connect(self._held)
        return self._holding

    def _fill_while_down(self) -> None:
        if not self._must_be_held():
            return
        if not self.isDown():
            self._hold().stop()
        elif not self._hold().is_on:
            self._hold().begin(self.look.presses.hold_ms)

    def _let_go(self) -> None:
        """Forget a press that did not last."""
        if self._holding is not None and self._holding.is_on:
            self._holding.stop()
            self.setDown(False)

    def _show_hold(self) -> None:
        self.update()

    def _held(self) -> None:
        # The finger or key is still down: what it does from now on must not count again.
        self._held_enough = True
        self.setDown(False)
        self.press()
