"""Get help now: the same everywhere, with or without a network."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from qc_desktop.domain.problems import Problem
from qc_desktop.ui.components.bars import BarKey, Bars, Help, Where, WordsInMiddle
from qc_desktop.ui.components.overlay import Confirm
from qc_desktop.ui.components.values import Choice, Picked, Spoken
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.stage import Do, Keys, Scene
from qc_desktop.ui.flows.visiting import Visiting
from qc_desktop.ui.screens.checker.get_help import GetHelpScreen, GetHelpState
from qc_desktop.ui.screens.checker.steps_to_take import Step, StepsScreen, StepsState
from qc_desktop.words import easy


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
        self._choose.picked.connect(self._picked)

    @property
    def is_shown(self) -> bool:
        """Whether one of the screens of help is on."""
        return self._desk.stage.screen in {self._choose, self._steps}

    def open(self, visiting: Visiting | None) -> None:
        """Show the choices; `visiting` is the visit that is open."""
        if not self.is_shown:
            self._before = self._desk.stage.scene
            self._visiting = visiting
        self._show_choices()

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
                more=easy("Who you can tell"),
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
                None,
            ),
            spoken=(
                Spoken(text=easy("What do you need?"), key="title"),
                Spoken(text=easy("You are not in trouble. It is right to tell."), key="calm"),
                *(Spoken(text=f"{one.words}. {one.more}", key=one.key) for one in choices),
            ),
        )
        self._choose.show_state(state)
        keys = Keys(back=self._back, home=self._home)
        self._desk.stage.show(self._choose, state, keys)

    def _picked(self, picked: Picked) -> None:
        match picked.key:
            case "danger":
                self._show_999()
            case "worried":
                self._show_worried()
            case _:
                self.stop_asked()

    def _show_999(self) -> None:
        place = self._visiting.place if self._visiting else None
        address = ", ".join(part for part in (place.name, place.address) if part) if place else ""
        supporter = self._supporter()
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

    def _show_worried(self) -> None:
        name, phone = self._office()
        supporter = self._supporter()
        tell = (
            easy("Tell {name}, your supporter.", name=supporter)
            if supporter
            else easy("Tell someone you trust.")
        )
        ring = easy("Ring {name} today.", name=name) if name else easy("Ring the office today.")
        calm = easy("You are not in trouble. It is right to tell.")
        self._show_steps(
            StepsState(
                picture="worried",
                number=phone,
                under=ring,
                title=easy("Tell someone now"),
                steps=(
                    Step(glyph="users", words=tell, more=calm),
                    Step(glyph="phone", words=ring, more=phone),
                    Step(
                        glyph="message",
                        words=easy("Say what you saw or heard."),
                        more=easy("Use your own words."),
                    ),
                ),
                bars=self._bars(
                    Where(small=easy("Get help now"), bold=easy("I am worried"), picture="worried"),
                    WordsInMiddle(words=easy("You are doing the right thing.")),
                    BarKey(words=easy("Carry on"), glyph="arrow_right", primary=True),
                ),
                spoken=(
                    Spoken(text=easy("Tell someone now"), key="title"),
                    Spoken(text=tell, key="step1"),
                    Spoken(text=calm, key="more1"),
                    Spoken(text=ring, key="step2"),
                    *((Spoken(text=phone, key="more2"),) if phone else ()),
                    Spoken(text=easy("Say what you saw or heard."), key="step3"),
                    Spoken(text=easy("Use your own words."), key="more3"),
                ),
            ),
        )

    def _show_steps(self, state: StepsState) -> None:
        self._steps.show_state(state)
        keys = Keys(back=self._show_choices, next=self._back, home=self._home)
        self._desk.stage.show(self._steps, state, keys)

    def _who_to_tell(self) -> WordsInMiddle:
        supporter = self._supporter()
        name, phone = self._office()
        ring = ""
        if phone:
            ring = (
                easy("Or ring {name}: {phone}", name=name, phone=phone)
                if name
                else easy("Or ring the office: {phone}", phone=phone)
            )
        tell = (
            easy("Tell {name}, your supporter", name=supporter)
            if supporter
            else easy("Tell someone you trust")
        )
        return WordsInMiddle(words=tell, second=ring)

    def _supporter(self) -> str:
        return self._visiting.supporter() if self._visiting else ""

    def _office(self) -> tuple[str, str]:
        """Return who to ring and the number: the contact's own, else the organisation's."""
        laptop = self._desk.laptop
        try:
            contact = laptop.people.get(laptop.organisations.contact())
            phone = contact.phone or laptop.organisations.get().phone
            # A number stays on one line.
            return contact.first_name, phone.replace(" ", "\u00a0")
        except Problem:
            return "", ""

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
