"""What is on the screen just now, and what its keys do."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from qc_desktop.domain.problems import Problem
from qc_desktop.ui.components.bars import BarKey, Bars, Turn, middle_words
from qc_desktop.ui.components.overlay import Answer, Confirm, Message
from qc_desktop.ui.components.roles import tell_reader
from qc_desktop.ui.components.values import Spoken
from qc_desktop.ui.screens.checker.screen import CheckerScreen
from qc_desktop.ui.shell import Shell
from qc_desktop.words import easy

_ENOUGH = 4
"""So many parts say which screen it is, and what has come of what was done before it."""

_log = logging.getLogger(__name__)

Do = Callable[[], None]
WhoseTurn = Callable[[int], Turn | None]


class Shown(Protocol):
    """The part of every screen's state that the stage needs."""

    @property
    def bars(self) -> Bars:
        """What the bars show."""
        ...

    @property
    def spoken(self) -> tuple[Spoken, ...]:
        """What Listen reads, in order."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    """What the keys of the bars do on one screen. `home` None: Home goes home."""

    back: Do | None = None
    next: Do | None = None
    before: Do | None = None
    more: Do | None = None
    home: Do | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A screen with what it shows and what its keys do."""

    screen: CheckerScreen
    state: Shown
    keys: Keys


@dataclass(frozen=True, slots=True, kw_only=True)
class _Aside:
    """A message that waits, with what its keys do."""

    over: Message | Confirm
    answers: dict[Answer, Do | None]


