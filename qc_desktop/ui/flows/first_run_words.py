"""The recovery words: shown, printed or saved, and two of them typed back."""

import secrets

from PySide6.QtCore import QObject, Signal

from qc_desktop.domain.problems import Problem
from qc_desktop.services.files import save_file
from qc_desktop.ui.background import Progress
from qc_desktop.ui.devices.printing import PrintJob, ask_for_printer, print_pages
from qc_desktop.ui.flows.coordinator_desk import problem_in
from qc_desktop.ui.flows.coordinator_files import SaveAs
from qc_desktop.ui.flows.first_run_host import SetUpHost
from qc_desktop.ui.flows.first_run_paper import recovery_paper
from qc_desktop.ui.flows.first_run_steps import FoundResult
from qc_desktop.ui.screens.first_run.recovery import CheckWordsScreen, RecoveryScreen
from qc_desktop.ui.screens.first_run.states import CheckWordsState, RecoveryState, Step, TwoWords
from qc_desktop.words import plain


class WordsFlow(QObject):
    """`done`: two of the words were typed back, and this laptop has forgotten them all."""

    done = Signal()

    def __init__(self, host: SetUpHost, step: Step) -> None:
        super().__init__()
        self._host = host
        self._step = step
        self._organisation = ""
        self._words: tuple[str, ...] = ()
        self._asked = (1, 2)
        self._recovery = RecoveryScreen(host.look)
        self._check = CheckWordsScreen(host.look)
        host.adopt(self._recovery, self._check)
        self._recovery.print_requested.connect(self._print_words)
        self._recovery.save_requested.connect(self._save_words)
        self._check.typed.connect(self._words_typed)

    def open(self, found: FoundResult) -> None:
        """Show the words."""
        self._organisation, self._words = found.organisation, found.recovery_words
        numbers = sorted(secrets.SystemRandom().sample(range(1, len(self._words) + 1), 2))
        self._asked = (numbers[0], numbers[1])
        self._show_words()

    def _show_words(self, *, done: str = "", problem: str = "") -> None:
        self._recovery.show_state(
            RecoveryState(step=self._step, words=self._words, done=done, problem=problem)
        )
        self._host.show_step(
            self._recovery,
            title=plain("Recovery words"),
            now=self._step.now,
            total=self._step.total,
            go_on=(plain("Next"), self._show_check),
        )

    def _paper(self) -> bytes:
        return recovery_paper(self._organisation, self._words, self._host.today())

    def _print_words(self) -> None:
        job = PrintJob(pdf=self._paper(), title=plain("Recovery words"))
        try:
            printer = ask_for_printer(job, self._host.window_of_dialogs())
        except Problem as problem:
            words = problem.words()
            self._show_words(problem=f"{words.happened} {words.next_step}")
            return
        if printer is None:
            return

        def work(progress: Progress) -> int:
            return print_pages(job, printer, progress.tell, lambda: progress.stop_wanted)

        self._host.background.run(work, self._printed, self._not_printed)

    def _printed(self, _pages: int) -> None:
        self._show_words(done=plain("Sent to the printer."))

    def _not_printed(self, trouble: Exception) -> None:
        words = problem_in(trouble).words()
        self._show_words(problem=f"{words.happened} {words.next_step}")

    def _save_words(self) -> None:
        wish = SaveAs(
            title=plain("Save the recovery words"), name=plain("Recovery words"), ending="pdf"
        )
        path = self._host.files.save_as(wish)
        if path is None:
            return
        try:
            save_file(path, self._paper())
        except Problem as problem:
            words = problem.words()
            self._show_words(problem=f"{words.happened} {words.next_step}")
            return
        self._show_words(done=plain("Saved: {file}", file=path.name))

    def _show_check(self, problem: str = "", *, anew: bool = True) -> None:
        self._check.show_state(
            CheckWordsState(step=self._step, numbers=self._asked, problem=problem)
        )
        self._host.show_step(
            self._check,
            title=plain("Recovery words"),
            now=self._step.now,
            total=self._step.total,
            back=self._show_words,
            go_on=(plain("Next"), self._check.submit),
            anew=anew,
        )

    def _words_typed(self, typed: TwoWords) -> None:
        wanted = tuple(self._words[number - 1] for number in self._asked)
        if (typed.first.strip().lower(), typed.second.strip().lower()) != wanted:
            self._show_check(plain("Those are not the words. Go back and look again."), anew=False)
            return
        setting_up, words = self._host.setting_up, self._words

        def let_go(_progress: Progress) -> None:
            setting_up.words_are_kept(words)

        self._host.wait(plain("Please wait a moment."))
        self._host.background.run(let_go, self._let_go, self._not_let_go)

    def _let_go(self, _nothing: None) -> None:
        self._host.go_on_after_wait()
        self._words = ()
        self._recovery.forget()
        self._check.forget()
        self.done.emit()

    def _not_let_go(self, trouble: Exception) -> None:
        self._host.go_on_after_wait()
        words = problem_in(trouble).words()
        self._show_check(f"{words.happened} {words.next_step}", anew=False)
