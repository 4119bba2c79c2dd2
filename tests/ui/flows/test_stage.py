from dataclasses import dataclass, field

import pytest
from pytestqt.qtbot import QtBot

from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.ui.components.bars import BarKey, Bars
from qc_desktop.ui.components.overlay import Answer, Confirm
from qc_desktop.ui.components.values import Spoken
from qc_desktop.ui.flows.stage import Keys, Stage
from qc_desktop.ui.screens.checker.screen import CheckerScreen
from qc_desktop.ui.shell import Shell
from qc_desktop.ui.theme import Look

BARS = Bars(back=BarKey(words="Back"), next=BarKey(words="Next"))


@dataclass(frozen=True, kw_only=True)
class State:
    bars: Bars = BARS
    spoken: tuple[Spoken, ...] = ()


@dataclass
class Done:
    """What was asked for, in order."""

    things: list[str] = field(default_factory=list)

    def back(self) -> None:
        self.things.append("back")

    def next(self) -> None:
        self.things.append("next")

    def again(self) -> None:
        self.things.append("again")


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    look = Look(press_pause_ms=0)
    shell = Shell(look)
    look.setParent(shell)
    qtbot.addWidget(shell)
    shell.show()
    return Stage(shell)


def shown(stage: Stage, done: Done) -> CheckerScreen:
    screen = CheckerScreen(stage.shell.look, "A screen")
    stage.show(screen, State(), Keys(back=done.back, next=done.next))
    return screen


def test_the_keys_of_the_bars_do_what_the_screen_on_says(stage: Stage) -> None:
    first, second = Done(), Done()
    shown(stage, first)
    stage.shell.frame.next_requested.emit()
    shown(stage, second)
    stage.shell.frame.back_requested.emit()
    stage.shell.frame.more_requested.emit()
    assert first.things == ["next"]
    assert second.things == ["back"]


def test_home_is_asked_for_where_a_screen_has_no_home_of_its_own(
    stage: Stage, qtbot: QtBot
) -> None:
    shown(stage, Done())
    with qtbot.waitSignal(stage.home_requested):
        stage.shell.frame.home_requested.emit()


def test_a_problem_is_told_and_the_screen_shows_what_is_on_disk(stage: Stage) -> None:
    done = Done()
    shown(stage, done)
    with stage.guarded(done.again):
        raise Problem(ProblemKey.DISK_FULL)
    assert done.things == ["again"]
    assert stage.shell.frame.overlay.is_open()


def test_a_bug_of_ours_is_not_hidden(stage: Stage) -> None:
    with pytest.raises(KeyError), stage.guarded():
        raise KeyError("ours")


@pytest.mark.parametrize(("answer", "expected"), [(Answer.FIRST, "back"), (Answer.SECOND, "next")])
def test_the_safe_key_keeps_and_the_other_goes(stage: Stage, answer: Answer, expected: str) -> None:
    done = Done()
    shown(stage, done)
    question = Confirm(
        heading="Stop?", words="", picture="stop_visit", go=BarKey(words="Stop"),
        keep=BarKey(words="Keep going"),
    )  # fmt: skip
    stage.ask(question, go=done.next, keep=done.back)
    stage.shell.frame.overlay.answered.emit(answer)
    assert done.things == [expected]


def test_what_was_on_before_is_shown_again_with_its_keys(stage: Stage) -> None:
    done = Done()
    screen = shown(stage, done)
    before = stage.scene
    shown(stage, Done())
    assert before is not None
    stage.show_again(before)
    assert stage.screen is screen
    stage.shell.frame.back_requested.emit()
    assert done.things == ["back"]
