"""Announce as a heading what is one: Qt itself calls every label plain text."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QLabel

_installed: list[bool] = []


def announce_headings() -> None:
    """Have labels with the property `heading` announced so. Safe to call again."""
    if not _installed:
        QAccessible.installFactory(_interface)
        _installed.append(True)


def mark_as_heading(label: QLabel) -> None:
    """Have one label announced as a heading. Only for labels: pressing is not carried over."""
    announce_headings()
    label.setProperty("heading", True)


def _interface(_name: str, thing: QObject) -> QAccessibleInterface | None:
    # Qt owns what it is given and drops it with the widget. With no name of its own it
    # says the label's accessible name, which follows the words.
    if isinstance(thing, QLabel) and thing.property("heading"):
        return QAccessibleWidget(thing, QAccessible.Role.Heading)
    return None
