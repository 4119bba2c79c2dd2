"""One state of each screen on which things are added. Sample people and places."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtGui import QImage

from qc_desktop.domain.sketches import Ink, Mark, MarkKind, Nib
from qc_desktop.ui.components.bars import BarKey, PagesInMiddle, Where
from qc_desktop.ui.components.canvas import Pencil
from qc_desktop.ui.components.values import Choice, Spoken
from qc_desktop.ui.flows.wording_sketch import (
    ink_choices,
    move_spoken,
    nib_choices,
    other_way,
    put_way,
    stamp_choices,
    tool_choices,
    tool_hint,
)
from qc_desktop.ui.screens.checker import added, photo, picture, sketch, use_pictures
from qc_desktop.ui.theme import Look
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
    other=(other_way(MarkKind.LINE),),
    inks=ink_choices(),
    nibs=nib_choices(),
    can_undo=True,
    bars=bars(where=IN_TOPIC, middle=STEPS, next=_KEEP),
    spoken=(
        Spoken(text="Draw a picture", key="title"),
        Spoken(text="Blue", key="blue"),
        Spoken(text="Thick", key="thick"),
        Spoken(text="Pictures", key="stamp"),
        Spoken(text="Undo", key="undo"),
        Spoken(text="Start again", key="again"),
    ),
)
STAMPS = replace(
    DRAW,
    marks=(
        Mark(kind=MarkKind.STAMP, at=((2500, 6500),), words="house"),
        Mark(kind=MarkKind.STAMP, at=((8000, 2500),), words="sun"),
        Mark(kind=MarkKind.STAMP, at=((5500, 6500),), words="person"),
    ),
    pencil=Pencil(tool=MarkKind.STAMP, stamp="person"),
    inks=(),
    nibs=(),
    stamps=stamp_choices(),
    other=(other_way(MarkKind.STAMP),),
    spoken=(
        Spoken(text="Draw a picture", key="title"),
        *(Spoken(text=one.words, key=one.key) for one in stamp_choices()),
        Spoken(text="Draw", key="line"),
        Spoken(text="Undo", key="undo"),
        Spoken(text="Start again", key="again"),
    ),
)
MOVING = replace(
    STAMPS,
    other=(other_way(MarkKind.STAMP, moving=True),),
    stamps=(),
    can_move=True,
    spoken=(
        Spoken(text="Draw a picture", key="title"),
        *move_spoken(),
        Spoken(text="Add more", key="stamp"),
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
    other=put_way(MarkKind.COVER, "", moving=False),
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
COVER_MOVING = replace(
    COVER,
    hint="",
    tools=(),
    can_move=True,
    can_size=True,
    other=put_way(MarkKind.COVER, "", moving=True),
    spoken=(
        Spoken(text="Change your picture", key="title"),
        *move_spoken(sizes=True),
        Spoken(text="Done", key="cover"),
        Spoken(text="Undo", key="undo"),
        Spoken(text="Start again", key="again"),
    ),
)
WRITE_ON = sketch.SketchState(
    title="Change your picture",
    picture=KITCHEN,
    marks=(),
    pencil=Pencil(tool=MarkKind.WORDS, words="The kettle is too high."),
    hint="",
    tools=tool_choices(),
    other=put_way(MarkKind.WORDS, "The kettle", moving=False),
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
        added.AddedThing(
            key="4",
            name="Photo 2",
            who="Joe. Today, quarter past 2",
            opens=added.Opens.LOOK,
            photo=Photo(sample="places/garden"),
        ),
    ),
    bars=bars(where=IN_TOPIC, middle=STEPS),
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

_TAKE = (
    Spoken(text="Take a photo", key="title"),
    Spoken(text="Take photo", key="take"),
    Spoken(text="Use a picture", key="use"),
)
PHOTO = photo.PhotoState(
    view=photo.View.LIVE,
    title="Take a photo",
    kept="1 photo kept",
    newest=Photo(sample="places/garden"),
    bars=bars(where=IN_TOPIC, middle=STEPS),
    spoken=(*_TAKE, Spoken(text="1 photo kept", key="kept")),
)
PHOTO_NONE = photo.PhotoState(
    view=photo.View.NONE,
    title="Take a photo",
    happened="There is no camera.",
    more="You can use a saved picture.",
    bars=bars(where=IN_TOPIC, middle=STEPS, next=QUIET),
    spoken=(
        Spoken(text="There is no camera.", key="happened"),
        Spoken(text="You can use a saved picture.", key="more"),
        Spoken(text="Try again", key="again"),
    ),
)
PHOTO_WAITING = photo.PhotoState(
    view=photo.View.WAITING,
    title="Take a photo",
    happened="Wait a moment",
    bars=bars(where=IN_TOPIC, middle=STEPS, next=QUIET),
    spoken=(_TAKE[0], Spoken(text="Wait a moment", key="happened"), _TAKE[2]),
)
PHOTO_NOT_ALLOWED = photo.PhotoState(
    view=photo.View.NOT_ALLOWED,
    title="They said no photos.",
    happened="They said no photos.",
    more="You can write or draw.",
    bars=bars(where=IN_TOPIC, middle=STEPS, next=None),
    spoken=(Spoken(text="They said no photos.", key="title"),),
)
PHOTO_CHECK = picture.PictureState(
    title="Is this photo OK?",
    picture=KITCHEN,
    name="Your photo",
    keys=(
        picture.PictureKey(key="away", words="Throw away", glyph="trash"),
        picture.PictureKey(key="again", words="Take again", glyph="again"),
        picture.PictureKey(key="change", words="Cover or write", glyph="pencil"),
        picture.PictureKey(key="keep", words="Keep it", glyph="tick", primary=True),
    ),
    saved=True,
    bars=bars(where=IN_TOPIC, middle=STEPS, next=QUIET),
    spoken=(Spoken(text="Is this photo OK?", key="title"), Spoken(text="Keep it", key="keep")),
)
PLACES = use_pictures.PlacesState(
    title="Where is your picture?",
    places=(
        Choice(key="0", words="On this laptop", more="In Pictures", picture="laptop"),
        Choice(key="1", words="On a stick", more="BLUE", picture="usb_stick"),
        Choice(key="2", words="On a phone", more="Joe’s phone", picture="mobile"),
        Choice(key="3", words="Somewhere else", more="All your folders", picture="folder"),
    ),
    bars=bars(where=IN_TOPIC, middle=STEPS, next=None),
    spoken=(Spoken(text="Where is your picture?", key="title"), Spoken(text="BLUE", key="1")),
)
FOLDERS = use_pictures.PlacesState(
    title="Which folder?",
    places=(
        Choice(key="..", words="Up one", picture="folder_up"),
        Choice(key=".", words="Pictures here", picture="photo"),
        Choice(key="1", words="Garden party", picture="folder"),
        Choice(key="2", words="Holiday in Tenby", picture="folder"),
        Choice(key="3", words="IMG 20260514 backup of my phone", picture="folder"),
        Choice(key="4", words="May", picture="folder"),
        Choice(key="5", words="June", picture="folder"),
        Choice(key="6", words="Our choir", picture="folder"),
        Choice(key="7", words="Wool", picture="folder"),
    ),
    bars=bars(where=IN_TOPIC, middle=STEPS, next=None),
    spoken=(Spoken(text="Which folder?", key="title"), Spoken(text="Wool", key="7")),
)
USE_PICTURES = use_pictures.UsePicturesState(
    title="Pick your pictures",
    pictures=(
        Choice(key="1", words="Picture 1", photo=Photo(sample="places/garden")),
        Choice(key="2", words="Picture 2", photo=Photo(sample="places/kitchen")),
        Choice(key="3", words="Picture 3", photo=Photo(sample="places/elm")),
        Choice(key="4", words="Picture 4", more="We cannot open this.", glyph="cross"),
        Choice(key="5", words="Picture 5", photo=Photo(sample="places/cottage")),
        Choice(key="6", words="Picture 6"),
    ),
    ticked=frozenset({"1", "3"}),
    count="2 pictures",
    bars=bars(
        where=IN_TOPIC,
        middle=PagesInMiddle(words="Page 1 of 3", before=False),
        next=BarKey(words="Use 2 pictures", glyph="tick", primary=True),
    ),
    spoken=(Spoken(text="Pick your pictures", key="title"), Spoken(text="Picture 1", key="1")),
)


def looking(look: Look) -> photo.PhotoScreen:
    """Return the photo screen with a camera that sees the kitchen."""
    screen = photo.PhotoScreen(look)
    screen.show_frame(QImage.fromData(KITCHEN))
    return screen


EVERY: dict[str, tuple[Any, Any]] = {
    "draw": (sketch.SketchScreen, DRAW),
    "draw_stamps": (sketch.SketchScreen, STAMPS),
    "draw_moving": (sketch.SketchScreen, MOVING),
    "cover_moving": (sketch.SketchScreen, COVER_MOVING),
    "cover": (sketch.SketchScreen, COVER),
    "write_on": (sketch.SketchScreen, WRITE_ON),
    "added": (added.AddedScreen, ADDED),
    "added_undo": (added.AddedScreen, ADDED_UNDO),
    "photo": (looking, PHOTO),
    "photo_none": (photo.PhotoScreen, PHOTO_NONE),
    "photo_waiting": (photo.PhotoScreen, PHOTO_WAITING),
    "photo_not_allowed": (photo.PhotoScreen, PHOTO_NOT_ALLOWED),
    "photo_check": (picture.PictureScreen, PHOTO_CHECK),
    "picture_places": (use_pictures.PlacesScreen, PLACES),
    "picture_folders": (use_pictures.PlacesScreen, FOLDERS),
    "use_pictures": (use_pictures.UsePicturesScreen, USE_PICTURES),
    "look": (picture.PictureScreen, LOOK),
}
