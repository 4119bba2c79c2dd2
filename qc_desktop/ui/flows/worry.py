"""I am worried: what it is, who to tell, in one's own words, and what is true of it then."""

from PySide6.QtCore import QObject, Signal

from qc_desktop.domain.concerns import ConcernId, ConcernKind, ToldHow
from qc_desktop.domain.help_lines import HelpLine
from qc_desktop.ui.components.bars import (
    BarKey,
    Bars,
    Chip,
    Help,
    Middle,
    StepsInMiddle,
    Tone,
    Where,
)
from qc_desktop.ui.components.values import Choice, Picked, Spoken
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.stage import Do, Keys
from qc_desktop.ui.flows.who_to_ring import Around, on_one_line, ring_words
from qc_desktop.ui.flows.worry_kept import WorryKept
from qc_desktop.ui.flows.worry_telling import WorrySaying, WorryWriting
from qc_desktop.ui.screens.checker.screen import CheckerScreen
from qc_desktop.ui.screens.checker.steps_to_take import Step
from qc_desktop.ui.screens.checker.who_to_tell import WhoToTellScreen, WhoToTellState
from qc_desktop.ui.screens.checker.worry_kinds import WorryKindsScreen, WorryKindsState
from qc_desktop.ui.screens.checker.worry_words import WorryWordsScreen, WorryWordsState
from qc_desktop.words import easy, easy_n, mark_easy

STEPS = 3
_KINDS = (
    (ConcernKind.UPSET, mark_easy("Someone is very upset"), "upset"),
    (ConcernKind.HURT, mark_easy("Someone is being hurt"), "hurt"),
    (ConcernKind.UNSAFE_HOME, mark_easy("The home is not safe"), "home_not_safe"),
    (ConcernKind.TAKEN, mark_easy("Someone takes money or things"), "money"),
    (ConcernKind.HEALTH, mark_easy("Health or medicine"), "medicine"),
    (ConcernKind.OTHER, mark_easy("Something else"), "something_else"),
)


