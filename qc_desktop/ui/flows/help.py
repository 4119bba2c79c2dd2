"""Get help now: the same everywhere, with or without a network."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from qc_desktop.ui.components.bars import BarKey, Bars, Help, Where, WordsInMiddle
from qc_desktop.ui.components.overlay import Confirm
from qc_desktop.ui.components.values import Choice, Picked, Spoken
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.stage import Do, Keys, Scene
from qc_desktop.ui.flows.visiting import Visiting
from qc_desktop.ui.flows.who_to_ring import Around, on_one_line
from qc_desktop.ui.flows.worry import WorryFlow
from qc_desktop.ui.screens.checker.get_help import GetHelpScreen, GetHelpState
from qc_desktop.ui.screens.checker.screen import CheckerScreen
from qc_desktop.ui.screens.checker.steps_to_take import Step, StepsScreen, StepsState
from qc_desktop.words import easy, easy_n


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """What was on when somebody pressed for help."""

    scene: Scene


class HelpFlow(QObject):
    """Leaves everything as it was: `closed` says what to show again."""

    home_requested = Signal()
    closed = Signal(Left)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.stage)
        self._desk = desk
        self._choose = GetHelpScreen(desk.look)
        self._steps = StepsScreen(desk.look)
        desk.stage.own(self._choose, self._steps)
        self._before: Scene | None = None
        self._visiting: Visiting | None = None
        self._around = Around(desk, None)
        self._worry = WorryFlow(desk)
        for screen in self._worry.screens:
            # Help is there for everybody, also before anybody has signed in.
            screen.shows_while_locked = True
        self._worry.back_requested.connect(self._show_choices)
        self._worry.home_requested.connect(self._home)
        self._worry.carried_on.connect(self._back)
        self._choose.picked.connect(self._picked)

    @property
    def is_shown(self) -> bool:
        """Whether one of the screens of help is on."""
        return self._desk.stage.screen in {self._choose, self._steps} or self._worry.is_shown

    def owns(self, screen: CheckerScreen) -> bool:
        """Tell whether this is one of the screens of help."""
        return screen in {self._choose, self._steps, *self._worry.screens}

    def open(self, visiting: Visiting | None) -> None:
        """Show the choices; `visiting` is the visit that is open."""
        if not self.is_shown:
            self._before = self._desk.stage.scene
            self._visiting = visiting
            self._around = Around(self._desk, visiting)
            self._worry.begin_anew(self._around)
        self._worry.leave()
        self._show_choices()

    def leave(self) -> None:
        """Keep what is half said of a worry: the window closes, or somebody goes elsewhere."""
        self._worry.leave()

    def stop_asked(self, keep: Do | None = None) -> None:
        """Ask before a visit is left; `keep` is done by those who keep going."""
        self._desk.stage.ask(
            Confirm(
                heading=easy("Stop this visit now?"),
                words=easy("We keep what you have done.\nYou can carry on later."),
                picture="stop_visit",
                go=BarKey(words=easy("Stop and go home"), glyph="home"),
                keep=BarKey(words=easy("Keep going"), glyph="arrow_right"),
            ),
            go=self._go_home,
            keep=keep,
        )

    def _show_choices(self) -> None:
        choices = [
            Choice(
                key="danger",
                words=easy("Someone is in danger"),
                more=easy("Use a phone. Call 999."),
                picture="danger",
            ),
            Choice(
                key="worried",
                words=easy("I am worried"),
                more=easy("Tell us what you saw"),
                picture="worried",
            ),
        ]
        if self._visiting is not None:
            choices.append(
                Choice(
                    key="stop",
                    words=easy("I want to stop"),
                    more=easy("Stop the visit now"),
                    picture="stop",
                )
            )
        state = GetHelpState(
            choices=tuple(choices),
            bars=self._bars(
                Where(small=easy("You pressed"), bold=easy("Get help now"), picture="help"),
                self._who_to_tell(),
                self._worries_key(),
            ),
            spoken=(
                Spoken(text=easy("What do you need?"), key="title"),
                Spoken(text=easy("You are not in trouble. It is right to tell."), key="calm"),
                *(Spoken(text=f"{one.words}. {one.more}", key=one.key) for one in choices),
            ),
        )
        self._choose.show_state(state)
        keys = Keys(back=self._back, next=self._worry.open_kept, home=self._home)
        self._desk.stage.show(self._choose, state, keys)

    def _worries_key(self) -> BarKey | None:
        """Return the key to the worries of this laptop that nobody has answered yet."""
        waiting = sum(not one.is_acknowledged for one in self._desk.laptop.concerns.worries())
        if not waiting:
            return None
        return BarKey(words=easy_n("Your worry", "Your worries", waiting), glyph="shield")

    def _picked(self, picked: Picked) -> None:
        match picked.key:
            case "danger":
                self._show_999()
            case "worried":
                self._worry.open()
            case _:
                self.stop_asked()

    def _show_999(self) -> None:
        address, supporter = self._around.address(), self._around.supporter()
        tell = (
            easy("Then tell {name}, your supporter.", name=supporter)
            if supporter
            else easy("Then tell someone you trust.")
        )
        self._show_steps(
            StepsState(
                picture="phone",
                number="999",
                under=easy("Use a phone now"),
                title=easy("Say these words"),
                steps=(
                    Step(
                        glyph="alert",
                        words=easy("Someone is in danger."),
                        more=easy("Say what you can see."),
                    ),
                    Step(glyph="pin", words=easy("Say where you are."), more=address),
                    Step(glyph="users", words=tell, more=easy("Stay where you are safe.")),
                ),
                bars=self._bars(
                    Where(small=easy("Get help now"), bold=easy("Call 999"), picture="danger"),
                    WordsInMiddle(words=easy("You are doing the right thing.")),
                    BarKey(words=easy("I have called"), glyph="phone", primary=True),
                ),
                spoken=(
                    Spoken(text=easy("999"), key="number"),
                    Spoken(text=easy("Use a phone now"), key="under"),
                    Spoken(text=easy("Say these words"), key="title"),
                    Spoken(text=easy("Someone is in danger."), key="step1"),
                    Spoken(text=easy("Say what you can see."), key="more1"),
                    Spoken(text=easy("Say where you are."), key="step2"),
                    *((Spoken(text=address, key="more2"),) if address else ()),
                    Spoken(text=tell, key="step3"),
                    Spoken(text=easy("Stay where you are safe."), key="more3"),
                ),
            ),
        )

    def _show_steps(self, state: StepsState) -> None:
        self._steps.show_state(state)
        keys = Keys(back=self._show_choices, next=self._worry.called_999, home=self._home)
        self._desk.stage.show(self._steps, state, keys)

    def _who_to_tell(self) -> WordsInMiddle:
        line = self._around.to_ring()
        phone = on_one_line(line.phone)
        ring = ""
        if phone:
            ring = (
                easy("Or ring {name}: {phone}", name=line.name, phone=phone)
                if line.name
                else easy("Or ring the office: {phone}", phone=phone)
            )
        supporter = self._around.supporter()
        tell = (
            easy("Tell {name}, your supporter", name=supporter)
            if supporter
            else easy("Tell someone you trust")
        )
        here = self._desk.faces.here(self._around.supporter_here())
        return WordsInMiddle(words=tell, second=ring, people=here)

    def _bars(self, where: Where, middle: WordsInMiddle, following: BarKey | None) -> Bars:
        return Bars(
            where=where,
            people=self._desk.faces.here(self._desk.keeping.now.people),
            help=Help.ON,
            home=bool(self._desk.keeping.now.people),
            back=BarKey(words=easy("Back"), glyph="arrow_left"),
            middle=middle,
            next=following,
        )

    def _back(self) -> None:
        if self._before is not None:
            self.closed.emit(Left(scene=self._before))

    def _home(self) -> None:
        if self._visiting is not None:
            self.stop_asked()
        else:
            self._go_home()

    def _go_home(self) -> None:
        self.home_requested.emit()
