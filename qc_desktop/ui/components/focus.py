"""The order in which the keyboard, a switch and dwelling go through a window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget


def tab_stops(root: QWidget) -> list[QWidget]:
    """Return what the Tab key reaches inside `root`, in reading order."""
    return [one for one in _in_order(root) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]


def reachable(root: QWidget) -> list[QWidget]:
    """Return what can be used inside `root`, in reading order, all of a radio group among it.

    Tab comes to one card of a group only, the picked one; arrows do the rest. Who has no arrows
    must come to each.
    """
    return [one for one in _in_order(root) if _can_be_used(one)]


def _can_be_used(widget: QWidget) -> bool:
    if isinstance(widget, QAbstractButton):
        return widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _in_order(root: QWidget) -> list[QWidget]:
    found: list[QWidget] = []
    widget = root.nextInFocusChain()
    while widget is not None and widget is not root:
        if root.isAncestorOf(widget) and widget.isVisible() and widget.isEnabled():
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def next_stop(stops: list[QWidget], now: QWidget | None, *, forward: bool) -> None:
    """Move the focus from `now` to the stop after or before it, round and round."""
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    before_all, after_all = -1, len(stops)
    start = before_all if forward else after_all
    at = (stops.index(now) if now in stops else start) + (1 if forward else -1)
    stops[at % len(stops)].setFocus(reason)
