"""Say to a screen reader what a thing is, where Qt itself would not know."""

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
)
from PySide6.QtWidgets import QAccessibleWidget, QLabel, QWidget
from typing_extensions import override

_installed: list[bool] = []
_ROLE = "spoken_role"
_IS_MODAL = "is_modal"
_IN_REACH = "in_reach"
_UNKNOWN = frozenset({"QWidget", "QScrollArea"})


def announce_roles() -> None:
    """Have marked headings and roles announced so, and named groups. Safe to call again."""
    if not _installed:
        QAccessible.installFactory(_interface)
        _installed.append(True)


def mark_as_heading(label: QLabel) -> None:
    """Have one label announced as a heading. Only for labels: pressing is not carried over."""
    announce_roles()
    label.setProperty("heading", True)


def mark_as(widget: QWidget, role: QAccessible.Role) -> None:
    """Have a widget of our own, that is painted by us and not pressed, announced as `role`."""
    announce_roles()
    widget.setProperty(_ROLE, role.value)


def mark_as_modal(dialog: QWidget) -> None:
    """Have a dialog announced as one that has to be answered before all else."""
    announce_roles()
    dialog.setProperty(_IS_MODAL, True)


def can_be_covered(frame: QWidget) -> None:
    """Let `show_alone` hide the parts of this widget. Call it before a screen reader comes."""
    announce_roles()
    frame.setProperty(_IN_REACH, ())


def show_alone(frame: QWidget, *parts: QWidget) -> None:
    """Let a screen reader find only these in a frame, as one sees only them; none: all of it."""
    if frame.property(_IN_REACH) == parts:
        return
    frame.setProperty(_IN_REACH, parts)
    if QAccessible.isActive():
        event = QAccessibleEvent(frame, QAccessible.Event.ObjectReorder)
        QAccessible.updateAccessibility(event)


def tell_reader(about: QWidget, words: str) -> None:
    """Have a screen reader say that something changed, once it has said what it is saying."""
    if words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(about, words))


class _Modal(QAccessibleWidget):
    """A dialog that says that it is modal."""

    @override
    def state(self) -> QAccessible.State:
        state = super().state()
        state.modal = True
        return state


class _Covered(QAccessibleWidget):
    """A widget of which only some parts are found, while a message covers the others."""

    @override
    def childCount(self) -> int:
        parts = self._parts()
        return len(parts) if parts else super().childCount()

    @override
    def child(self, index: int) -> QAccessibleInterface:
        parts = self._parts()
        if not parts:
            return super().child(index)
        return QAccessible.queryAccessibleInterface(parts[index])

    @override
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        parts = self._parts()
        if not parts:
            return super().indexOfChild(child)
        thing = child.object()
        return parts.index(thing) if thing in parts else -1

    def _parts(self) -> tuple[QWidget, ...]:
        parts = self.object().property(_IN_REACH)
        return tuple(parts) if parts else ()


def _interface(name: str, thing: QObject) -> QAccessibleInterface | None:
    # Qt owns what it is given and drops it with the widget. With no name of its own it
    # says the widget's accessible name, which follows the words.
    if isinstance(thing, QLabel) and thing.property("heading"):
        return QAccessibleWidget(thing, QAccessible.Role.Heading)
    if isinstance(thing, QWidget) and thing.property(_IS_MODAL):
        return _Modal(thing, QAccessible.Role.Dialog)
    if isinstance(thing, QWidget) and thing.property(_IN_REACH) is not None:
        return _Covered(thing, QAccessible.Role.Client)
    # Qt asks for each class of a widget, its own first. Come down to this one, nothing knows it,
    # and Qt would call it a filler, which screen readers leave out with all it says.
    if name in _UNKNOWN and isinstance(thing, QWidget):
        role = thing.property(_ROLE)
        if role is not None:
            return QAccessibleWidget(thing, QAccessible.Role(role))
        if thing.accessibleName():
            return QAccessibleWidget(thing, QAccessible.Role.Grouping)
    return None
