"""What the sample states share: the keys, the people and the bars. Sample people and places."""

from qc_desktop.ui.components.bars import (
    BarKey,
    Bars,
    StepsInMiddle,
    Where,
)
from qc_desktop.ui.components.values import Choice, Here
from qc_desktop.ui.theme.pictures import Photo

BACK = BarKey(words="Back", glyph="arrow_left")
NEXT = BarKey(words="Next", glyph="arrow_right", primary=True)
QUIET = BarKey(words="Next", glyph="arrow_right")


def here(*names: str) -> tuple[Here, ...]:
    return tuple(Here(name=name, photo=Photo(sample=f"people/{name.lower()}")) for name in names)


TEAM = here("Amina", "Joe", "Dev")
STEPS = StepsInMiddle(words="Question 2 of 4", done=1, total=4, now=2)


def bars(**parts: object) -> Bars:
    shown: dict[str, object] = {
        "where": Where(small="Visit to", bold="Elm House", picture="place"),
        "people": TEAM,
        "back": BACK,
        "next": NEXT,
        **parts,
    }
    return Bars(**shown)  # type: ignore[arg-type]  # a test's shorthand for many fields


def person(name: str, role: str = "Quality Checker") -> Choice:
    return Choice(
        key=name.lower(), words=name, more=role, photo=Photo(sample=f"people/{name.lower()}")
    )
