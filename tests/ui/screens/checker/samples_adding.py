"""One state of each screen on which things are added. Sample people and places."""

from pathlib import Path
from typing import Any

from qc_desktop.domain.sketches import Ink, Mark, MarkKind, Nib
from qc_desktop.ui.components.bars import BarKey, PagesInMiddle, Where
from qc_desktop.ui.components.canvas import Pencil
from qc_desktop.ui.components.values import Spoken
from qc_desktop.ui.flows.wording_sketch import ink_choices, nib_choices, tool_choices, tool_hint
from qc_desktop.ui.screens.checker import added, picture, sketch
from qc_desktop.ui.theme.pictures import Photo
from tests.ui.screens.checker.sample_parts import QUIET, STEPS, bars

KITCHEN = (Path(__file__).parents[4] / "resources/samples/photos/kitchen.jpg").read_bytes()
IN_TOPIC = Where(small="Elm House", bold="My choices", picture="place")
_KEEP = BarKey(words="Keep it", glyph="tick", primary=True)
_HOUSE = (
    ((2500, 7500), (2500, 4500), (4000, 3000), (5500, 4500), (5500, 7500), (2500, 7500)),
    ((3700, 7500), (3700, 5800), (4300, 5800), (4300, 7500)),
)
DRAW = sketch.SketchState(
    title="Draw a picture",
    picture=None,
    marks=(
        *(Mark(kind=MarkKind.LINE, at=at, ink=Ink.BLUE) for at in _HOUSE),
        Mark(kind=MarkKind.LINE, at=((1000, 7600), (9000, 7600)), ink=Ink.GREEN, nib=Nib.THICK),
        Mark(kind=MarkKind.LINE, at=((7500, 2000),), ink=Ink.RED, nib=Nib.THICK),
    ),
    pencil=Pencil(ink=Ink.BLUE),
    hint="",
    tools=(),
    inks=ink_choices(),
    nibs=nib_choices(),
    can_undo=True,
    bars=bars(where=IN_TOPIC, middle=STEPS, next=_KEEP),
    spoken=(
        Spoken(text="Draw a picture", key="title"),
        Spoken(text="Blue", key="blue"),
        Spoken(text="Thick", key="thick"),
        Spoken(text="Undo", key="undo"),
        Spoken(text="Start again", key="again"),
    ),
)
COVER = sketch.SketchState(
    title="Change your picture",
    picture=KITCHEN,
    marks=(
        Mark(kind=MarkKind.COVER, at=((6000, 2500), (7500, 5000))),
        Mark(kind=MarkKind.WORDS, at=((500, 800),), words="The kettle is too high."),
    ),
    pencil=Pencil(tool=MarkKind.COVER),
    hint=tool_hint(MarkKind.COVER),
    tools=tool_choices(),
    inks=(),
    nibs=(),
    can_undo=True,
    bars=bars(where=IN_TOPIC, middle=STEPS, next=_KEEP),
    spoken=(
        Spoken(text="Change your picture", key="title"),
        Spoken(text="Cover", key="cover"),
        Spoken(text=tool_hint(MarkKind.COVER), key="hint"),
    ),
)
WRITE_ON = sketch.SketchState(
    title="Change your picture",
    picture=KITCHEN,
    marks=(),
    pencil=Pencil(tool=MarkKind.WORDS, words="The kettle is too high."),
    hint=tool_hint(MarkKind.WORDS),
    tools=tool_choices(),
    inks=(),
    nibs=(),
    can_undo=False,
    bars=bars(where=IN_TOPIC, middle=STEPS, next=QUIET),
    spoken=(Spoken(text="Change your picture", key="title"),),
)
ADDED = added.AddedState(
    things=(
        added.AddedThing(
            key="1",
            name="Photo 1",
            who="Amina. Today, 2 o’clock",
            opens=added.Opens.LOOK,
            photo=Photo(sample="places/kitchen"),
        ),
        added.AddedThing(
            key="2",
            name="Recording 1",
            who="Amina. Today, 2 o’clock",
            opens=added.Opens.HEAR,
            picture="voice",
            words="0:31",
        ),
        added.AddedThing(
            key="3",
            name="Your words",
            who="Joe. Today, quarter past 2",
            opens=added.Opens.CHANGE,
            picture="write",
            words="I go up when my film ends. Nobody tells me to.",
        ),
    ),
    bars=bars(where=IN_TOPIC, middle=PagesInMiddle(words="Page 1 of 2", before=False)),
    spoken=(
        Spoken(text="What you added", key="title"),
        Spoken(text="Photo 1. Amina. Today, 2 o’clock.", key="1"),
    ),
)
ADDED_UNDO = added.AddedState(
    things=(
        added.AddedThing(
            key="1",
            name="Photo 1",
            who="Amina. Today, 2 o’clock",
            opens=added.Opens.LOOK,
            photo=Photo(sample="places/garden"),
            removed=True,
        ),
        added.AddedThing(
            key="2",
            name="Drawing 1",
            who="Amina. Today, 2 o’clock",
            opens=added.Opens.LOOK,
            photo=Photo(sample="places/elm"),
        ),
    ),
    bars=bars(where=IN_TOPIC, middle=STEPS),
    spoken=(Spoken(text="What you added", key="title"),),
)
LOOK = picture.PictureState(
    title="Photo 1",
    picture=KITCHEN,
    name="Photo 1",
    keys=(
        picture.PictureKey(key="change", words="Cover or write", glyph="pencil", primary=True),
        picture.PictureKey(key="out", words="Take out", glyph="trash"),
    ),
    saved=True,
    bars=bars(where=IN_TOPIC, middle=STEPS, next=QUIET),
    spoken=(Spoken(text="Photo 1", key="title"), Spoken(text="Take out", key="out")),
)

EVERY: dict[str, tuple[Any, Any]] = {
    "draw": (sketch.SketchScreen, DRAW),
    "cover": (sketch.SketchScreen, COVER),
    "write_on": (sketch.SketchScreen, WRITE_ON),
    "added": (added.AddedScreen, ADDED),
    "added_undo": (added.AddedScreen, ADDED_UNDO),
    "look": (picture.PictureScreen, LOOK),
}
