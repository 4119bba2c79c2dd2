"""Start a new organisation: its name, who coordinates, the passphrase, the shared folder."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from qc_desktop.domain.badges import COLOURS
from qc_desktop.domain.organisations import Brand
from qc_desktop.domain.problems import Problem
from qc_desktop.ui.background import Progress
from qc_desktop.ui.components.values import Choice
from qc_desktop.ui.flows.coordinator_desk import problem_in
from qc_desktop.ui.flows.coordinator_files import read_picture
from qc_desktop.ui.flows.first_run_asking import FolderStep, PassphraseStep
from qc_desktop.ui.flows.first_run_host import SetUpHost
from qc_desktop.ui.flows.first_run_steps import FoundResult, Typed
from qc_desktop.ui.flows.first_run_words import WordsFlow
from qc_desktop.ui.screens.first_run.coordinator import CoordinatorScreen
from qc_desktop.ui.screens.first_run.organisation import OrganisationScreen
from qc_desktop.ui.screens.first_run.ready import ReadyScreen
from qc_desktop.ui.screens.first_run.states import (
    CoordinatorState,
    CoordinatorTyped,
    OrganisationState,
    OrganisationTyped,
    ReadyState,
    Step,
)
from qc_desktop.words import plain

_STEPS = 7
_NAME, _WHO, _PASSPHRASE, _FOLDER, _WORDS, _READY = 2, 3, 4, 5, 6, 7


class StartNewFlow(QObject):
    """Asks a thing at a time; nothing is on disk before the last question is answered."""

    left = Signal()
    done = Signal()

    def __init__(self, host: SetUpHost) -> None:
        super().__init__()
        self._host = host
        self._typed = Typed()
        look = host.look
        self._organisation = OrganisationScreen(look)
        self._coordinator = CoordinatorScreen(look)
        self._passphrase = PassphraseStep(host, _step(_PASSPHRASE))
        self._folder = FolderStep(
            host,
            _step(_FOLDER),
            hint=plain("No folder yet. You can choose one later."),
            later=plain("Later"),
        )
        self._ready = ReadyScreen(look)
        host.adopt(
            self._organisation,
            self._coordinator,
            self._passphrase.screen,
            self._folder.screen,
            self._ready,
        )
        self._organisation.typed.connect(self._name_typed)
        self._organisation.changed.connect(self._name_changed)
        self._organisation.logo_requested.connect(self._choose_logo)
        self._coordinator.typed.connect(self._who_typed)
        self._passphrase.chosen.connect(self._passphrase_chosen)
        self._words = WordsFlow(host, _step(_WORDS))
        self._words.done.connect(self._show_ready)

    def open(self) -> None:
        """Ask for the organisation's name."""
        self._show_name()

    def _leave(self) -> None:
        self.left.emit()

    def _show_name(self, problem: str = "", *, anew: bool = True) -> None:
        self._organisation.show_state(
            OrganisationState(
                step=_step(_NAME),
                name=self._typed.name,
                colour=self._typed.brand.colour,
                colours=_colours(),
                logo=self._typed.logo,
                problem=problem,
            )
        )
        self._host.show_step(
            self._organisation,
            title=plain("Your organisation"),
            now=_NAME,
            total=_STEPS,
            back=self._leave,
            go_on=(plain("Next"), self._organisation.submit),
            anew=anew,
        )

    def _name_changed(self, typed: OrganisationTyped) -> None:
        self._keep_name(typed)
        self._show_name(anew=False)

    def _name_typed(self, typed: OrganisationTyped) -> None:
        self._keep_name(typed)
        if typed.name.strip():
            self._show_who()
        else:
            self._show_name(plain("Write the name of your organisation."), anew=False)

    def _keep_name(self, typed: OrganisationTyped) -> None:
        self._typed = replace(self._typed, name=typed.name, brand=Brand(colour=typed.colour))

    def _choose_logo(self) -> None:
        path = self._host.files.open_picture(plain("Choose a logo"))
        if path is None:
            return
        try:
            self._typed = replace(self._typed, logo=read_picture(path))
        except Problem as problem:
            self._show_name(problem.words().happened, anew=False)
            return
        self._show_name(anew=False)

    def _show_who(self, problem: str = "", *, anew: bool = True) -> None:
        typed = self._typed
        self._coordinator.show_state(
            CoordinatorState(
                step=_step(_WHO),
                first_name=typed.first_name,
                last_name=typed.last_name,
                phone=typed.phone,
                problem=problem,
            )
        )
        self._host.show_step(
            self._coordinator,
            title=plain("Who coordinates"),
            now=_WHO,
            total=_STEPS,
            back=self._show_name,
            go_on=(plain("Next"), self._coordinator.submit),
            anew=anew,
        )

    def _who_typed(self, typed: CoordinatorTyped) -> None:
        self._typed = replace(
            self._typed,
            first_name=typed.first_name.strip(),
            last_name=typed.last_name.strip(),
            phone=typed.phone.strip(),
        )
        if self._typed.first_name:
            self._show_passphrase()
        else:
            self._show_who(plain("Write a first name."), anew=False)

    def _show_passphrase(self) -> None:
        self._passphrase.show(back=self._show_who)

    def _passphrase_chosen(self, passphrase: str) -> None:
        self._typed = replace(self._typed, passphrase=passphrase)
        self._show_folder()

    def _show_folder(self, problem: str = "") -> None:
        self._folder.show(back=self._show_passphrase, go_on=self._found, problem=problem)

    def _found(self) -> None:
        typed, setting_up, store = self._typed, self._host.setting_up, self._folder.store

        def found(_progress: Progress) -> FoundResult:
            return setting_up.found(
                name=typed.name.strip(),
                brand=typed.brand,
                logo=typed.logo,
                first_name=typed.first_name,
                last_name=typed.last_name,
                phone=typed.phone,
                passphrase=typed.passphrase,
                store=store,
            )

        self._host.wait(plain("We are setting up your organisation."))
        self._host.background.run(found, self._was_found, self._not_found)

    def _was_found(self, result: FoundResult) -> None:
        self._host.go_on_after_wait()
        self._typed = replace(self._typed, passphrase="")
        self._passphrase.forget()
        self._words.open(result)

    def _not_found(self, trouble: Exception) -> None:
        self._host.go_on_after_wait()
        words = problem_in(trouble).words()
        self._show_folder(f"{words.happened} {words.next_step}")

    def _show_ready(self) -> None:
        self._ready.show_state(
            ReadyState(step=_step(_READY), organisation=self._typed.name.strip())
        )
        self._host.show_step(
            self._ready,
            title=plain("Ready"),
            now=_READY,
            total=_STEPS,
            go_on=(plain("Begin"), self._begin),
        )

    def _begin(self) -> None:
        self.done.emit()


def _step(now: int) -> Step:
    return Step(now=now, total=_STEPS)


def _colours() -> tuple[Choice, ...]:
    words = {
        "Teal": plain("Teal"),
        "Blue": plain("Blue"),
        "Purple": plain("Purple"),
        "Plum": plain("Plum"),
        "Brick": plain("Brick"),
        "Brown": plain("Brown"),
        "Green": plain("Green"),
        "Navy": plain("Navy"),
    }
    return tuple(
        Choice(key=colour, words=words.get(name, name), colour=colour)
        for name, colour in COLOURS.items()
    )