class WorryFlow(QObject):
    """One worry at a time. Each tap is on disk before the next screen; nothing is shown again."""

    back_requested = Signal()
    home_requested = Signal()
    carried_on = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.stage)
        self._desk = desk
        self._around = Around(desk, None)
        self._concern: ConcernId | None = None
        self._ticked: frozenset[str] = frozenset()
        self._about_lead: bool | None = None
        self._told = 0
        self._kinds = WorryKindsScreen(desk.look)
        self._who = WhoToTellScreen(desk.look)
        self._words = WorryWordsScreen(desk.look)
        desk.stage.own(self._kinds, self._who, self._words)
        self._writing = WorryWriting(desk, self._bars)
        self._saying = WorrySaying(desk, self._bars)
        self._kept = WorryKept(desk, self._bars)
        self._kinds.ticked.connect(self._tick)
        self._who.picked.connect(self._answered)
        self._words.picked.connect(self._tell)
        for telling in (self._writing, self._saying):
            telling.told.connect(self._was_told)
            telling.closed.connect(self._show_words)
        self._saying.write_requested.connect(self._write)
        self._kept.back_requested.connect(self._show_words)
        self._kept.left.connect(self.back_requested)
        self._kept.carried_on.connect(self.carried_on)

    @property
    def is_shown(self) -> bool:
        """Whether one of its screens is on."""
        return self._desk.stage.screen in self.screens

    @property
    def screens(self) -> tuple[CheckerScreen, ...]:
        """Its screens."""
        parts = (*self._writing.screens, *self._saying.screens, *self._kept.screens)
        return (self._kinds, self._who, self._words, *parts)

    def begin_anew(self, around: Around) -> None:
        """Forget the worry before: help was opened from another screen."""
        self._around = around
        self._concern, self._ticked, self._about_lead, self._told = None, frozenset(), None, 0

    def leave(self) -> None:
        """Keep what is half said: somebody goes elsewhere."""
        self._writing.leave()
        self._saying.leave()

    def open(self) -> None:
        """Ask what it is about."""
        with self._desk.stage.guarded():
            self._show_kinds(anew=True)

    def called_999(self) -> None:
        """Keep that 999 was called, and show what is true."""
        with self._desk.stage.guarded():
            self._desk.laptop.concerns.told(
                self._begun(), ToldHow.CALLED_999, "999", by=self._around.by
            )
            self._show_kept()

    def open_kept(self) -> None:
        """Show how far the worries of this laptop came, without what they say."""
        with self._desk.stage.guarded():
            self._kept.open(self._around, None, about_lead=None)

    # Step 1.

    def _show_kinds(self, *, anew: bool = False) -> None:
        choices = tuple(
            Choice(key=kind, words=easy(words), picture=picture) for kind, words, picture in _KINDS
        )
        state = WorryKindsState(
            kinds=choices,
            ticked=self._ticked,
            bars=self._step(1),
            spoken=(
                Spoken(text=easy("What are you worried about?"), key="title"),
                Spoken(text=easy("You can tap more than one."), key="help"),
                *(Spoken(text=one.words, key=one.key) for one in choices),
            ),
        )
        self._kinds.show_state(state)
        keys = self._keys(self.back_requested.emit, self._after_kinds)
        self._desk.stage.show(self._kinds, state, keys, anew=anew)

    def _tick(self, picked: Picked) -> None:
        with self._desk.stage.guarded(self._show_kinds):
            self._keep_tick(ConcernKind(picked.key), picked.on)
            self._show_kinds()

    def _keep_tick(self, kind: ConcernKind, on: bool) -> None:
        if self._concern is None:
            self._begun(kind)
        else:
            self._desk.laptop.concerns.tick(self._concern, kind, on, by=self._around.by)
        self._ticked = self._ticked | {kind} if on else self._ticked - {kind}

    def _begun(self, kind: ConcernKind | None = None) -> ConcernId:
        """Return the worry that is being told; begin it with the first tap."""
        if self._concern is None:
            visiting = self._around.visiting
            self._concern = self._desk.laptop.concerns.begin(
                by=self._around.by,
                visit=visiting.visit.id if visiting else None,
                place=visiting.place.id if visiting else None,
                kind=kind,
            )
        return self._concern

    def _after_kinds(self) -> None:
        with self._desk.stage.guarded():
            if not self._ticked:
                self._keep_tick(ConcernKind.OTHER, on=True)
            self._show_who(anew=True)

    # Step 2.

    def _show_who(self, *, anew: bool = False) -> None:
        about = bool(self._about_lead)
        numbers, line = self._around.numbers(), self._around.to_ring(about_lead=about)
        lead = numbers.lead.name if numbers else ""
        steps = self._people(line, about=about)
        question = easy("Is your worry about {name}?", name=lead) if lead else ""
        answers = (
            Choice(key="yes", words=easy("Yes"), glyph="tick"),
            Choice(key="no", words=easy("No"), glyph="cross"),
        )
        ring = ring_words(line) or easy("Tell someone you trust.")
        state = WhoToTellState(
            picture="phone" if line.phone else "talked",
            number=on_one_line(line.phone),
            under=ring,
            title=easy("Who can you tell?"),
            steps=steps,
            question=question,
            answers=answers if question else (),
            picked={True: "yes", False: "no", None: ""}[self._about_lead],
            bars=self._step(2),
            spoken=(
                Spoken(text=easy("Who can you tell?"), key="title"),
                Spoken(text=ring, key="under"),
                *((Spoken(text=on_one_line(line.phone), key="number"),) if line.phone else ()),
                *_spoken_steps(steps),
                *((Spoken(text=question, key="ask"),) if question else ()),
                *(Spoken(text=one.words, key=one.key) for one in answers if question),
            ),
        )
        self._who.show_state(state)
        keys = self._keys(self.open, self._show_words)
        self._desk.stage.show(self._who, state, keys, anew=anew)

    def _people(self, line: HelpLine, *, about: bool) -> tuple[Step, ...]:
        numbers = self._around.numbers()
        calm = easy("You are not in trouble. It is right to tell.")
        steps = [Step(glyph="users", words=self._around.tell_supporter(), more=calm)]
        ring = ring_words(line)
        if ring:
            more = easy("This is another person to tell.") if about else ""
            steps.append(Step(glyph="phone", words=ring, more=more or on_one_line(line.phone)))
        is_the_same = line.is_there and numbers is not None and numbers.local == line
        if numbers is not None and not is_the_same:
            ask = easy(numbers.route.ask_for)
            phone = on_one_line(numbers.local.phone)
            more = f"{ask} {phone}".strip()
            steps.append(
                Step(
                    glyph="message",
                    words=easy(numbers.route.ring),
                    more=more,
                )
            )
        return tuple(steps)

    def _answered(self, picked: Picked) -> None:
        with self._desk.stage.guarded(self._show_who):
            yes = picked.key == "yes"
            self._desk.laptop.concerns.about_lead(self._begun(), yes, by=self._around.by)
            self._about_lead = yes
            self._show_who()

    # Step 3.

    def _show_words(self) -> None:
        told = easy_n("{count} thing safe", "{count} things safe", self._told)
        chip = Chip(words=told, tone=Tone.OK, glyph="shield") if self._told else None
        ways = (
            Choice(
                key="say", words=easy("Say it"), more=easy("Record your voice"), picture="voice"
            ),
            Choice(key="write", words=easy("Write"), more=easy("Type some words"), picture="write"),
        )
        state = WorryWordsState(
            ways=ways,
            safe=chip,
            bars=self._step(3),
            spoken=(
                Spoken(text=easy("Tell us in your own words"), key="title"),
                Spoken(text=easy("Say what you saw or heard. You do not have to."), key="calm"),
                *(Spoken(text=f"{one.words}. {one.more}", key=one.key) for one in ways),
            ),
        )
        self._words.show_state(state)
        keys = self._keys(self._back_to_who, self._to_kept)
        self._desk.stage.show(self._words, state, keys)

    def _back_to_who(self) -> None:
        with self._desk.stage.guarded():
            self._show_who(anew=True)

    def _tell(self, picked: Picked) -> None:
        with self._desk.stage.guarded():
            concern = self._begun()
            if picked.key == "say":
                self._saying.open(concern, self._around.by)
            else:
                self._writing.open(concern, self._around.by)

    def _write(self) -> None:
        self._tell(Picked(key="write"))

    def _was_told(self) -> None:
        self._told += 1

    def _to_kept(self) -> None:
        with self._desk.stage.guarded():
            self._begun()
            self._show_kept()

    def _show_kept(self) -> None:
        self._kept.open(self._around, self._concern, about_lead=self._about_lead)

    # All of them.

    def _keys(self, back: Do, following: Do) -> Keys:
        return Keys(back=back, next=following, home=self.home_requested.emit)

    def _step(self, number: int) -> Bars:
        words = easy("Step {number} of {total}", number=number, total=STEPS)
        middle = StepsInMiddle(words=words, done=number - 1, total=STEPS, now=number)
        return self._bars(
            easy("I am worried"),
            middle,
            BarKey(words=easy("Next"), glyph="arrow_right", primary=True),
        )

    def _bars(self, bold: str, middle: Middle | None, following: BarKey | None) -> Bars:
        people = self._desk.keeping.now.people
        return Bars(
            where=Where(small=easy("Get help now"), bold=bold, picture="worried"),
            people=self._desk.faces.here(people),
            help=Help.ON,
            home=bool(people),
            back=BarKey(words=easy("Back"), glyph="arrow_left"),
            middle=middle,
            next=following,
        )


def _spoken_steps(steps: tuple[Step, ...]) -> tuple[Spoken, ...]:
    found: list[Spoken] = []
    for number, step in enumerate(steps, start=1):
        found.append(Spoken(text=step.words, key=f"step{number}"))
        if step.more:
            found.append(Spoken(text=step.more, key=f"more{number}"))
    return tuple(found)
