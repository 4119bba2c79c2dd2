"""Who somebody can tell just now: their supporter, the lead, another lead, the council."""

from qc_desktop.domain.help_lines import HelpLine, WhoToRing
from qc_desktop.domain.ids import PersonId
from qc_desktop.domain.problems import Problem
from qc_desktop.services.concerns import NOBODY
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.visiting import Visiting
from qc_desktop.words import easy


class Around:
    """The people and numbers around whoever asks for help. Read anew at each look."""

    def __init__(self, desk: Desk, visiting: Visiting | None) -> None:
        self._desk = desk
        self.visiting = visiting

    @property
    def by(self) -> PersonId:
        """Who tells; nobody where no picture was tapped yet."""
        if self.visiting is not None:
            return self.visiting.by
        now = self._desk.keeping.now
        return self._desk.keeping.person if now.people and not now.locked else NOBODY

    def supporter(self) -> str:
        """Return the first name of a supporter who is here, or ""."""
        return self.visiting.supporter() if self.visiting else ""

    def supporter_here(self) -> tuple[PersonId, ...]:
        """Return who that supporter is, or ()."""
        found = self.visiting.supporter_here() if self.visiting else None
        return (found,) if found is not None else ()

    def address(self) -> str:
        """Return where the visit is, or ""."""
        place = self.visiting.place if self.visiting else None
        return ", ".join(part for part in (place.name, place.address) if part) if place else ""

    def numbers(self) -> WhoToRing | None:
        """Return whom one can ring; None before the organisation is known here."""
        try:
            return self._desk.laptop.help_lines.who_to_ring(
                self.visiting.place.id if self.visiting else None
            )
        except Problem:
            return None

    def to_ring(self, *, about_lead: bool = False) -> HelpLine:
        """Return whom to ring first: the lead, or another person where the worry is of the lead."""
        numbers = self.numbers()
        if numbers is None:
            return HelpLine()
        if not about_lead:
            return numbers.lead
        return numbers.second if numbers.second.is_there else numbers.local

    def tell_supporter(self) -> str:
        """Return whom to tell in person, as a sentence."""
        supporter = self.supporter()
        if supporter:
            return easy("Tell {name}, your supporter.", name=supporter)
        return easy("Tell someone you trust.")


def ring_words(line: HelpLine) -> str:
    """Return "Ring Sam today." or as much of it as is known."""
    if line.name:
        return easy("Ring {name} today.", name=line.name)
    return easy("Ring the office today.") if line.phone else ""


def on_one_line(phone: str) -> str:
    """Return a number that no line break parts."""
    return phone.replace(" ", "\u00a0")
