"""A person's own settings: they follow the person to any laptop."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from qc_desktop.domain.changes import Field


class TextSize(StrEnum):
    """How large words and pictures are. Values are never renamed."""

    NORMAL = "normal"
    BIG = "big"
    VERY_BIG = "very_big"


class ScreenColours(StrEnum):
    """The four themes. Values are never renamed."""

    CREAM = "cream"
    WHITE = "white"
    DARK = "dark"
    BLACK_YELLOW = "black_yellow"


class Voice(StrEnum):
    """Which voice reads. Values are never renamed."""

    ONE = "one"
    TWO = "two"


class Speed(StrEnum):
    """How fast the voice reads. Values are never renamed."""

    SLOW = "slow"
    NORMAL = "normal"
    FAST = "fast"


class Language(StrEnum):
    """The language of screens and voice: the codes of our catalogues."""

    ENGLISH = "en-GB"
    WELSH = "cy"


class WayIn(StrEnum):
    """How a person works the screen. Values are never renamed."""

    TOUCH = "touch"
    ONE_SWITCH = "one_switch"
    TWO_SWITCHES = "two_switches"
    DWELL = "dwell"


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonSettings:
    """What a person chose. Each tap makes a new one. Times are milliseconds.

    `reads_by_itself` reads each screen as it opens, `says_what_is_touched` each control that
    gets the focus. `scan_ms`: how long one switch waits on a control. `dwell_ms`: how long the
    pointer rests to press. `hold_ms`: how long a press must last, 0 for none. `pause_ms`: a
    second press sooner than this is ignored.
    """

    text_size: TextSize = TextSize.NORMAL
    colours: ScreenColours = ScreenColours.CREAM
    voice: Voice = Voice.ONE
    speed: Speed = Speed.NORMAL
    reads_by_itself: bool = False
    says_what_is_touched: bool = False
    language: Language = Language.ENGLISH
    way_in: WayIn = WayIn.TOUCH
    scan_ms: int = 2000
    dwell_ms: int = 1200
    hold_ms: int = 0
    pause_ms: int = 400


_BY_NEED = (WayIn.ONE_SWITCH, WayIn.TWO_SWITCHES, WayIn.DWELL)


def suiting_all(everyone: Iterable[PersonSettings]) -> PersonSettings:
    """Return how the screen works while nobody has said who they are: so that all can say it.

    Who needs a switch cannot tap their picture, while touch, mouse and keyboard work beside a
    switch too. The slowest pace holds. Colours, sizes and holding are nobody's until then.
    """
    chosen = tuple(everyone)
    ways = {one.way_in for one in chosen}
    way = next((way for way in _BY_NEED if way in ways), WayIn.TOUCH)
    usual = PersonSettings()
    switched = [one for one in chosen if one.way_in in {WayIn.ONE_SWITCH, WayIn.TWO_SWITCHES}]
    dwelling = [one for one in chosen if one.way_in is WayIn.DWELL]
    return replace(
        usual,
        way_in=way,
        scan_ms=max((one.scan_ms for one in switched), default=usual.scan_ms),
        dwell_ms=max((one.dwell_ms for one in dwelling), default=usual.dwell_ms),
    )


SETTINGS = Field("person.settings", PersonSettings)

FACTS = (SETTINGS,)
