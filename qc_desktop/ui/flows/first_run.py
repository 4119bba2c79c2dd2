"""First set-up: start an organisation, join one or bring one back, a screen for each question."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from qc_desktop.ui.background import Background
from qc_desktop.ui.components.bars import BarKey, Bars, StepsInMiddle, Where
from qc_desktop.ui.components.frame import CheckerFrame
from qc_desktop.ui.components.overlay import Message
from qc_desktop.ui.flows.coordinator_files import FileDialogs
from qc_desktop.ui.flows.coordinator_office import Window
from qc_desktop.ui.flows.first_run_join import JoinFlow
from qc_desktop.ui.flows.first_run_lost import LostFlow
from qc_desktop.ui.flows.first_run_start import StartNewFlow
from qc_desktop.ui.flows.first_run_steps import SettingUp
from qc_desktop.ui.flows.first_run_unfinished import UnfinishedFlow
from qc_desktop.ui.flows.help_here import HelpHere
from qc_desktop.ui.screens.first_run.base import SetUpScreen
from qc_desktop.ui.screens.first_run.states import Way, WayPicked
from qc_desktop.ui.screens.first_run.way import WayScreen
from qc_desktop.ui.theme import Look
from qc_desktop.words import plain


class FirstRunFlow(QObject):
    """Owns the frame of the set-up. `finished`: there is an organisation on this laptop now.

    `later`: the recovery words were not kept, and shall not be now.
    """

    finished = Signal()
    later = Signal()

    def __init__(
        self,
        *,
        look: Look,
        window: Window,
        background: Background,
        files: FileDialogs,
        setting_up: SettingUp,
        today: Callable[[], date],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._screen: SetUpScreen | None = None
        self._back: Callable[[], None] | None = None
        self._next: Callable[[], None] | None = None
        self.look = look
        self.background = background
        self.files = files
        self.setting_up = setting_up
        self.today = today
        self.frame = CheckerFrame(look)
        self._help = HelpHere(self.frame)
        self.frame.back_requested.connect(self._go_back)
        self.frame.next_requested.connect(self._go_on)
        self._way = WayScreen(look)
        self._way.picked.connect(self._choose)
        self.adopt(self._way)
        self._start = StartNewFlow(self)
        self._start.left.connect(self.open)
        self._start.done.connect(self.finished)
        self._join = JoinFlow(self)
        self._join.left.connect(self.open)
        self._join.done.connect(self.finished)
        # Seldom wanted: the first screen must not wait for these.
        self._lost: LostFlow | None = None
        self._unfinished: UnfinishedFlow | None = None

    @property
    def screen(self) -> SetUpScreen | None:
        """The screen that is on."""
        return self._screen

    def open(self) -> None:
        """Ask how this laptop begins."""
        self._window.present_office(self.frame)
        self._way.show_state()
        self.show_step(self._way, title=plain("Welcome"), now=1, total=7)

    def go_on_with_words(self) -> None:
        """Go on where a set-up stopped before the recovery words were typed back."""
        self._window.present_office(self.frame)
        if self._unfinished is None:
            self._unfinished = UnfinishedFlow(self)
            self._unfinished.done.connect(self.finished)
            self._unfinished.later.connect(self.later)
        self._unfinished.open()

    def show_step(
        self,
        screen: SetUpScreen,
        *,
        title: str,
        now: int,
        total: int,
        back: Callable[[], None] | None = None,
        go_on: tuple[str, Callable[[], None]] | None = None,
        anew: bool = True,
    ) -> None:
        """Show a screen that has taken its state. `anew` puts the focus on its first field."""
        self._screen, self._back = screen, back
        self._next = go_on[1] if go_on is not None else None
        self.frame.show_content(screen)
        self.frame.show_bars(
            Bars(
                home=False,
                where=Where(small=plain("First set-up"), bold=title),
                back=BarKey(words=plain("Back")) if back is not None else None,
                middle=StepsInMiddle(
                    words=plain("Step {now} of {total}", now=now, total=total),
                    done=now - 1,
                    total=total,
                    now=now,
                ),
                next=BarKey(words=go_on[0], primary=True) if go_on is not None else None,
            )
        )
        if anew:
            screen.take_focus()

    def adopt(self, *screens: SetUpScreen) -> None:
        """Keep screens in the frame before they are first shown."""
        for screen in screens:
            self.frame.content.addWidget(screen)

    def wait(self, words: str) -> None:
        """Say that something takes a while; nothing else can be pressed meanwhile."""
        self._help.show(Message(heading=plain("Please wait"), words=words, picture="wait"))

    def go_on_after_wait(self) -> None:
        """Take the waiting away."""
        self._help.close()

    def window_of_dialogs(self) -> QWidget:
        """Return what the system's dialogs stand over."""
        return self.frame

    def _choose(self, picked: WayPicked) -> None:
        ways = {Way.START: self._start.open, Way.JOIN: self._join.open, Way.LOST: self._bring_back}
        ways[picked.way]()

    def _bring_back(self) -> None:
        if self._lost is None:
            self._lost = LostFlow(self)
            self._lost.left.connect(self.open)
            self._lost.done.connect(self.finished)
        self._lost.open()

    def _go_back(self) -> None:
        if self._back is not None:
            self._back()

    def _go_on(self) -> None:
        if self._next is not None:
            self._next()
