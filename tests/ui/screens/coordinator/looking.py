"""Look at a screen as a person would, for what is cut, unnamed or out of reach."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

_LEAVES = (QAbstractButton, QLabel, QLineEdit, QComboBox, QPlainTextEdit)


def leaves(root: QWidget) -> Iterator[QWidget]:
    """Yield what is read or pressed and shown just now."""
    for widget in root.findChildren(QWidget):
        if isinstance(widget, _LEAVES) and widget.isVisible() and not _inside_qt(widget):
            yield widget


def stops(root: QWidget) -> list[QWidget]:
    """Return the controls that the Tab key reaches."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not _inside_qt(widget)
    ]  # fmt: skip


def cut(root: QWidget) -> list[str]:
    """Name what has less room than it needs, or lies outside the window."""
    return [f"{type(leaf).__name__} {name(leaf)!r} {why}" for leaf in leaves(root)
            if (why := _why_cut(leaf, root))]  # fmt: skip


def name(widget: QWidget) -> str:
    """Return what a screen reader says of a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def _why_cut(leaf: QWidget, root: QWidget) -> str:
    least = leaf.minimumSizeHint()
    if isinstance(leaf, QLabel) and leaf.hasHeightForWidth() and leaf.text():
        needs = leaf.heightForWidth(leaf.width())
        if needs > leaf.height() + 1 and leaf.property("shrinks") is None:
            return f"needs {needs} px down and has {leaf.height()}"
    if least.width() > leaf.width() + 1 or least.height() > leaf.height() + 1:
        return f"needs {least.toTuple()} and has {leaf.size().toTuple()}"
    place = QRect(leaf.mapTo(root, leaf.rect().topLeft()), leaf.size())
    room = root.rect()
    area = _scroll_area(leaf, root)
    if area is not None:
        view = area.viewport()
        seen = QRect(view.mapTo(root, view.rect().topLeft()), view.size())
        # A long page is scrolled, never sideways.
        room = QRect(seen.left(), place.top(), seen.width(), place.height())
    if not room.contains(place):
        return f"lies at {place.getCoords()} outside {room.getCoords()}"
    return ""


def _scroll_area(leaf: QWidget, root: QWidget) -> QAbstractScrollArea | None:
    parent = leaf.parentWidget()
    while parent is not None and parent is not root:
        if isinstance(parent, QScrollArea):
            return parent
        parent = parent.parentWidget()
    return None


def _inside_qt(widget: QWidget) -> bool:
    """Tell whether a widget is a part of one of Qt's own controls, such as a box's line."""
    parent = widget.parentWidget()
    return widget.objectName().startswith("qt_") or (
        parent is not None and parent.objectName().startswith("qt_")
    ) or isinstance(parent, QComboBox)  # fmt: skip


def settle() -> None:
    """Let layouts and pages come to rest."""
    for _ in range(4):
        QApplication.processEvents()
