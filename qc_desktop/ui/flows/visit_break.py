"""Stop, a break, and “not now”: one tap away on every screen of a visit."""

from PySide6.QtCore import Signal

from qc_desktop.domain import visit_path
from qc_desktop.domain.session import Spot
from qc_desktop.ui.components.bars import BarKey, Where, WordsInMiddle
from qc_desktop.ui.components.values import Choice, Picked, Spoken
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.stage import Keys
from qc_desktop.ui.flows.visit_part import Part, spoken
from qc_desktop.ui.flows.visiting import ON_A_QUESTION
from qc_desktop.ui.flows.ways import Ways
from qc_desktop.ui.screens.checker.message_hero import HeroScreen, HeroState
from qc_desktop.ui.screens.checker.ways_on import WaysOnScreen, WaysOnState
from qc_desktop.words import easy

_BREAK, _NOT_NOW, _HUB, _STOP = "break", "not_now", "hub", "stop"


class Break(Part):
    """What has been done is kept, whatever is picked here."""

    home_requested = Signal()

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__(desk, ways)
        self._menu = WaysOnScreen(desk.look)
        self._paused = HeroScreen(desk.look)
        desk.stage.own(self._menu, self._paused)
        self._menu.picked.connect(self._picked)

    def menu(self) -> None:
        """Ask what the person wants; the screen below comes back with “Keep going”."""
        now = self._now
        title, help_line = easy("What do you want to do?"), easy("We keep what you have done.")
        choices = self._choices()
        key = BarKey(words=easy("Keep going"), glyph="arrow_right", primary=True)
        state = WaysOnState(
            title=title,
            help=help_line,
            choices=choices,
            bars=now.bars(next_key=key),
            spoken=spoken(title, help_line, choices),
        )
        self._menu.show_state(state)
        resume = self._ways.resume
        keys = Keys(back=resume, next=resume, home=resume)
        self._desk.stage.show(self._menu, state, keys)

    def paused(self) -> None:
        """Hide what was on the screen until somebody goes on."""
        now = self._now
        words = easy("We are taking a break.")
        safe = easy("We keep what you have done.")
        more = easy("Tap Go on when you are ready.")
        # What was open, and with whom, is nobody's business in a break.
        bars = now.bars(
            next_key=BarKey(words=easy("Go on"), glyph="arrow_right", primary=True),
            middle=WordsInMiddle(words=easy("Take the time you need.")),
        )
        state = HeroState(
            glyph="pause",
            ok=True,
            words=words,
            safe=safe,
            more=more,
            bars=now.hidden(bars, Where(bold=easy("A break"), picture="break")),
            spoken=(
                Spoken(text=words, key="words"),
                Spoken(text=safe, key="safe"),
                Spoken(text=more, key="more"),
            ),
        )
        self._paused.show_state(state)
        keys = Keys(next=self._go_on, home=self._go_on)
        self._desk.stage.show(self._paused, state, keys)

    def _choices(self) -> tuple[Choice, ...]:
        choices = [
            Choice(
                key=_BREAK,
                words=easy("Take a break"),
                more=easy("We hide the screen"),
                picture="break",
            ),
            Choice(
                key=_HUB,
                words=easy("Do something else"),
                more=easy("See the whole visit"),
                picture="looked",
            ),
            Choice(
                key=_STOP,
                words=easy("Stop and go home"),
                more=easy("You can carry on later"),
                picture="stop",
            ),
        ]
        if self._desk.keeping.now.spot in ON_A_QUESTION:
            not_now = Choice(
                key=_NOT_NOW,
                words=easy("Not now"),
                more=easy("Go to another question"),
                picture="consent_later",
            )
            choices.insert(1, not_now)
        if visit_path.where_to_go_on(self._now.visit) is not Spot.VISIT:
            choices = [one for one in choices if one.key != _HUB]
        return tuple(choices)

    def _picked(self, picked: Picked) -> None:
        match picked.key:
            case "break":
                self._take_a_break()
            case "not_now":
                self._ask_later()
            case "hub":
                self._ways.put_away()
                self._ways.hub()
            case _:
                self.home_requested.emit()

    def _take_a_break(self) -> None:
        with self._desk.stage.guarded(self._ways.resume):
            now = self._now
            now.visit = self._desk.laptop.steps.pause(now.visit.id, by=now.by)
            self._desk.keeping.pause(on=True)
            self.paused()

    def _go_on(self) -> None:
        with self._desk.stage.guarded(self.paused):
            now = self._now
            now.visit = self._desk.laptop.steps.go_on(now.visit.id, by=now.by)
            self._desk.keeping.pause(on=False)
            self._ways.resume()

    def _ask_later(self) -> None:
        with self._desk.stage.guarded(self._ways.resume):
            self._ways.put_away()
            now = self._now
            question = now.question.id
            if now.visit.answer_to(question, now.respondent) is None:
                now.visit = self._desk.laptop.respondents.ask_later(
                    now.visit.id, question, now.respondent, by=now.by
                )
            self._ways.after_question()
