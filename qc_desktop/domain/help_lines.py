"""Who to ring with a worry: kept on every laptop, so that it is there with no network."""

from dataclasses import dataclass

from qc_desktop.domain.changes import Field, KeyedField


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpLine:
    """Somebody to ring. No `phone`: nobody told us one, and we never make one up."""

    name: str = ""
    phone: str = ""

    @property
    def is_there(self) -> bool:
        """Whether there is anything to show."""
        return bool(self.name or self.phone)


LEAD = Field("organisation.safeguarding_lead", str)
"""The person who is told of worries. Nobody chosen: the organisation's contact."""
SECOND_LEAD = Field("organisation.second_lead", HelpLine)
"""Who is told where the worry is about the lead. Need not use this program."""
LOCAL = KeyedField("organisation.local_help", HelpLine)
"""The organisation's own number for adult social care, by nation."""
PLACE_LOCAL = Field("place.local_help", HelpLine)
"""The same for one place: it goes before that of its nation."""

FACTS = (LEAD, SECOND_LEAD, LOCAL, PLACE_LOCAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """Who else takes worries in one nation, in general words: read from resources/help."""

    who: str
    ring: str
    ask_for: str
    law: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoToRing:
    """All that can be rung with a worry at one place. `second` and `local` may have no phone."""

    lead: HelpLine
    second: HelpLine
    local: HelpLine
    route: Route
