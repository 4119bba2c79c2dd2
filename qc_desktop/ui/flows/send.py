"""Send visits: in the background, with plain words for what is true afterwards."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from qc_desktop.domain.problems import Problem
from qc_desktop.domain.visits import VisitState, VisitSummary
from qc_desktop.services.sending import Sending, SendProgress, SendResult
from qc_desktop.ui.background import Job, Progress, Things
from qc_desktop.ui.components.bars import BarKey, Bars, Chip, Tone, Where, WordsInMiddle
from qc_desktop.ui.components.values import Spoken
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.stage import Do, Keys
from qc_desktop.ui.screens.checker.message_hero import HeroScreen, HeroState
from qc_desktop.ui.screens.checker.screen import CheckerScreen
from qc_desktop.ui.screens.checker.visit_list import (
    Sent,
    VisitLine,
    VisitListScreen,
    VisitListState,
)
from qc_desktop.words import day_in_words, easy, easy_n


class SendFlow(QObject):
    """Leaving the screen does not stop the sending."""

    home_requested = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.stage)
        self._desk = desk
        self._list = VisitListScreen(desk.look)
        self._hero = HeroScreen(desk.look)
        desk.stage.own(self._list, self._hero)
        self._job: Job | None = None
        self._things = Things(done=0, of=0)
        self._visits: tuple[VisitSummary, ...] = ()
        self._after: Do | None = None

    def open(self) -> None:
        """Begin to send, or show the sending that is under way."""
        with self._desk.stage.guarded():
            if self._after is not None:
                self._tell_outcome(self._after)
                return
            if self._job is None:
                self._visits = self._waiting()
                self._begin()
            self._show_sending(anew=True)

    def is_sending_screen(self, screen: CheckerScreen) -> bool:
        """Tell whether this is the screen of a sending that is under way."""
        return screen is self._list

    def _begin(self) -> None:
        self._things = Things(done=0, of=0)
        work = _Work(self._desk.laptop.sending)
        self._job = self._desk.tools.background.run(
            work.run,
            self._sent,
            self._failed,
            progressed=self._went_on,
            stopped=self._stopped,
        )

    def _waiting(self) -> tuple[VisitSummary, ...]:
        waiting = self._desk.laptop.sending.waiting_visits()
        everything = self._desk.laptop.visits.listing()
        planned, here = VisitState.PLANNED, set(self._desk.keeping.now.people)
        # All that waits is sent; each sees only their own on the list.
        mine = (one for one in everything if here & {*one.checkers, *one.supporters})
        return tuple(one for one in mine if one.id in waiting and one.state is not planned)

    def _went_on(self, things: Things) -> None:
        self._things = things
        if self._desk.stage.screen is self._list:
            with self._desk.stage.guarded():
                self._show_sending()

    def _show_sending(self, *, anew: bool = False) -> None:
        things = self._things
        words = (
            easy("{done} of {of} parts", done=things.done, of=things.of)
            if things.of
            else easy("Getting ready")
        )
        lines = tuple(self._line(one) for one in self._visits)
        title = easy("Sending your visits")
        state = VisitListState(
            title=title,
            lines=lines,
            sent=Sent(done=things.done, of=max(things.of, 1), words=words),
            bars=self._bars(
                WordsInMiddle(words=easy("You can use the laptop while you wait."), glyph="shield"),
                BarKey(words=easy("Stop for now"), glyph="pause"),
            ),
            spoken=(
                Spoken(text=title, key="title"),
                Spoken(text=words, key="sent"),
                *(
                    Spoken(text=f"{one.words}. {one.when}. {one.chip.words}.", key=one.key)
                    for one in lines
                ),
            ),
        )
        self._list.show_state(state)
        if anew:
            self._desk.stage.show(self._list, state, Keys(back=self._home, next=self._stop))

    def _line(self, visit: VisitSummary) -> VisitLine:
        now = self._desk.now()
        day = visit.at.astimezone(now.tzinfo).date()
        return VisitLine(
            key=visit.id,
            words=visit.place_name,
            when=day_in_words(day, now.date()),
            photo=self._desk.faces.place(self._desk.faces.place_of(visit.place)),
            chip=Chip(words=easy("Sending"), tone=Tone.SENDING),
        )

    def _sent(self, result: SendResult) -> None:
        self._job = None
        self._tell_outcome(_Outcome(self, result=result).show)

    def show_result(self, result: SendResult) -> None:
        """Say what is true after a send."""
        left = self._desk.laptop.sending.waiting().visits
        if left or result.stopped:
            self._show_left()
        else:
            self._show_all_sent(result)

    def show_problem(self, problem: Problem) -> None:
        """Say why it could not be sent, and that nothing is lost."""
        words = problem.words()
        self._show_trouble(words.happened, words.safe, more=words.next_step)

    def _tell_outcome(self, tell: Do) -> None:
        """Show the outcome where the sending was watched; else keep it until somebody looks."""
        if self._desk.stage.screen is not self._list and tell is not self._after:
            self._after = tell
            return
        self._after = None
        with self._desk.stage.guarded():
            tell()

    def _show_all_sent(self, result: SendResult) -> None:
        office = self._desk.office_name()
        safe = (
            easy("{name} will read your visits.", name=office)
            if office
            else easy("The office will read your visits.")
        )
        more = easy("We also keep a copy on this laptop.")
        if result.media_taken:
            more = _counts(result)
        state = HeroState(
            glyph="tick",
            ok=True,
            words=easy("All sent. Thank you."),
            safe=safe,
            more=more,
            bars=self._bars(
                WordsInMiddle(
                    words=easy("{done} of {of} sent", done=result.visits_in_place, of=result.visits)
                ),
                BarKey(words=easy("Go home"), glyph="home", primary=True),
            ),
            spoken=_hero_spoken(easy("All sent. Thank you."), safe, more),
        )
        self._show_hero(state, Keys(back=self._home, next=self._home))

    def _show_left(self) -> None:
        self._show_trouble(
            easy("We could not send it all."), easy("Your visits are safe."), glyph="clock"
        )

    def _failed(self, trouble: Exception) -> None:
        self._job = None
        if not isinstance(trouble, Problem):
            raise trouble
        self._tell_outcome(_Outcome(self, problem=trouble).show)

    def _stopped(self) -> None:
        self._job = None
        self._tell_outcome(self._show_left)

    def _show_trouble(
        self, happened: str, safe: str, *, more: str = "", glyph: str = "wifi_off"
    ) -> None:
        left = self._desk.laptop.sending.waiting().visits
        more = more or easy("Try later. We will remember.")
        waiting = easy_n("{count} waiting to send", "{count} waiting to send", left)
        state = HeroState(
            glyph=glyph,
            ok=False,
            words=happened,
            safe=safe,
            more=more,
            chip=Chip(words=waiting, tone=Tone.WAITING) if left else None,
            bars=self._bars(
                WordsInMiddle(words=easy("Nothing is lost.")),
                BarKey(words=easy("Try again"), glyph="refresh", primary=True),
            ),
            spoken=_hero_spoken(happened, safe, more),
        )
        self._show_hero(state, Keys(back=self._home, next=self.open))

    def _show_hero(self, state: HeroState, keys: Keys) -> None:
        self._hero.show_state(state)
        self._desk.stage.show(self._hero, state, keys)

    def _bars(self, middle: WordsInMiddle, following: BarKey) -> Bars:
        return Bars(
            where=Where(small=easy("Send"), bold=easy("Your visits"), picture="send"),
            people=self._desk.faces.here(self._desk.keeping.now.people),
            back=BarKey(words=easy("Back"), glyph="arrow_left"),
            middle=middle,
            next=following,
        )

    def _stop(self) -> None:
        if self._job is not None:
            self._job.stop()

    def _home(self) -> None:
        self.home_requested.emit()


@dataclass(frozen=True, slots=True)
class _Work:
    """Sends off the interface thread."""

    sending: Sending

    def run(self, progress: Progress) -> SendResult:
        """Send until done, or until somebody asks to stop: what was sent stays sent."""

        def tell(sent: SendProgress) -> None:
            if not progress.stop_wanted:
                progress.tell(sent.done, sent.total)

        return self.sending.send(tell, lambda: progress.stop_wanted)


@dataclass(frozen=True, slots=True)
class _Outcome:
    """How a sending ended, kept until somebody looks."""

    flow: SendFlow
    result: SendResult | None = None
    problem: Problem | None = None

    def show(self) -> None:
        """Show it."""
        if self.result is not None:
            self.flow.show_result(self.result)
        if self.problem is not None:
            self.flow.show_problem(self.problem)


def _counts(result: SendResult) -> str:
    taken = easy_n(
        "{count} photo or recording.", "{count} photos and recordings.", result.media_taken
    )
    where = easy(
        "{here} safe here. {office} at the office.",
        here=result.media_here,
        office=result.media_at_office,
    )
    return f"{taken} {where}"


def _hero_spoken(words: str, safe: str, more: str) -> tuple[Spoken, ...]:
    return (
        Spoken(text=words, key="words"),
        Spoken(text=safe, key="safe"),
        Spoken(text=more, key="more"),
    )
