"""Two things that more than one way of first set-up asks: the shared folder and a passphrase."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from qc_desktop.ui.flows.first_run_host import SetUpHost
from qc_desktop.ui.flows.first_run_passphrase import strength_chip, strength_of
from qc_desktop.ui.screens.first_run.folder import FolderScreen
from qc_desktop.ui.screens.first_run.passphrase import PassphraseScreen
from qc_desktop.ui.screens.first_run.states import (
    FolderState,
    PassphraseState,
    PassphraseTyped,
    Step,
)
from qc_desktop.words import plain

Do = Callable[[], None]


class FolderStep(QObject):
    """Asks for the shared folder, and says `hint` while there is none.

    `later` is the word of a key that goes on without one.
    """

    def __init__(self, host: SetUpHost, step: Step, *, hint: str, later: str = "") -> None:
        super().__init__()
        self._host = host
        self._step = step
        self._hint = hint
        self._later = later
        self._back: Do | None = None
        self._go_on: Do | None = None
        self.store: Path | None = None
        self.screen = FolderScreen(host.look)
        self.screen.folder_requested.connect(self._choose)

    def show(self, *, back: Do, go_on: Do, problem: str = "") -> None:
        """Ask, and go on from there."""
        self._back, self._go_on = back, go_on
        self._show(problem)

    def _choose(self) -> None:
        path = self._host.files.choose_folder(plain("Choose the shared folder"))
        if path is not None:
            self.store = path
            self._show()

    def _show(self, problem: str = "") -> None:
        store = self.store
        self.screen.show_state(
            FolderState(
                step=self._step,
                folder=str(store) if store is not None else "",
                hint=self._hint,
                problem=problem,
            )
        )
        words = plain("Next") if store is not None else self._later
        self._host.show_step(
            self.screen,
            title=plain("Shared folder"),
            now=self._step.now,
            total=self._step.total,
            back=self._back,
            go_on=(words, self._go_on) if words and self._go_on is not None else None,
        )


class PassphraseStep(QObject):
    """Asks for a passphrase until it is long enough and typed twice alike."""

    chosen = Signal(str)

    def __init__(self, host: SetUpHost, step: Step) -> None:
        super().__init__()
        self._host = host
        self._step = step
        self._back: Do | None = None
        self._once = ""
        self.screen = PassphraseScreen(host.look)
        self.screen.changed.connect(self._changed)
        self.screen.typed.connect(self._typed)

    def show(self, *, back: Do) -> None:
        """Ask."""
        self._back = back
        self._show()

    def forget(self) -> None:
        """Keep nothing of what was typed."""
        self._once = ""
        self.screen.forget()

    def _show(self, problem: str = "", *, anew: bool = True) -> None:
        self.screen.show_state(
            PassphraseState(step=self._step, strength=strength_chip(self._once), problem=problem)
        )
        self._host.show_step(
            self.screen,
            title=plain("Passphrase"),
            now=self._step.now,
            total=self._step.total,
            back=self._back,
            go_on=(plain("Next"), self.screen.submit),
            anew=anew,
        )

    def _changed(self, typed: PassphraseTyped) -> None:
        self._once = typed.once
        self.screen.show_state(PassphraseState(step=self._step, strength=strength_chip(self._once)))

    def _typed(self, typed: PassphraseTyped) -> None:
        self._once = typed.once
        if not strength_of(typed.once).will_do:
            self._show(plain("Choose a longer one: 12 letters or more."), anew=False)
        elif typed.once != typed.again:
            self._show(plain("The two are not the same."), anew=False)
        else:
            self.chosen.emit(typed.once)
