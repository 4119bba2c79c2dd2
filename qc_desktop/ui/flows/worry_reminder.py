"""A gentle reminder of worries: how many, never what they are, until somebody answered."""

from qc_desktop.domain.concerns import ConcernId
from qc_desktop.ui.components.bars import BarKey, Chip, Tone
from qc_desktop.ui.components.overlay import Message
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.words import easy, easy_n


class WorryReminder:
    """Looks at the worries told on this laptop. Numbers and states only."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._thanked: tuple[ConcernId, ...] = ()

    def chip(self) -> Chip | None:
        """Return what to say of the worries that still wait, or None where none does."""
        waiting = [one for one in self._desk.laptop.concerns.worries() if not one.is_acknowledged]
        untold = sum(one.needs_telling for one in waiting)
        if untold:
            words = easy_n("{count} worry not sent", "{count} worries not sent", untold)
            return Chip(words=words, tone=Tone.DANGER, glyph="shield_alert")
        if waiting:
            words = easy_n(
                "{count} worry has no answer yet",
                "{count} worries have no answer yet",
                len(waiting),
            )
            return Chip(words=words, tone=Tone.WAITING, glyph="shield")
        return None

    def thank(self) -> None:
        """Tell those who are here, once, that somebody has their worry."""
        desk = self._desk
        answered = desk.laptop.concerns.to_thank(desk.keeping.now.people)
        by = next((one.acknowledged_by for one in answered if one.acknowledged_by), None)
        if by is None:
            return
        self._thanked = tuple(one.id for one in answered)
        name = desk.laptop.people.get(by).first_name
        desk.stage.say(
            Message(
                heading=easy("{name} has your worry.", name=name),
                words=easy("Thank you for telling us."),
                picture="thank_you",
                first=BarKey(words=easy("OK"), glyph="tick"),
            ),
            first=self._was_read,
        )

    def _was_read(self) -> None:
        with self._desk.stage.guarded():
            self._desk.laptop.concerns.thanked(*self._thanked)
