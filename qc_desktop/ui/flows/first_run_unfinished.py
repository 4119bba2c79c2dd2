"""Go on where the set-up stopped: the recovery words are shown again, to who has the passphrase."""

from PySide6.QtCore import QObject, Signal

from qc_desktop.ui.background import Progress
from qc_desktop.ui.flows.coordinator_desk import problem_in
from qc_desktop.ui.flows.first_run_host import SetUpHost
from qc_desktop.ui.flows.first_run_steps import FoundResult
from qc_desktop.ui.flows.first_run_words import WordsFlow
from qc_desktop.ui.screens.first_run.states import Step
from qc_desktop.ui.screens.first_run.unfinished import UnfinishedScreen
from qc_desktop.ui.screens.first_run.unlock import UnlockTry
from qc_desktop.words import plain

_STEP = Step(now=6, total=7)


class UnfinishedFlow(QObject):
    """`done`: the words are kept. `later`: not now; the next start asks again."""

    done = Signal()
    later = Signal()

    def __init__(self, host: SetUpHost) -> None:
        super().__init__()
        self._host = host
        self._screen = UnfinishedScreen(host.look)
        host.adopt(self._screen)
        self._screen.tried.connect(self._try)
        self._screen.later_requested.connect(self.later)
        self._words = WordsFlow(host, _STEP)
        self._words.done.connect(self.done)

    def open(self, problem: str = "") -> None:
        """Ask for the passphrase."""
        self._screen.show_state(problem)
        self._host.show_step(
            self._screen,
            title=plain("Recovery words"),
            now=_STEP.now,
            total=_STEP.total,
            go_on=(plain("Show the words"), self._screen.submit),
        )

    def _try(self, typed: UnlockTry) -> None:
        setting_up = self._host.setting_up

        def look(_progress: Progress) -> FoundResult:
            return setting_up.words_again(typed.words)

        self._host.wait(plain("Please wait a moment."))
        self._host.background.run(look, self._found, self._not_found)

    def _found(self, result: FoundResult) -> None:
        self._host.go_on_after_wait()
        self._screen.forget()
        self._words.open(result)

    def _not_found(self, trouble: Exception) -> None:
        self._host.go_on_after_wait()
        self.open(problem_in(trouble).words().sentence())
