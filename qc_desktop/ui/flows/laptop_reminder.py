"""Says once that the laptop will not go on for long. Only at home: never in a talk."""

from collections.abc import Callable

from qc_desktop.ui.components.bars import BarKey
from qc_desktop.ui.components.overlay import Message
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.words import easy


class LaptopReminder:
    """Says each thing again only after it was well in between."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._said: set[str] = set()

    def speak(self) -> bool:
        """Say what is not well and was not said yet; tell whether there was something."""
        strength = self._desk.tools.strength
        return self._once("battery", strength.battery_is_low, _battery) or self._once(
            "room", strength.is_nearly_full, self._room
        )

    def _once(self, what: str, is_so: Callable[[], bool], words: Callable[[], Message]) -> bool:
        if not is_so():
            self._said.discard(what)
            return False
        if what in self._said:
            return False
        self._said.add(what)
        self._desk.stage.say(words())
        return True

    def _room(self) -> Message:
        name = self._desk.office_name() or easy("the office")
        return Message(
            heading=easy("The laptop is nearly full"),
            words=easy("Your answers are safe. Please tell {name} soon.", name=name),
            picture="laptop_full",
            first=BarKey(words=easy("OK"), glyph="tick"),
        )


def _battery() -> Message:
    return Message(
        heading=easy("The battery is low"),
        words=easy("Your answers are safe. Plug the laptop in, please."),
        picture="battery_low",
        first=BarKey(words=easy("OK"), glyph="tick"),
    )
