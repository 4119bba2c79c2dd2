"""Join an organisation: the shared folder, the eight words, the four pictures."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from qc_desktop.ui.background import Progress
from qc_desktop.ui.components.values import Choice
from qc_desktop.ui.flows.coordinator_desk import problem_in
from qc_desktop.ui.flows.first_run_asking import FolderStep
from qc_desktop.ui.flows.first_run_host import SetUpHost
from qc_desktop.ui.flows.first_run_steps import JoinResult, Typed
from qc_desktop.ui.screens.first_run.join import HOW_MANY, JoinPicturesScreen, JoinWordsScreen
from qc_desktop.ui.screens.first_run.ready import ReadyScreen
from qc_desktop.ui.screens.first_run.states import (
    JoinPicturesState,
    JoinTyped,
    JoinWordsState,
    ReadyState,
    Step,
)
from qc_desktop.words import plain

_STEPS = 5
_FOLDER, _WORDS, _PICTURES, _READY = 2, 3, 4, 5


class JoinFlow(QObject):
    """Asks, shows the pictures, and waits for the office."""

    left = Signal()
    done = Signal()

    def __init__(self, host: SetUpHost) -> None:
        super().__init__()
        self._host = host
        self._typed = Typed()
        self._pictures: tuple[str, ...] = ()
        look = host.look
        self._folder = FolderStep(
            host, _step(_FOLDER), hint=plain("The office tells you which one.")
        )
        self._words = JoinWordsScreen(look)
        self._waiting = JoinPicturesScreen(look)
        self._ready = ReadyScreen(look)
        host.adopt(self._folder.screen, self._words, self._waiting, self._ready)
        self._words.typed.connect(self._words_typed)
        self._waiting.again_requested.connect(self._try_again)

    def open(self) -> None:
        """Ask for the shared folder."""
        self._show_folder()

    def _leave(self) -> None:
        self.left.emit()

    def _show_folder(self) -> None:
        self._folder.show(back=self._leave, go_on=self._show_words)

    def _show_words(self, problem: str = "", *, anew: bool = True) -> None:
        self._words.show_state(
            JoinWordsState(
                step=_step(_WORDS),
                words=self._typed.words,
                laptop=self._typed.laptop,
                problem=problem,
            )
        )
        self._host.show_step(
            self._words,
            title=plain("Join with 8 words"),
            now=_WORDS,
            total=_STEPS,
            back=self._show_folder,
            go_on=(plain("Next"), self._words.submit),
            anew=anew,
        )

    def _words_typed(self, typed: JoinTyped) -> None:
        self._typed = replace(self._typed, words=typed.words, laptop=typed.laptop)
        if sum(bool(word) for word in typed.words) < HOW_MANY:
            self._show_words(plain("Type all 8 words."), anew=False)
        elif not typed.laptop:
            self._show_words(plain("Give this laptop a name."), anew=False)
        elif self._folder.store is not None:
            self._ask(self._folder.store, typed)

    def _ask(self, store: Path, typed: JoinTyped) -> None:
        setting_up = self._host.setting_up

        def ask(_progress: Progress) -> JoinResult:
            return setting_up.join(store, typed.words, typed.laptop)

        self._host.wait(plain("We are asking to join."))
        self._host.background.run(ask, self._asked, self._not_asked)

    def _asked(self, result: JoinResult) -> None:
        self._host.go_on_after_wait()
        self._pictures = result.pictures
        self._typed = replace(self._typed, words=())
        self._show_pictures()

    def _not_asked(self, trouble: Exception) -> None:
        self._host.go_on_after_wait()
        words = problem_in(trouble).words()
        self._show_words(f"{words.happened} {words.next_step}", anew=False)

    def _show_pictures(self, *, busy: str = "", problem: str = "") -> None:
        self._waiting.show_state(
            JoinPicturesState(
                step=_step(_PICTURES),
                pictures=tuple(
                    Choice(key=name, words=picture_word(name), picture=name)
                    for name in self._pictures
                ),
                busy=busy,
                problem=problem,
            )
        )
        self._host.show_step(
            self._waiting, title=plain("Join with 8 words"), now=_PICTURES, total=_STEPS
        )

    def _try_again(self) -> None:
        setting_up = self._host.setting_up

        def finish(_progress: Progress) -> bool:
            return setting_up.finish_join()

        self._host.wait(plain("We are looking for the office’s answer."))
        self._host.background.run(finish, self._answered, self._failed)

    def _answered(self, admitted: bool) -> None:
        self._host.go_on_after_wait()
        if admitted:
            self._show_ready()
        else:
            self._show_pictures(problem=plain("The office has not let this laptop in yet."))

    def _failed(self, trouble: Exception) -> None:
        self._host.go_on_after_wait()
        words = problem_in(trouble).words()
        self._show_pictures(problem=f"{words.happened} {words.next_step}")

    def _show_ready(self) -> None:
        self._ready.show_state(ReadyState(step=_step(_READY), organisation="", joined=True))
        self._host.show_step(
            self._ready,
            title=plain("Ready"),
            now=_READY,
            total=_STEPS,
            go_on=(plain("Begin"), self._begin),
        )

    def _begin(self) -> None:
        self.done.emit()


def picture_word(name: str) -> str:
    """Return the word for one of the four pictures, to be compared over the phone."""
    return name.replace("_", " ").capitalize()


def _step(now: int) -> Step:
    return Step(now=now, total=_STEPS)
