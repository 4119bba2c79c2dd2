"""Asking one person first: what they say yes to, how we explained it, who helped."""

from qc_desktop.domain import visit_path
from qc_desktop.domain.consent import ConsentAnswer, ConsentTo
from qc_desktop.domain.respondents import Explained, Helper
from qc_desktop.domain.session import Spot
from qc_desktop.domain.spoken_to import spoken_to
from qc_desktop.ui.components.bars import BarKey, WordsInMiddle
from qc_desktop.ui.components.overlay import Message
from qc_desktop.ui.components.values import Picked, Spoken
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.stage import Keys
from qc_desktop.ui.flows.visit_part import Part, spoken
from qc_desktop.ui.flows.visit_words import (
    explained_choices,
    helper_choices,
    said_back_choices,
)
from qc_desktop.ui.flows.visiting import next_key
from qc_desktop.ui.flows.ways import Ways
from qc_desktop.ui.flows.wording import consent_choices, consent_facts, consent_question
from qc_desktop.ui.screens.checker.choices import ChoicesScreen, ChoicesState
from qc_desktop.ui.screens.checker.consent import ConsentScreen, ConsentState
from qc_desktop.ui.screens.checker.tick_list import TickListScreen, TickListState
from qc_desktop.words import easy


class AskingFirst(Part):
    """One thing on each screen. Nothing but a yes is a yes."""

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__(desk, ways)
        self._consent = ConsentScreen(desk.look)
        self._explained = TickListScreen(desk.look)
        self._helped = ChoicesScreen(desk.look)
        self._said_back = ChoicesScreen(desk.look)
        desk.stage.own(self._consent, self._explained, self._helped, self._said_back)
        self._to = ConsentTo.TALK
        self._changes = False
        self._consent.picked.connect(self._picked)
        self._explained.ticked.connect(self._explained_ticked)
        self._helped.picked.connect(self._helper_picked)
        self._said_back.picked.connect(self._said_back_picked)

    def consent(self, to: ConsentTo) -> None:
        """Ask the person one thing."""
        with self._desk.stage.guarded():
            self._to = to
            now = self._now
            self._changes = visit_path.first_unasked(now.visit, now.who) is None
            self._desk.keeping.go(visit_path.CONSENT_SPOTS[to])
            self._show_consent(anew=True)

    def explained(self) -> None:
        """Say how we explained it."""
        with self._desk.stage.guarded():
            self._desk.keeping.go(Spot.EXPLAINED)
            self._show_explained(anew=True)

    def who_helped(self) -> None:
        """Say who helped the person."""
        with self._desk.stage.guarded():
            self._desk.keeping.go(Spot.WHO_HELPED)
            self._show_helped(anew=True)

    def said_back(self) -> None:
        """Say whether the person could say it back."""
        with self._desk.stage.guarded():
            self._desk.keeping.go(Spot.SAID_BACK)
            self._show_said_back(anew=True)

    def _show_consent(self, *, anew: bool = False) -> None:
        now = self._now
        said = now.visit.consent_to(self._to, now.who)
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
            if now.visit.consent_to(self._to, now.who) is not answer:
                now.visit = self._desk.laptop.visits.consent(
                    now.visit.id, self._to, answer, by=now.by, respondent=now.who
                )
            self._show_consent()

    def _consent_next(self) -> None:
        now = self._now
        if now.visit.consent_to(self._to, now.who) is None:
            self._desk.stage.say(
                Message(
                    heading=easy("You have not picked yet"),
                    words=easy("Ask the person. Then pick an answer."),
                    picture="not_picked",
                    first=BarKey(words=easy("OK"), glyph="tick"),
                )
            )
            return
        following = visit_path.next_unasked(now.visit, self._to, now.who)
        if following is not None:
            self.consent(following)
        elif visit_path.may_ask(now.visit, now.who) and not self._changes:
            self.explained()
        elif now.visit.may(ConsentTo.TALK, now.who):
            self._ways.person()
        else:
            self._ways.people()

    def _consent_back(self) -> None:
        before = visit_path.consent_before(self._to)
        if self._changes:
            self._ways.person()
        elif before is not None:
            self.consent(before)
        else:
            self._ways.people()

    def _asked_how(self) -> object:
        return spoken_to(self._now.visit, self._now.who).asking

    def _show_explained(self, *, anew: bool = False) -> None:
        now = self._now
        asking = spoken_to(now.visit, now.who).asking
        lines = explained_choices()
        title, help_line = easy("How did we explain it?"), easy("You can tick more than one.")
        state = TickListState(
            title=title,
            help=help_line,
            lines=lines,
            ticked=frozenset(one.value for one in asking.explained) if asking else frozenset(),
            bars=now.bars(next_key=next_key(primary=True)),
            spoken=spoken(title, help_line, lines),
        )
        self._explained.show_state(state)
        keys = Keys(back=self._explained_back, next=self.who_helped)
        self._desk.stage.show(self._explained, state, keys, anew=anew)

    def _explained_back(self) -> None:
        if self._asked_how() is not None:
            self._ways.person()
        else:
            self.consent(visit_path.CONSENT_ORDER[-1])

    def _explained_ticked(self, ticked: Picked) -> None:
        with self._desk.stage.guarded(self._show_explained):
            now = self._now
            now.visit = self._desk.laptop.respondents.explained(
                now.visit.id, now.who, Explained(ticked.key), ticked.on, by=now.by
            )
            self._show_explained()

    def _show_helped(self, *, anew: bool = False) -> None:
        now = self._now
        asking = spoken_to(now.visit, now.who).asking
        helper = asking.helper if asking else None
        choices = helper_choices()
        title = easy("Who helped {name} to say yes or no?", name=now.name(now.who))
        help_line = easy("It is OK to have help.")
        state = ChoicesState(
            title=title,
            help=help_line,
            choices=choices,
            picked=helper.value if helper else None,
            bars=now.bars(next_key=next_key(primary=True)),
            spoken=spoken(title, help_line, choices),
        )
        self._helped.show_state(state)
        keys = Keys(back=self.explained, next=self.said_back)
        self._desk.stage.show(self._helped, state, keys, anew=anew)

    def _helper_picked(self, picked: Picked) -> None:
        with self._desk.stage.guarded(self._show_helped):
            now = self._now
            now.visit = self._desk.laptop.respondents.helped(
                now.visit.id, now.who, Helper(picked.key), by=now.by
            )
            self._show_helped()

    def _show_said_back(self, *, anew: bool = False) -> None:
        now = self._now
        asking = spoken_to(now.visit, now.who).asking
        said = asking.said_back if asking else None
        choices = said_back_choices()
        title = easy("Can {name} say it back?", name=now.name(now.who))
        help_line = easy("Ask what they said yes to. Any way is OK.")
        state = ChoicesState(
            title=title,
            help=help_line,
            choices=choices,
            picked=None if said is None else "yes" if said else "no",
            bars=now.bars(next_key=next_key(primary=True)),
            spoken=spoken(title, help_line, choices),
        )
        self._said_back.show_state(state)
        keys = Keys(back=self.who_helped, next=self._said_back_next)
        self._desk.stage.show(self._said_back, state, keys, anew=anew)

    def _said_back_picked(self, picked: Picked) -> None:
        with self._desk.stage.guarded(self._show_said_back):
            now = self._now
            now.visit = self._desk.laptop.respondents.said_back(
                now.visit.id, now.who, picked.key == "yes", by=now.by
            )
            self._show_said_back()

    def _said_back_next(self) -> None:
        now = self._now
        asking = spoken_to(now.visit, now.who).asking
        if asking is not None and asking.said_back is False:
            # Not understood is not a yes: ask from the start, in another way.
            self.consent(ConsentTo.TALK)
        else:
            self._ways.talk()
