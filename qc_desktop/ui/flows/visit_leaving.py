"""Leaving: say thank you, and how each checker feels."""

from qc_desktop.domain.ids import PersonId
from qc_desktop.domain.session import Spot
from qc_desktop.domain.visit_steps import Feeling
from qc_desktop.ui.components.bars import WordsInMiddle
from qc_desktop.ui.components.values import Choice, Picked, Spoken
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.stage import Keys
from qc_desktop.ui.flows.visit_part import Part, spoken
from qc_desktop.ui.flows.visit_words import feeling_choices
from qc_desktop.ui.flows.visiting import next_key
from qc_desktop.ui.flows.ways import Ways
from qc_desktop.ui.screens.checker.choices import ChoicesScreen, ChoicesState
from qc_desktop.ui.screens.checker.steps_to_take import Step, StepsScreen, StepsState
from qc_desktop.words import easy

_TALK = "talk"


class Leaving(Part):
    """Some of what checkers hear is hard: they are asked how they are, one by one."""

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__(desk, ways)
        self._goodbye = StepsScreen(desk.look)
        self._feeling = ChoicesScreen(desk.look)
        desk.stage.own(self._goodbye, self._feeling)
        self._feeling.picked.connect(self._picked)
        self._feeling.ticked.connect(self._ticked)

    def leave(self) -> None:
        """Say what to do before we go."""
        with self._desk.stage.guarded():
            self._desk.keeping.go(Spot.LEAVE)
            self._show_goodbye()

    def feeling(self) -> None:
        """Ask the first checker how they feel."""
        with self._desk.stage.guarded():
            self._desk.keeping.checker(self._now.team()[0])
            self._desk.keeping.go(Spot.FEELING)
            self._show_feeling(anew=True)

    def feeling_again(self) -> None:
        """Ask the checker whose turn it was."""
        with self._desk.stage.guarded():
            self._show_feeling(anew=True)

    def _show_goodbye(self) -> None:
        now = self._now
        title = easy("Before you go")
        steps = (
            Step(glyph="heart", words=easy("Say thank you."), more=easy("To everyone you met.")),
            Step(
                glyph="document",
                words=easy("Say what happens next."),
                more=easy("We write a report. They get it too."),
            ),
            Step(
                glyph="badge", words=easy("Take your things."), more=easy("Your badge and laptop.")
            ),
        )
        state = StepsState(
            picture="thank_you",
            number="",
            under=easy("Thank you for having us."),
            title=title,
            steps=steps,
            bars=now.bars(next_key=next_key(primary=True)),
            spoken=(
                Spoken(text=title, key="title"),
                *(
                    Spoken(text=f"{step.words} {step.more}", key=f"step{number}")
                    for number, step in enumerate(steps, start=1)
                ),
            ),
        )
        self._goodbye.show_state(state)
        keys = Keys(back=self._ways.hub, next=self._ways.left)
        self._desk.stage.show(self._goodbye, state, keys)

    @property
    def _checker(self) -> PersonId:
        team = self._now.team()
        checker = self._desk.keeping.now.checker
        return checker if checker in team else team[0]

    def _show_feeling(self, *, anew: bool = False) -> None:
        now = self._now
        said = now.visit.feelings.get(self._checker)
        (name,) = self._desk.faces.names((self._checker,))
        title = easy("{name}, how do you feel?", name=name)
        choices = feeling_choices()
        talk = Choice(
            key=_TALK,
            words=easy("I want to talk to someone"),
            picture="talked",
        )
        help_line = self._whom() if said and said.wants_to_talk else easy("Any answer is OK.")
        state = ChoicesState(
            title=title,
            help=help_line,
            choices=choices,
            picked=said.feeling.value if said else None,
            tick=talk if said else None,
            ticked=bool(said and said.wants_to_talk),
            bars=now.bars(
                next_key=next_key(primary=said is not None),
                middle=WordsInMiddle(words=easy("This is not in our report.")),
            ),
            spoken=spoken(title, help_line, (*choices, talk) if said else choices),
        )
        self._feeling.show_state(state)
        keys = Keys(back=self._feeling_back, next=self._feeling_next)
        self._desk.stage.show(self._feeling, state, keys, anew=anew)

    def _whom(self) -> str:
        now, buddy = self._now, self._now.buddy()
        supporter = now.supporter()
        ring = (
            easy("Ring {name}: {phone}", name=buddy.name, phone=buddy.phone)
            if buddy.phone
            else easy("Ring the office.")
        )
        return easy("Talk to {name}. {ring}", name=supporter, ring=ring) if supporter else ring

    def _picked(self, picked: Picked) -> None:
        said = self._now.visit.feelings.get(self._checker)
        self._keep(Feeling(picked.key), talk=bool(said and said.wants_to_talk))

    def _ticked(self, ticked: Picked) -> None:
        said = self._now.visit.feelings.get(self._checker)
        if said is not None:
            self._keep(said.feeling, talk=ticked.on)

    def _keep(self, feeling: Feeling, *, talk: bool) -> None:
        with self._desk.stage.guarded(self._show_feeling):
            now = self._now
            now.visit = self._desk.laptop.steps.feel(
                now.visit.id, self._checker, feeling, talk=talk, by=now.by
            )
            self._show_feeling()

    def _feeling_next(self) -> None:
        if not self._turn(1):
            self._ways.findings()

    def _feeling_back(self) -> None:
        if not self._turn(-1):
            self._ways.left()

    def _turn(self, step: int) -> bool:
        team = self._now.team()
        place = team.index(self._checker) + step
        if not 0 <= place < len(team):
            return False
        with self._desk.stage.guarded():
            self._desk.keeping.checker(team[place])
            self._show_feeling(anew=True)
        return True
