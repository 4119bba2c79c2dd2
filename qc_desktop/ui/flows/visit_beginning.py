"""The beginning of a visit: getting ready, the door, where we may go."""

from PySide6.QtCore import Signal

from qc_desktop.domain.session import Spot
from qc_desktop.domain.visit_steps import Room, Welcome
from qc_desktop.domain.visits import Ready
from qc_desktop.ui.components.bars import BarKey, WordsInMiddle
from qc_desktop.ui.components.overlay import Confirm, Message
from qc_desktop.ui.components.values import Picked, Spoken
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.stage import Keys
from qc_desktop.ui.flows.visit_part import Part, spoken
from qc_desktop.ui.flows.visit_words import room_choices, welcome_choices
from qc_desktop.ui.flows.visiting import next_key
from qc_desktop.ui.flows.ways import Ways
from qc_desktop.ui.flows.wording import ready_choices
from qc_desktop.ui.screens.checker.choices import ChoicesScreen, ChoicesState
from qc_desktop.ui.screens.checker.message_hero import HeroScreen, HeroState
from qc_desktop.ui.screens.checker.tick_list import TickListScreen, TickListState
from qc_desktop.words import easy


class Beginning(Part):
    """The screens before anyone is asked anything. None of them holds anyone back but a no."""

    home_requested = Signal()

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__(desk, ways)
        self._ready = TickListScreen(desk.look)
        self._rooms = TickListScreen(desk.look)
        self._welcome = ChoicesScreen(desk.look)
        self._away = HeroScreen(desk.look)
        desk.stage.own(self._ready, self._rooms, self._welcome, self._away)
        self._ready.extra_requested.connect(ways.name_buddy)
        self._ready.ticked.connect(self._ticked)
        self._rooms.ticked.connect(self._room_ticked)
        self._welcome.picked.connect(self._welcome_picked)

    def ready(self) -> None:
        """Show the getting-ready list."""
        with self._desk.stage.guarded():
            self._desk.keeping.go(Spot.READY)
            self._show_ready(anew=True)

    def welcome(self) -> None:
        """Ask at the door whether we may come in."""
        with self._desk.stage.guarded():
            self._desk.keeping.go(Spot.WELCOME)
            self._show_welcome(anew=True)

    def away(self) -> None:
        """Go away kindly: it is their home."""
        with self._desk.stage.guarded():
            self._desk.keeping.go(Spot.NOT_WELCOME)
            self._show_away()

    def rooms(self) -> None:
        """Ask where we may go."""
        with self._desk.stage.guarded():
            self._desk.keeping.go(Spot.ROOMS)
            self._show_rooms(anew=True)

    def _show_ready(self, *, anew: bool = False) -> None:
        now = self._now
        ticked = now.visit.ready
        lines = ready_choices()
        title, help_line = easy("Are you ready?"), easy("Tick what you have done.")
        words = easy("{done} of {of} ticked", done=len(ticked), of=len(lines))
        second = easy("You are ready.") if len(ticked) == len(lines) else easy("You can still go.")
        state = TickListState(
            title=title,
            help=help_line,
            lines=lines,
            ticked=frozenset(one.value for one in ticked),
            extra=BarKey(words=easy("Buddy: {name}", name=now.buddy().name), glyph="phone"),
            bars=now.bars(
                next_key=BarKey(words=easy("Start the visit"), glyph="arrow_right", primary=True),
                middle=WordsInMiddle(words=words, second=second),
            ),
            spoken=spoken(title, help_line, lines),
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
            self.welcome()

    def _show_welcome(self, *, anew: bool = False) -> None:
        now = self._now
        said = now.visit.welcome
        title, help_line = easy("Are we welcome?"), easy("Ask the people who live here.")
        choices = welcome_choices()
        state = ChoicesState(
            title=title,
            help=help_line,
            choices=choices,
            picked=said.value if said else None,
            bars=now.bars(
                next_key=next_key(primary=said is not None),
                middle=WordsInMiddle(words=easy("It is their home. They choose.")),
            ),
            spoken=spoken(title, help_line, choices),
        )
        self._welcome.show_state(state)
        keys = Keys(back=self.ready, next=self._welcome_next)
        self._desk.stage.show(self._welcome, state, keys, anew=anew)

    def _welcome_picked(self, picked: Picked) -> None:
        with self._desk.stage.guarded(self._show_welcome):
            now = self._now
            answer = Welcome(picked.key)
            if now.visit.welcome is not answer:
                now.visit = self._desk.laptop.steps.welcome(now.visit.id, answer, by=now.by)
            self._show_welcome()

    def _welcome_next(self) -> None:
        match self._now.visit.welcome:
            case None:
                self._desk.stage.say(
                    Message(
                        heading=easy("You have not picked yet"),
                        words=easy("Ask the people. Then pick an answer."),
                        picture="not_picked",
                        first=BarKey(words=easy("OK"), glyph="tick"),
                    )
                )
            case Welcome.YES:
                self._ways.arrived()
            case _:
                self.away()

    def _show_away(self) -> None:
        now = self._now
        no = now.visit.welcome is Welcome.NO
        words = easy("Say thank you. Then go.") if no else easy("Come back another time.")
        safe = easy("It is OK for people to say no.")
        more = (
            easy("You did the right thing.") if no else easy("Ask them when. Then tell the office.")
        )
        key = (
            BarKey(words=easy("Finish"), glyph="tick", primary=True)
            if no
            else BarKey(words=easy("Stop and go home"), glyph="home", primary=True)
        )
        state = HeroState(
            glyph="hand" if no else "clock",
            ok=True,
            words=words,
            safe=safe,
            more=more,
            bars=now.bars(next_key=key),
            spoken=(
                Spoken(text=words, key="words"),
                Spoken(text=safe, key="safe"),
                Spoken(text=more, key="more"),
            ),
        )
        self._away.show_state(state)
        keys = Keys(back=self.welcome, next=self._ways.finish if no else self._home)
        self._desk.stage.show(self._away, state, keys)

    def _show_rooms(self, *, anew: bool = False) -> None:
        now = self._now
        lines = room_choices()
        title = easy("Where may we go?")
        help_line = easy("Ask first. Tick where they say yes.")
        state = TickListState(
            title=title,
            help=help_line,
            lines=lines,
            ticked=frozenset(room.value for room, may in now.visit.rooms.items() if may),
            bars=now.bars(
                next_key=next_key(primary=True),
                middle=WordsInMiddle(words=easy("Ask where the fire exit is.")),
            ),
            spoken=spoken(title, help_line, lines),
        )
        self._rooms.show_state(state)
        keys = Keys(back=self._ways.arrived, next=self._ways.hub)
        self._desk.stage.show(self._rooms, state, keys, anew=anew)

    def _room_ticked(self, ticked: Picked) -> None:
        with self._desk.stage.guarded(self._show_rooms):
            now = self._now
            now.visit = self._desk.laptop.steps.room(
                now.visit.id, Room(ticked.key), ticked.on, by=now.by
            )
            self._show_rooms()

    def _home(self) -> None:
        self.home_requested.emit()
