"""Says once that the laptop will not go on for long. Only at home: never in a talk."""

from qc_desktop.ui.background import Progress
from qc_desktop.ui.components.bars import BarKey
from qc_desktop.ui.components.overlay import Message
from qc_desktop.ui.devices.strength import Weak
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.screens.checker.screen import CheckerScreen
from qc_desktop.words import easy


class LaptopReminder:
    """Says each thing again only after it was well in between."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._said: frozenset[Weak] = frozenset()
        self._asked_on: CheckerScreen | None = None

    def ask(self) -> None:
        """Ask the machine behind the screen, and say what is not well and was not said yet."""
        strength = self._desk.tools.strength
        self._asked_on = self._desk.stage.screen

        def ask(_progress: Progress) -> frozenset[Weak]:
            return strength.weak()

        self._desk.tools.background.run(ask, self._answered, self._desk.stage.tell_or_raise)

    def _answered(self, weak: frozenset[Weak]) -> None:
        stage = self._desk.stage
        self._said &= weak
        if stage.screen is not self._asked_on or stage.open_message is not None:
            return  # they went on, or read something else: the next time they come home
        words = {Weak.BATTERY: _battery, Weak.ROOM: self._room}
        for what in Weak:
            if what in weak - self._said:
                self._said |= {what}
                stage.say(words[what]())
                return

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
