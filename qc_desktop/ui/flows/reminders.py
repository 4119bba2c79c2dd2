"""What must not be forgotten, in the bars: a worry that waits, then a buddy who waits."""

from qc_desktop.ui.components.bars import Chip
from qc_desktop.ui.flows.buddy_reminder import BuddyReminder
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.laptop_reminder import LaptopReminder
from qc_desktop.ui.flows.worry_reminder import WorryReminder


class Reminders:
    """There is room for one: a worry goes before a buddy."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._worries = WorryReminder(desk)
        self._buddies = BuddyReminder(desk)
        self._laptop = LaptopReminder(desk)

    def for_anybody(self) -> Chip | None:
        """Return what to say while nobody is here."""
        return self._worries.chip() or self._buddies.chip(None)

    def for_these(self) -> Chip | None:
        """Return what to say to those who are here."""
        return self._worries.chip() or self._buddies.chip(self._desk.keeping.now.people)

    def speak(self) -> None:
        """Say what those who came home should hear: of a buddy, an answered worry, the laptop."""
        self._buddies.ask()
        self._worries.thank()
        self._laptop.ask()