class Stage(QObject):
    """Puts screens and messages in the shell, and sends its keys to the screen that is on.

    `home_requested` and `help_requested` are for whoever owns the whole way.
    """

    home_requested = Signal()
    help_requested = Signal()
    turn_requested = Signal()
    talking_requested = Signal()
    about_to_show = Signal()
    """A screen is on but not drawn yet: time to take on how it should look."""
    shown = Signal()
    """Another screen, or new content on this one: reading aloud must stop."""
    opened = Signal()
    """Another step, told after `shown`: what reads by itself begins."""
    changed = Signal()
    """New content on the same step, told after `shown`."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.shell = shell
        self._owned: tuple[CheckerScreen, ...] = ()
        self._scene: Scene | None = None
        self._answers: dict[Answer, Do | None] = {}
        self._over: Message | Confirm | None = None
        self._aside: _Aside | None = None
        self._said: Do | None = None
        self.turn: WhoseTurn = _nobodys_turn
        self._behind: Scene | None = None
        self._locked = False
        frame = shell.frame
        frame.back_requested.connect(self._back)
        frame.next_requested.connect(self._next)
        frame.before_requested.connect(self._before)
        frame.more_requested.connect(self._more)
        frame.home_requested.connect(self._home)
        frame.help_requested.connect(self.help_requested)
        frame.turn_requested.connect(self.turn_requested)
        frame.talking_requested.connect(self.talking_requested)
        frame.overlay.answered.connect(self._answered)

    def tell_turn_by(self, whose: WhoseTurn) -> None:
        """Let the bars show whose turn it is, as `whose` tells it for so many people."""
        self.turn = whose

    def own(self, *screens: CheckerScreen) -> None:
        """Keep screens that are not shown yet with the window, so that they end with it."""
        self._owned += screens
        for screen in screens:
            screen.setParent(self.shell)
            screen.hide()

    def end(self) -> None:
        """Let every screen go: another stage takes over."""
        for screen in self._owned:
            screen.deleteLater()
        self.deleteLater()

    @property
    def scene(self) -> Scene | None:
        """What is on."""
        return self._scene

    @property
    def screen(self) -> CheckerScreen | None:
        """The screen that is on."""
        return self._scene.screen if self._scene else None

    @property
    def bars(self) -> Bars | None:
        """What the bars show, as the screen wants them."""
        return self._with_turn(self._scene.state.bars) if self._scene else None

    def _with_turn(self, bars: Bars) -> Bars:
        return replace(bars, turn=self.turn(len(bars.people))) if bars.people else bars

    @property
    def spoken(self) -> tuple[Spoken, ...]:
        """What Listen reads on this screen."""
        return self._scene.state.spoken if self._scene else ()

    def show(self, screen: CheckerScreen, state: Shown, keys: Keys, *, anew: bool = True) -> None:
        """Show a screen whose `state` it has taken already.

        `anew` says that this is another step: the focus goes to the first choice.
        """
        scene = Scene(screen=screen, state=state, keys=keys)
        if self._locked and not screen.shows_while_locked:
            # Work in the background ended: what it shows waits until somebody has signed in.
            self._behind = scene
            return
        before, self._scene = self._scene, scene
        self.about_to_show.emit()
        self.shell.present(screen, self._with_turn(state.bars))
        self.shown.emit()
        if anew:
            with screen.steady():
                screen.take_focus()
            self.opened.emit()
        else:
            self.changed.emit()
        tell_reader(self.shell, _news(before, scene, anew=anew))

    def lock(self) -> None:
        """Let nothing of a visit show from now on, whoever asks; take any message away."""
        if not self._locked:
            self._locked, self._behind = True, self._scene
        self.close_message()

    def unlock(self) -> Scene | None:
        """Let everything show again; return what stands behind."""
        self._locked = False
        behind, self._behind = self._behind, None
        return behind

    def show_again(self, scene: Scene) -> None:
        """Show what was on before."""
        self.show(scene.screen, scene.state, scene.keys)

    def say(self, message: Message, *, first: Do | None = None, second: Do | None = None) -> None:
        """Show a message; its keys close it and then do `first` or `second`."""
        self._answers = {Answer.FIRST: first, Answer.SECOND: second}
        self._over = message
        self._said = partial(self.say, message, first=first, second=second)
        self.shell.show_message(message)

    def ask(self, question: Confirm, *, go: Do, keep: Do | None = None) -> None:
        """Ask first; the safe key does `keep`, the other does `go`."""
        self._answers = {Answer.FIRST: keep, Answer.SECOND: go}
        self._over = question
        self._said = partial(self.ask, question, go=go, keep=keep)
        self.shell.ask(question)

    @property
    def is_waiting(self) -> bool:
        """Whether the open message is one that work takes away itself: it has no key."""
        return self._over is not None and not _has_key(self._over)

    @property
    def open_message(self) -> Do | None:
        """What says the open message once more; None where none is open."""
        return self._said if self._over is not None else None

    def tell(self, problem: Problem, *, then: Do | None = None) -> None:
        """Say in plain words what the world did to us."""
        _log.warning("shown to a person: %s", problem.key.value)
        words = problem.words()
        self.say(
            Message(
                heading=words.happened,
                words=f"{words.safe} {words.next_step}".strip(),
                picture=words.picture,
                first=BarKey(words=easy("OK"), glyph="tick"),
            ),
            first=then,
        )

    def tell_or_raise(self, trouble: Exception) -> None:
        """Tell what went wrong in the background; a bug of ours is raised."""
        if not isinstance(trouble, Problem):
            raise trouble
        self.tell(trouble)

    def close_message(self) -> None:
        """Take away a message that has no key, also one that was set aside."""
        self._answers, self._over = {}, None
        if self._aside is not None and not _has_key(self._aside.over):
            self._aside = None
        self.shell.close_message()

    def set_aside(self) -> None:
        """Put away the message that is open until `bring_back`: somebody needs help first."""
        if self._over is not None and self._aside is None:
            self._aside = _Aside(over=self._over, answers=self._answers)
            self._answers, self._over = {}, None
            self.shell.close_message()

    def forget_aside(self) -> None:
        """Let what was set aside go: somebody went home instead."""
        self._aside = None

    def bring_back(self) -> None:
        """Show what was set aside; nothing where there was nothing."""
        aside, self._aside = self._aside, None
        if aside is None:
            return
        self._answers, self._over = aside.answers, aside.over
        if isinstance(aside.over, Message):
            self.shell.show_message(aside.over)
        else:
            self.shell.ask(aside.over)

    @contextmanager
    def guarded(self, again: Do | None = None) -> Iterator[None]:
        """Save inside this: a problem is told, and `again` shows what is really on disk."""
        try:
            yield
        except Problem as problem:
            self.tell(problem)
            if again is not None:
                again()

    def _answered(self, answer: Answer) -> None:
        do = self._answers.pop(answer, None)
        self._answers, self._over = {}, None
        if do is not None:
            do()

    def _back(self) -> None:
        _do(self._pressed().back)

    def _next(self) -> None:
        _do(self._pressed().next)

    def _before(self) -> None:
        _do(self._pressed().before)

    def _more(self) -> None:
        _do(self._pressed().more)

    def _pressed(self) -> Keys:
        return self._scene.keys if self._scene else Keys()

    def _home(self) -> None:
        home = self._pressed().home
        if home is not None:
            home()
        else:
            self.home_requested.emit()


def _has_key(over: Message | Confirm) -> bool:
    return isinstance(over, Confirm) or over.first is not None


def _news(before: Scene | None, scene: Scene, *, anew: bool) -> str:
    """Return what somebody who cannot see the screen must be told of it.

    The choices are left out: they come to those themselves.
    """
    now = middle_words(scene.state.bars)
    if anew:
        choices = scene.screen.ringed()
        words = [one.text for one in scene.state.spoken if one.key not in choices]
        return " ".join([*words[:_ENOUGH], now]).strip()
    return now if before is None or now != middle_words(before.state.bars) else ""


def _nobodys_turn(_people: int) -> Turn | None:
    return None


def _do(what: Do | None) -> None:
    if what is not None:
        what()
