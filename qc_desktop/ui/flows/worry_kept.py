"""What is true of a worry now. It says "sent" and "has it" only when that is known."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from qc_desktop.domain.concerns import ConcernId, ToldHow, Worry
from qc_desktop.domain.help_lines import HelpLine
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.services.sending import Sending
from qc_desktop.ui.background import Progress
from qc_desktop.ui.components.bars import BarKey, Bars, Middle, WordsInMiddle
from qc_desktop.ui.components.values import Spoken
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.stage import Keys
from qc_desktop.ui.flows.who_to_ring import Around, on_one_line
from qc_desktop.ui.screens.checker.screen import CheckerScreen
from qc_desktop.ui.screens.checker.worry_kept import Came, WorryKeptScreen, WorryKeptState
from qc_desktop.words import clock_in_words, easy, easy_n

MakeBars = Callable[[str, "Middle | None", "BarKey | None"], Bars]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Truth:
    """What the band says, and its sign."""

    came: Came
    glyph: str
    words: str
    ring: bool


class WorryKept(QObject):
    """Tries to send at once, says honestly how it went, and who to ring until somebody has it."""

    back_requested = Signal()
    left = Signal()
    carried_on = Signal()

    def __init__(self, desk: Desk, bars: MakeBars) -> None:
        super().__init__(desk.stage)
        self._desk = desk
        self._bars = bars
        self._screen = WorryKeptScreen(desk.look)
        desk.stage.own(self._screen)
        self._around = Around(desk, None)
        self._concern: ConcernId | None = None
        self._ids: frozenset[ConcernId] = frozenset()
        self._about_lead: bool | None = None
        self._trying = False
        self._trouble: ProblemKey | None = None
        self._screen.rang.connect(self._rang)
        self._screen.send_requested.connect(self._try)

    @property
    def screens(self) -> tuple[CheckerScreen, ...]:
        """Its screens."""
        return (self._screen,)

    def open(self, around: Around, concern: ConcernId | None, *, about_lead: bool | None) -> None:
        """Show one worry, or (None) all of this laptop that nobody has answered yet."""
        self._around, self._concern, self._about_lead = around, concern, about_lead
        self._trouble = None
        self._ids = frozenset((concern,)) if concern else self._unanswered()
        if any(self._may_change(one) for one in self._worries()):
            self._try()
        self._show(anew=True)

    def _unanswered(self) -> frozenset[ConcernId]:
        everything = self._desk.laptop.concerns.worries()
        return frozenset(one.id for one in everything if not one.is_acknowledged)

    def _worries(self) -> tuple[Worry, ...]:
        everything = self._desk.laptop.concerns.worries()
        return tuple(one for one in everything if one.id in self._ids)

    def _may_change(self, worry: Worry) -> bool:
        """Say whether the shared place may have news; none come to the office's own laptop."""
        is_the_offices = worry.at_office and worry.sent_at is None
        return not (worry.is_acknowledged or is_the_offices)

    def _try(self) -> None:
        if self._trying:
            return
        if self._desk.laptop.sending.store() is None:
            self._trouble = ProblemKey.NO_STORE
            self._show_if_on()
            return
        self._trying = True
        self._show_if_on()
        work = _First(self._desk.laptop.sending)
        self._desk.tools.background.run(work.run, self._tried, self._not_sent)

    def _tried(self, _done: None) -> None:
        self._trying, self._trouble = False, None
        self._show_if_on()

    def _not_sent(self, trouble: Exception) -> None:
        self._trying = False
        if not isinstance(trouble, Problem):
            raise trouble
        self._trouble = trouble.key
        self._show_if_on()

    def _rang(self) -> None:
        with self._desk.stage.guarded(self._show_if_on):
            who = self._line().name
            for one in self._worries():
                self._desk.laptop.concerns.told(one.id, ToldHow.RANG, who, by=self._around.by)
            self._show()

    def _show_if_on(self) -> None:
        if self._desk.stage.screen is self._screen:
            with self._desk.stage.guarded():
                self._show()

    def _show(self, *, anew: bool = False) -> None:
        worries, line = self._worries(), self._line()
        truth = self._truth(worries)
        rang = all(one.told for one in worries)
        ring = self._ring(line, rang=rang) if truth.ring else ""
        number = on_one_line(line.phone) if truth.ring and not rang else ""
        title = easy("Thank you for telling us.")
        safe = easy_n(
            "Your worry is safe on this laptop.",
            "Your worries are safe on this laptop.",
            len(worries),
        )
        who = line.name or easy("the office")
        middle = easy_n("{count} worry kept safe", "{count} worries kept safe", len(worries))
        state = WorryKeptState(
            title=title,
            safe=safe,
            came=truth.came,
            glyph=truth.glyph,
            state=truth.words,
            ring=ring,
            number=number,
            rang_key=easy("We rang {name}", name=who) if truth.ring and not rang else "",
            send_key=self._send_key(worries),
            bars=self._bars(
                easy("Your worry"),
                WordsInMiddle(words=middle),
                BarKey(words=easy("Carry on"), glyph="arrow_right"),
            ),
            spoken=tuple(
                Spoken(text=text, key=key)
                for text, key in (
                    (title, "title"),
                    (safe, "safe"),
                    (truth.words, "state"),
                    (ring, "ring"),
                    (number, "number"),
                )
                if text
            ),
        )
        self._screen.show_state(state)
        back = self.left if self._concern is None else self.back_requested
        keys = Keys(back=back.emit, next=self.carried_on.emit)
        self._desk.stage.show(self._screen, state, keys, anew=anew)

    def _send_key(self, worries: tuple[Worry, ...]) -> str:
        if self._trying or not any(self._may_change(one) for one in worries):
            return ""
        if all(one.sent for one in worries):
            return easy("Look again")
        return easy("Try to send")

    def _line(self) -> HelpLine:
        return self._around.to_ring(about_lead=bool(self._about_lead))

    def _ring(self, line: HelpLine, *, rang: bool) -> str:
        who = line.name or easy("the office")
        if rang:
            return easy("Somebody knows now. That is good.")
        if not line.is_there:
            return easy("Please tell someone you trust now.")
        return easy("Please ring {name} now.", name=who)

    def _truth(self, worries: tuple[Worry, ...]) -> _Truth:
        if worries and all(one.is_acknowledged for one in worries):
            who = worries[0].acknowledged_by
            name = self._desk.laptop.people.get(who).first_name if who else ""
            words = easy("{name} has your worry.", name=name)
            return _Truth(came=Came.THERE, glyph="tick", words=words, ring=False)
        if self._trying:
            words = easy("We are sending it now.")
            return _Truth(came=Came.NOT_SENT, glyph="send", words=words, ring=True)
        if all(one.at_office for one in worries):
            return self._at_office(worries)
        if all(one.sent for one in worries):
            words = easy("We sent it. Nobody has it yet.")
            return _Truth(came=Came.SENT, glyph="clock", words=words, ring=True)
        offline = self._trouble is ProblemKey.LATER
        words = (
            easy("No internet. We have not sent it yet.")
            if offline
            else easy("We have not sent it yet.")
        )
        glyph = "wifi_off" if offline else "clock"
        return _Truth(came=Came.NOT_SENT, glyph=glyph, words=words, ring=True)

    def _at_office(self, worries: tuple[Worry, ...]) -> _Truth:
        """Say who has it. Where this laptop is the office's own, nothing was sent: just ring."""
        at = next((one.sent_at for one in worries if one.sent_at), None)
        lead = self._around.to_ring().name
        if at is None:
            words = easy("It is ready for the office on this laptop.")
            return _Truth(came=Came.SENT, glyph="shield", words=words, ring=True)
        time = clock_in_words(at.astimezone(self._desk.now().tzinfo))
        if self._about_lead:
            words = easy("The office has it. We do not show {name}.", name=lead)
            return _Truth(came=Came.SENT, glyph="shield", words=words, ring=True)
        who = lead or easy("The office")
        if self._concern is None:
            who = easy("The office")
        words = easy("{name} has it. Sent at {time}.", name=who, time=time)
        return _Truth(came=Came.THERE, glyph="tick", words=words, ring=False)


class _First:
    """Sends worries before all else, off the interface thread."""

    def __init__(self, sending: Sending) -> None:
        self._sending = sending

    def run(self, _progress: Progress) -> None:
        """Send them, and look whether the office has them."""
        self._sending.send_concerns()
