"""The beginning of a visit: getting ready, and asking first."""

from PySide6.QtCore import QObject, Signal

from qc_desktop.domain import visit_path
from qc_desktop.domain.consent import ConsentAnswer, ConsentTo
from qc_desktop.domain.session import Spot
from qc_desktop.domain.visits import Ready
from qc_desktop.ui.components.bars import BarKey, WordsInMiddle
from qc_desktop.ui.components.overlay import Confirm, Message
from qc_desktop.ui.components.values import Picked, Spoken
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.stage import Keys
from qc_desktop.ui.flows.visiting import Visiting, next_key
from qc_desktop.ui.flows.ways import Ways
from qc_desktop.ui.flows.wording import (
    consent_choices,
    consent_facts,
    consent_question,
    ready_choices,
)
from qc_desktop.ui.screens.checker.consent import ConsentScreen, ConsentState
from qc_desktop.ui.screens.checker.ready import ReadyScreen, ReadyState
from qc_desktop.words import easy


class Beginning(QObject):
    """Two screens before the questions. Neither holds anyone back."""

    home_requested = Signal()

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__(desk.stage)
        self._desk = desk
        self._ways = ways
        self._visiting: Visiting | None = None
        self._ready = ReadyScreen(desk.look)
        self._consent = ConsentScreen(desk.look)
        desk.stage.own(self._ready, self._consent)
        self._to = ConsentTo.TALK
        self._ready.ticked.connect(self._ticked)
        self._consent.picked.connect(self._picked)

    def take(self, visiting: Visiting) -> None:
        """Work on this visit from now on."""
        self._visiting = visiting

    @property
    def _now(self) -> Visiting:
        if self._visiting is None:
            raise ValueError("no visit is open")
        return self._visiting

    def ready(self) -> None:
        """Show the getting-ready list."""
        with self._desk.stage.guarded():
            self._desk.keeping.go(Spot.READY)
            self._show_ready(anew=True)

    def consent(self, to: ConsentTo) -> None:
        """Ask the person one thing."""
        with self._desk.stage.guarded():
            self._to = to
            self._desk.keeping.go(visit_path.CONSENT_SPOTS[to])
            self._show_consent(anew=True)

    def _show_ready(self, *, anew: bool = False) -> None:
        now = self._now
        ticked = now.visit.ready
        lines = ready_choices()
        words = easy("{done} of {of} ticked", done=len(ticked), of=len(lines))
        second = easy("You are ready.") if len(ticked) == len(lines) else easy("You can still go.")
        state = ReadyState(
            lines=lines,
            ticked=frozenset(one.value for one in ticked),
            bars=now.bars(
                next_key=BarKey(words=easy("Start the visit"), glyph="arrow_right", primary=True),
                middle=WordsInMiddle(words=words, second=second),
            ),
            spoken=(
                Spoken(text=easy("Are you ready?"), key="title"),
                Spoken(text=easy("Tick what you have done."), key="help"),
                *(Spoken(text=line.words, key=line.key) for line in lines),
            ),
        )
        self._ready.show_state(state)
        keys = Keys(back=self._home, next=self._start, home=self._home)
        self._desk.stage.show(self._ready, state, keys, anew=anew)

    def _ticked(self, ticked: Picked) -> None:
        with self._desk.stage.guarded(self._show_ready):
            now = self._now
            now.visit = self._desk.laptop.visits.tick(
                now.visit.id, Ready(ticked.key), ticked.on, by=now.by
            )
            self._show_ready()

    def _start(self) -> None:
        supporter = self._now.supporter()
        if supporter and Ready.FEEL_OK not in self._now.visit.ready:
            self._desk.stage.ask(
                Confirm(
                    heading=easy("Do you want to tell {name}?", name=supporter),
                    words=easy("It is OK to say how you feel."),
                    picture="ready_feel_ok",
                    go=BarKey(words=easy("Start the visit"), glyph="arrow_right"),
                    keep=BarKey(words=easy("Yes, tell {name}", name=supporter), glyph="message"),
                ),
                go=self._begin,
            )
        else:
            self._begin()

    def _begin(self) -> None:
        with self._desk.stage.guarded():
            now = self._now
            now.visit = self._desk.laptop.visits.start(now.visit.id, by=now.by)
            self.consent(ConsentTo.TALK)

    def _show_consent(self, *, anew: bool = False) -> None:
        now = self._now
        said = now.visit.consent_to(self._to)
        question = consent_question(self._to)
        facts, choices = consent_facts(self._to), consent_choices(self._to)
        state = ConsentState(
            words=question,
            facts=facts,
            choices=choices,
            picked=said.value if said else None,
            bars=now.bars(
                next_key=next_key(primary=said is not None),
                middle=WordsInMiddle(words=easy("You choose. It is OK to say no.")),
            ),
            spoken=(
                Spoken(text=question, key="title"),
                *(Spoken(text=fact.words, key=fact.key) for fact in facts),
                *(Spoken(text=f"{one.words}. {one.more}.", key=one.key) for one in choices),
            ),
        )
        self._consent.show_state(state)
        keys = Keys(back=self._consent_back, next=self._consent_next)
        self._desk.stage.show(self._consent, state, keys, anew=anew)

    def _picked(self, picked: Picked) -> None:
        with self._desk.stage.guarded(self._show_consent):
            now = self._now
            answer = ConsentAnswer(picked.key)
            if now.visit.consent_to(self._to) is not answer:
                now.visit = self._desk.laptop.visits.consent(
                    now.visit.id, self._to, answer, by=now.by
                )
            self._show_consent()

    def _consent_next(self) -> None:
        now = self._now
        if now.visit.consent_to(self._to) is None:
            self._desk.stage.say(
                Message(
                    heading=easy("You have not picked yet"),
                    words=easy("Ask the person. Then pick an answer."),
                    picture="not_picked",
                    first=BarKey(words=easy("OK"), glyph="tick"),
                )
            )
            return
        following = visit_path.next_consent(now.visit, self._to)
        if following is not None:
            self.consent(following)
            return
        practice = visit_path.practice_left(now.visit, now.checklist)
        if practice is not None:
            self._ways.question(practice)
        else:
            self._ways.topics()

    def _consent_back(self) -> None:
        before = visit_path.consent_before(self._to)
        if before is not None:
            self.consent(before)
        else:
            self.ready()

    def _home(self) -> None:
        self.home_requested.emit()
