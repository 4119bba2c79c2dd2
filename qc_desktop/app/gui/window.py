"""Open a data folder in the window: first set-up, the checkers' side, the office side."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from qc_desktop.app import practice
from qc_desktop.app.keys import data_key, data_key_from_words
from qc_desktop.app.paths import resources_folder
from qc_desktop.app.wiring import ZONE, Parts, join_parts, open_parts, utc_now
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.services.laptop import Laptop
from qc_desktop.ui.background import Background, Progress
from qc_desktop.ui.components.bars import BarKey, Bars
from qc_desktop.ui.components.overlay import Message
from qc_desktop.ui.devices.camera import Camera, QtCamera
from qc_desktop.ui.devices.finder import Finder, MachineFinder
from qc_desktop.ui.devices.presence import Presence, hear_of_sleep
from qc_desktop.ui.devices.speech import EspeakSpeaker, SilentSpeaker, Speaker, voice_here
from qc_desktop.ui.devices.strength import MachineStrength, Strength
from qc_desktop.ui.devices.voice import Player, QtRecorder, Recorder
from qc_desktop.ui.flows.checker_tools import CheckerTools, Practise
from qc_desktop.ui.flows.checkers_side import CheckersSide
from qc_desktop.ui.flows.help_here import HelpHere
from qc_desktop.ui.flows.reading import read_frame
from qc_desktop.ui.flows.taken_out import taken_out
from qc_desktop.ui.shell import Shell
from qc_desktop.ui.theme import Look
from qc_desktop.words import easy, plain, use_language

if TYPE_CHECKING:
    from qc_desktop.ui.flows.coordinator_files import FileDialogs
    from qc_desktop.ui.flows.coordinator_office import OfficeFlow
    from qc_desktop.ui.flows.first_run import FirstRunFlow
    from qc_desktop.ui.flows.first_run_unlock import UnlockFlow

_IDLE_MS = 500
"""When the first screen has been painted: the voice is made ready for the first Listen."""


_LATER_MS = 3000


@dataclass(frozen=True, slots=True, kw_only=True)
class Devices:
    """What the window takes from this machine."""

    speaker: Speaker
    recorder: Recorder
    camera: Camera
    finder: Finder
    strength: Strength | None = None
    files: "FileDialogs"


class Window(QObject):
    """The window and what is open in it. `devices` are this machine's own where None."""

    def __init__(
        self,
        data: Path,
        key_file: Path | None,
        look: Look | None = None,
        devices: Devices | None = None,
    ) -> None:
        super().__init__()
        self._data = data
        self._key_file = key_file
        self.look = look or Look()
        self.shell = Shell(self.look)
        self.background = Background(self)
        self.shell.decode_photos_beside(self.background)
        self._devices = devices or _of_this_machine(self.shell)
        self._presence = Presence(self.shell)
        # Not at the start: nobody closes the lid in the first seconds.
        self._later = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._later.timeout.connect(self._hear_of_sleep)
        self._later.timeout.connect(self._look_after_office)
        self._parts: Parts | None = None
        self._words_later = False
        self._laptop: Laptop | None = None
        self._checkers: CheckersSide | None = None
        self._office: OfficeFlow | None = None
        self._first: FirstRunFlow | UnlockFlow | None = None
        self._idle = QTimer(self, singleShot=True, interval=_IDLE_MS)
        self._idle.timeout.connect(self._devices.speaker.prepare)
        self.shell.closing.connect(self._closing)

    def open(self) -> None:
        """Show the window with the first screen that can be used."""
        screen = self.shell.screen()
        room = screen.availableGeometry()
        self.shell.resize(min(room.width(), 1366), min(room.height(), 768))
        self._open_what_is_there()
        self.shell.show()
        self._idle.start()
        self._later.start()

    def close(self) -> None:
        """Close the window, as its own key does."""
        self.shell.close()

    def come_forward(self) -> None:
        """Show the window in front of all others, also from the task bar."""
        if self.shell.isMinimized():
            self.shell.showNormal()
        self.shell.raise_()
        self.shell.activateWindow()

    def end(self) -> None:
        """Stop all work and close the data. Call once, after the window closed."""
        self._idle.stop()
        self._later.stop()
        self._presence.end()
        self.background.shut_down()
        if self._parts is not None:
            self._parts.database.close()
            self._parts = None

    def tell_of_bug(self, error: BaseException) -> None:
        """Say calmly that something went wrong: the last resort."""
        del error
        self.shell.show_message(
            Message(
                heading=easy("Something went wrong"),
                words=easy("Your answers are safe. Close the program and open it again."),
                picture="problem",
                first=BarKey(words=easy("OK"), glyph="tick"),
            )
        )

    def _open_data(self, key: bytes) -> None:
        parts = open_parts(self._data, key)
        if not parts.members.belongs:
            parts.database.close()
            raise Problem(ProblemKey.NOT_ADMITTED)
        laptop = join_parts(parts).laptop
        if laptop.recovery_words.are_waiting() and not self._words_later:
            parts.database.close()
            self._go_on_with_words(key)
            return
        self._parts = parts
        organisation = laptop.organisations.get()
        self.look.show_brand(organisation.brand.colour)
        practice.take_away(self._data)
        tools = self._checker_tools(laptop, practice.opener(self._data, key))
        self._checkers = CheckersSide(self.shell, tools)
        self._checkers.close_requested.connect(self.close)
        self._checkers.office_requested.connect(self._open_office)
        self._laptop = laptop
        self._checkers.begin()
        if laptop.team_laptops.is_taken_out:
            self.shell.show_message(taken_out())

    def _checker_tools(self, laptop: Laptop, practise: Practise) -> CheckerTools:
        return CheckerTools(
            laptop=laptop,
            look=self.look,
            background=self.background,
            speaker=self._devices.speaker,
            recorder=self._devices.recorder,
            player=Player(self),
            camera=self._devices.camera,
            finder=self._devices.finder,
            practise=practise,
            presence=self._presence,
            strength=self._devices.strength or MachineStrength(self._data),
            use_language=_use_language,
        )

    def _open_office(self) -> None:
        if self._laptop is None:
            return
        if self._office is None:
            from qc_desktop.app.gui.office import open_office  # noqa: PLC0415 - not at start

            self._office = open_office(
                self._laptop,
                self.shell,
                self.background,
                files=self._devices.files,
                recorder=self._devices.recorder,
                parent=self,
            )
            read_frame(self._office.frame, self._devices.speaker)
            self._office.left.connect(self._back_to_checkers)
            self._office.brand_changed.connect(self._brand_changed)
        self._office.open()

    def _back_to_checkers(self) -> None:
        if self._checkers is not None:
            self._checkers.who()

    def _brand_changed(self) -> None:
        if self._laptop is not None:
            self.look.show_brand(self._laptop.organisations.get().brand.colour)

    def _begin_otherwise(self, problem: Problem) -> None:
        """Set up, ask for the passphrase, wait for the office, or say what is wrong."""
        if problem.key in {ProblemKey.NO_DATA, ProblemKey.NOT_ADMITTED}:
            self._set_up()
        elif problem.key is ProblemKey.NO_KEY_STORE:
            self._unlock()
        else:
            self._say(problem)

    def _set_up(self) -> None:
        flow = self._first_run()
        flow.finished.connect(self._open_what_is_there)
        flow.open()

    def _go_on_with_words(self, key: bytes) -> None:
        """Finish a set-up that stopped before the recovery words were typed back."""
        flow = self._first_run()

        def go_on() -> None:
            # Asked once a start: whoever is here now may not be the one who can answer.
            self._words_later = True
            self._open_data(key)

        flow.finished.connect(go_on)
        flow.later.connect(go_on)
        flow.go_on_with_words()

    def _first_run(self) -> "FirstRunFlow":
        from qc_desktop.app.gui.first_time import SetUpHere  # noqa: PLC0415 - once
        from qc_desktop.ui.flows.first_run import FirstRunFlow  # noqa: PLC0415 - once

        flow = FirstRunFlow(
            look=self.look,
            window=self.shell,
            background=self.background,
            files=self._devices.files,
            setting_up=SetUpHere(self._data, self._key_file),
            today=lambda: utc_now().astimezone(ZONE).date(),
            parent=self,
        )
        read_frame(flow.frame, self._devices.speaker)
        self._first = flow
        return flow

    def _unlock(self) -> None:
        from qc_desktop.ui.flows.first_run_unlock import UnlockFlow  # noqa: PLC0415 - seldom

        flow = UnlockFlow(self.look, self.shell, self._open_with_words, self)
        read_frame(flow.frame, self._devices.speaker)
        flow.close_requested.connect(self.close)
        self._first = flow
        flow.open()

    def _open_with_words(self, words: str) -> None:
        self._open_data(data_key_from_words(self._data, words))

    def _open_what_is_there(self) -> None:
        try:
            self._open_data(data_key(self._data, self._key_file))
        except Problem as problem:
            self._begin_otherwise(problem)

    def _say(self, problem: Problem) -> None:
        """Say what is wrong with the data; there is nothing to do here but close."""
        self.shell.frame.show_bars(Bars(home=False))
        read_frame(self.shell.frame, self._devices.speaker)
        help_here = HelpHere(self.shell.frame)
        help_here.answered.connect(self.close)
        words = problem.words()
        help_here.show(
            Message(
                heading=words.happened,
                words=f"{words.safe} {words.next_step}",
                picture=words.picture,
                first=BarKey(words=plain("Close"), glyph="power"),
            )
        )

    def _hear_of_sleep(self) -> None:
        hear_of_sleep(self._presence)

    def _look_after_office(self) -> None:
        """Make keys that are missing and seal older worries again, on an office laptop."""
        if self._laptop is None:
            return
        keeping = self._laptop.office_keeping

        def look_after(_progress: Progress) -> int:
            return keeping.look_after()

        self.background.run(look_after, self._looked_after, self._not_looked_after)

    def _looked_after(self, sealed_again: int) -> None:
        """Tell nobody: it goes out with the next send."""

    def _not_looked_after(self, trouble: Exception) -> None:
        """Tell nobody: the next start and each send do the same again. A bug is told."""
        if not isinstance(trouble, Problem):
            raise trouble

    def _closing(self) -> None:
        if self._office is not None and self._office.desk is not None:
            self._office.sign_out()


def _use_language(language: str) -> None:
    use_language(language, resources_folder() / "locale")


def _of_this_machine(shell: Shell) -> Devices:
    from qc_desktop.ui.flows.coordinator_files import SystemFileDialogs  # noqa: PLC0415

    return Devices(
        speaker=EspeakSpeaker(shell) if voice_here() else SilentSpeaker(shell),
        recorder=QtRecorder(),
        camera=QtCamera(shell),
        finder=MachineFinder(),
        files=SystemFileDialogs(shell),
    )
