"""The app as the person who is here wants it; as the laptop has it while nobody is."""

from PySide6.QtCore import QObject, Signal

from qc_desktop.domain.ids import PersonId
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.theme import theme_of
from qc_desktop.words import language_in_use


class Personal(QObject):
    """Takes on a person's settings as soon as another person's are the ones to use."""

    language_changed = Signal()
    """Every word is another from now on: what was made before must be made anew."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.stage)
        self._desk = desk
        self._whose: PersonId | None = None
        self._taken = False

    def check(self) -> None:
        """Take on other settings where another person's are the ones to use now."""
        whose = self._desk.keeping.looks
        if not self._taken or whose != self._whose:
            self.take_on()

    def take_on(self) -> None:
        """Take on the settings of whose they are now, also where they are new."""
        desk = self._desk
        self._whose, self._taken = desk.keeping.looks, True
        settings = desk.laptop.settings
        chosen = (
            settings.of_person(self._whose)
            if self._whose is not None
            else settings.suiting_all(one.id for one in desk.laptop.people.everyone())
        )
        desk.look.show_person(theme=theme_of(chosen.colours), text_size=chosen.text_size)
        desk.reading.use(chosen)
        desk.stage.shell.ways.use(chosen)
        if chosen.language.value != language_in_use():
            desk.tools.use_language(chosen.language.value)
            self.language_changed.emit()
