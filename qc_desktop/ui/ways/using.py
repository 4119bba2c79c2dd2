"""What choosing a thing does, for a switch and for a resting pointer."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import Shiboken

from qc_desktop.ui.components.touch import Touch

Reach = Callable[[], list[QWidget]]
Use = Callable[[QWidget], None]
Box = QLineEdit | QPlainTextEdit


def use(thing: QWidget, type_into: Callable[[Box], None]) -> None:
    """Press a control, or open the keyboard for a box to type in."""
    if isinstance(thing, Touch):
        thing.press()
    elif isinstance(thing, QAbstractButton):
        thing.click()
    elif isinstance(thing, QLineEdit | QPlainTextEdit) and not thing.isReadOnly():
        type_into(thing)
    else:
        thing.setFocus(Qt.FocusReason.OtherFocusReason)


def is_there(thing: QWidget) -> bool:
    """Say whether a thing has not been dropped or hidden meanwhile."""
    return Shiboken.isValid(thing) and thing.isVisible()
