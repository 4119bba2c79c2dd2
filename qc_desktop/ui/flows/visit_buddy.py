"""Tell the buddy that we are here, and that we left: by phone, with or without a network."""

from qc_desktop.domain.session import Spot
from qc_desktop.domain.visit_steps import CheckIn
from qc_desktop.ui.components.bars import Chip, Tone, WordsInMiddle
from qc_desktop.ui.components.values import Choice, Picked
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.stage import Keys
from qc_desktop.ui.flows.visit_part import Part, spoken
from qc_desktop.ui.flows.visiting import Buddy, next_key
from qc_desktop.ui.flows.ways import Ways
from qc_desktop.ui.screens.checker.choices import ChoicesScreen, ChoicesState
from qc_desktop.words import clock_in_words, easy

_SPOTS = {CheckIn.ARRIVED: Spot.CHECK_IN, CheckIn.LEFT: Spot.CHECK_OUT}
_TOLD, _NOT_NOW = "told", "not_now"


class Telling(Part):
    """The app rings nobody: it shows the number, and keeps that the buddy was told."""

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__(desk, ways)
        self._screen = ChoicesScreen(desk.look)
        desk.stage.own(self._screen)
        self._screen.picked.connect(self._picked)
        self._when = CheckIn.ARRIVED
        self._not_now = False

    def arrived(self) -> None:
        """Tell the buddy that we are here."""
        self._open(CheckIn.ARRIVED)

    def left(self) -> None:
        """Tell the buddy that we left."""
        self._open(CheckIn.LEFT)

    def _open(self, when: CheckIn) -> None:
        with self._desk.stage.guarded():
            self._when, self._not_now = when, False
            self._desk.keeping.go(_SPOTS[when])
            self._show(anew=True)

    def _show(self, *, anew: bool = False) -> None:
        now, buddy = self._now, self._now.buddy()
        told = now.visit.check_ins.get(self._when)
        title = (
            easy("Tell {name} you are here", name=buddy.name)
            if self._when is CheckIn.ARRIVED
            else easy("Tell {name} that you left", name=buddy.name)
        )
        help_line = how_to_tell(buddy)
        choices = (
            Choice(
                key=_TOLD,
                words=easy("I told {name}", name=buddy.name),
                picture="phone",
                more=easy("{name} knows where we are", name=buddy.name)
                if self._when is CheckIn.ARRIVED
                else easy("{name} knows that we left", name=buddy.name),
            ),
            Choice(
                key=_NOT_NOW,
                words=easy("Not now"),
                picture="consent_later",
                more=easy("We can do it later"),
            ),
        )
        picked = _TOLD if told else _NOT_NOW if self._not_now else None
        state = ChoicesState(
            title=title,
            help=help_line,
            choices=choices,
            picked=picked,
            chip=self._chip(),
            bars=now.bars(
                next_key=next_key(primary=picked is not None),
                middle=WordsInMiddle(words=easy("So that you are safe.")),
            ),
            spoken=spoken(title, help_line, choices),
        )
        self._screen.show_state(state)
        self._desk.stage.show(self._screen, state, self._keys(), anew=anew)

    def _keys(self) -> Keys:
        if self._when is CheckIn.ARRIVED:
            return Keys(back=self._ways.welcome, next=self._ways.rooms)
        return Keys(back=self._ways.leave_them, next=self._ways.feeling)

    def _chip(self) -> Chip | None:
        told = self._now.visit.check_ins.get(self._when)
        if told is None:
            return None
        at = told.at.astimezone(self._desk.now().tzinfo)
        return Chip(words=easy("You told them at {time}", time=clock_in_words(at)), tone=Tone.OK)

    def _picked(self, picked: Picked) -> None:
        with self._desk.stage.guarded(self._show):
            now, buddy = self._now, self._now.buddy()
            self._not_now = picked.key == _NOT_NOW
            if picked.key == _TOLD and self._when not in now.visit.check_ins:
                now.visit = self._desk.laptop.steps.told_buddy(
                    now.visit.id, self._when, buddy=buddy.person, name=buddy.named, by=now.by
                )
            self._show()


def how_to_tell(buddy: Buddy) -> str:
    """Return how to tell the buddy, with the number where one is known."""
    if buddy.phone:
        return easy("Ring or text: {phone}", phone=buddy.phone)
    if buddy.named:
        return easy("Ring or text {name}.", name=buddy.name)
    return easy("Ring or text the office.")
