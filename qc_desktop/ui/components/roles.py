"""Say to a screen reader what a thing is, where Qt itself would not know."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QLabel, QWidget

_installed: list[bool] = []
_ROLE = "spoken_role"
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


def tell_reader(about: QWidget, words: str) -> None:
    """Have a screen reader say that something changed, once it has said what it is saying."""
    if words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(about, words))


def _interface(name: str, thing: QObject) -> QAccessibleInterface | None:
    # Qt owns what it is given and drops it with the widget. With no name of its own it
    # says the widget's accessible name, which follows the words.
    if isinstance(thing, QLabel) and thing.property("heading"):
        return QAccessibleWidget(thing, QAccessible.Role.Heading)
    # Qt asks for each class of a widget, its own first. Come down to this one, nothing knows it,
    # and Qt would call it a filler, which screen readers leave out with all it says.
    if name in _UNKNOWN and isinstance(thing, QWidget):
        role = thing.property(_ROLE)
        if role is not None:
            return QAccessibleWidget(thing, QAccessible.Role(role))
        if thing.accessibleName():
            return QAccessibleWidget(thing, QAccessible.Role.Grouping)
    return None
