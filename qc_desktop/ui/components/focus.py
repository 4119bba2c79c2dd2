"""The order in which the keyboard goes through a window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tab_stops(root: QWidget) -> list[QWidget]:
    """Return what the Tab key reaches inside `root`, in reading order."""
    stops: list[QWidget] = []
    widget = root.nextInFocusChain()
    while widget is not None and widget is not root:
        tabbed = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if tabbed and root.isAncestorOf(widget) and widget.isVisible() and widget.isEnabled():
            stops.append(widget)
        widget = widget.nextInFocusChain()
    return stops


def next_stop(stops: list[QWidget], now: QWidget | None, *, forward: bool) -> None:
    """Move the focus from `now` to the stop after or before it, round and round."""
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    before_all, after_all = -1, len(stops)
    start = before_all if forward else after_all
    at = (stops.index(now) if now in stops else start) + (1 if forward else -1)
    stops[at % len(stops)].setFocus(reason)
