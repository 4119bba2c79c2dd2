"""Which key or button is which switch, and whether a press of it counts."""

import time
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt

_Key = Qt.Key
_Button = Qt.MouseButton


class Switch(StrEnum):
    """What a switch does."""

    STEP = "step"
    CHOOSE = "choose"


@dataclass(frozen=True, slots=True, kw_only=True)
class SwitchKeys:
    """What switch boxes send as they come: keys, or the buttons of a mouse."""

    step: frozenset[Qt.Key] = frozenset()
    choose: frozenset[Qt.Key] = frozenset()
    step_button: Qt.MouseButton | None = None
    choose_buttons: frozenset[Qt.MouseButton] = frozenset()

    def switch_of(self, key: int) -> Switch | None:
        """Return which switch a key is."""
        if key in self.choose:
            return Switch.CHOOSE
        return Switch.STEP if key in self.step else None

    def switch_of_button(self, button: Qt.MouseButton) -> Switch | None:
        """Return which switch a mouse button is."""
        if button in self.choose_buttons:
            return Switch.CHOOSE
        return Switch.STEP if button is self.step_button else None


ONE_SWITCH = SwitchKeys(
    choose=frozenset({_Key.Key_Space, _Key.Key_Return, _Key.Key_Enter, _Key.Key_F7, _Key.Key_F8}),
    choose_buttons=frozenset({_Button.LeftButton, _Button.RightButton}),
)
TWO_SWITCHES = SwitchKeys(
    step=frozenset({_Key.Key_Space, _Key.Key_Tab, _Key.Key_F7}),
    choose=frozenset({_Key.Key_Return, _Key.Key_Enter, _Key.Key_F8}),
    step_button=_Button.LeftButton,
    choose_buttons=frozenset({_Button.RightButton}),
)


class Steadiness:
    """Tells a wanted press of a switch from the shaking after it."""

    def __init__(self) -> None:
        self.pause_ms = 0
        self._last: dict[Switch, float] = {}

    def counts(self, switch: Switch) -> bool:
        """Say whether a press now counts, and remember it if so."""
        now = time.monotonic()
        if (now - self._last.get(switch, -1e9)) * 1000 < self.pause_ms:
            return False
        self._last[switch] = now
        return True
