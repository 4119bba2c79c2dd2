"""The office laptop is lost: the shared folder, the 24 words, a new passphrase."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from qc_desktop.ui.background import Progress
from qc_desktop.ui.flows.coordinator_desk import problem_in
from qc_desktop.ui.flows.first_run_asking import FolderStep, PassphraseStep
from qc_desktop.ui.flows.first_run_host import SetUpHost
from qc_desktop.ui.flows.first_run_steps import BackResult, Typed
from qc_desktop.ui.screens.first_run.lost import LostScreen
from qc_desktop.ui.screens.first_run.ready import ReadyScreen
from qc_desktop.ui.screens.first_run.states import (
    LostState,
    LostTyped,
    ReadyState,
    Step,
)
from qc_desktop.words import plain

_STEPS = 5
_FOLDER, _WORDS, _PASSPHRASE, _READY = 2, 3, 4, 5
_HOW_MANY = 24


class LostFlow(QObject):
    """Nothing is on disk before the passphrase is chosen."""

    left = Signal()
    done = Signal()

    def __init__(self, host: SetUpHost) -> None:
        super().__init__()
        self._host = host
        self._typed = Typed()
        look = host.look
        self._folder = FolderStep(
            host, _step(_FOLDER), hint=plain("It is the folder that your laptops share.")
        )
        self._words = LostScreen(look)
        self._passphrase = PassphraseStep(host, _step(_PASSPHRASE))
        self._ready = ReadyScreen(look)
        host.adopt(self._folder.screen, self._words, self._passphrase.screen, self._ready)
        self._words.changed.connect(self._words_changed)
        self._words.typed.connect(self._words_typed)
        self._passphrase.chosen.connect(self._bring_back)

    def open(self) -> None:
        """Ask for the shared folder."""
        self._show_folder()

    def _leave(self) -> None:
        self.left.emit()

    def _show_folder(self) -> None:
        self._folder.show(back=self._leave, go_on=self._show_words)

    def _show_words(self, problem: str = "", *, anew: bool = True) -> None:
        self._show_count(problem)
        self._host.show_step(
            self._words,
            title=plain("Recovery words"),
            now=_WORDS,
            total=_STEPS,
            back=self._show_folder,
            go_on=(plain("Next"), self._words.submit),
            anew=anew,
        )

    def _show_count(self, problem: str = "") -> None:
        count = plain("{done} of {total} words", done=len(self._typed.words), total=_HOW_MANY)
        self._words.show_state(LostState(step=_step(_WORDS), count=count, problem=problem))

    def _words_changed(self, typed: LostTyped) -> None:
        self._typed = replace(self._typed, words=typed.words, laptop=typed.laptop)
        self._show_count()

    def _words_typed(self, typed: LostTyped) -> None:
        self._typed = replace(self._typed, words=typed.words, laptop=typed.laptop)
        if len(typed.words) != _HOW_MANY:
            self._show_words(plain("Type all 24 words."), anew=False)
        elif not typed.laptop:
            self._show_words(plain("Give this laptop a name."), anew=False)
        else:
            self._show_passphrase()

    def _show_passphrase(self) -> None:
        self._passphrase.show(back=self._show_words)

    def _bring_back(self, passphrase: str) -> None:
        typed, setting_up, store = self._typed, self._host.setting_up, self._folder.store
        if store is None:
            self._show_folder()
            return

        def bring_back(_progress: Progress) -> BackResult:
            return setting_up.bring_back(store, typed.words, typed.laptop, passphrase)

        self._host.wait(plain("We are bringing everything back. This can take a while."))
        self._host.background.run(bring_back, self._is_back, self._not_back)

    def _is_back(self, result: BackResult) -> None:
        self._host.go_on_after_wait()
        self._typed, self._folder.store = Typed(), None
        self._words.forget()
        self._passphrase.forget()
        self._ready.show_state(
            ReadyState(
                step=_step(_READY),
                organisation=result.organisation,
                back=True,
                others=result.others,
            )
        )
        self._host.show_step(
            self._ready,
            title=plain("Ready"),
            now=_READY,
            total=_STEPS,
            go_on=(plain("Begin"), self._begin),
        )

    def _not_back(self, trouble: Exception) -> None:
        self._host.go_on_after_wait()
        words = problem_in(trouble).words()
        self._show_words(f"{words.happened} {words.next_step}", anew=False)

    def _begin(self) -> None:
        self.done.emit()


def _step(now: int) -> Step:
    return Step(now=now, total=_STEPS)
