"""One state of each screen of good news, as the design draws it. Sample people and places."""

from qc_desktop.ui.components.bars import BarKey, Chip, PagesInMiddle, StepsInMiddle, Tone, Where
from qc_desktop.ui.components.stories import Framed, StoryShown
from qc_desktop.ui.components.values import Choice, Spoken
from qc_desktop.ui.screens.checker import (
    pick_picture,
    stories,
    story,
    story_about,
    story_picture,
    story_share,
    story_tell,
)
from qc_desktop.ui.theme.pictures import Photo
from tests.ui.screens.checker.sample_parts import bars, here

_TWO = here("Amina", "Joe")
_GARDEN = Framed(name="The picture of your story", photo=Photo(sample="places/garden"))
_STORY = StoryShown(
    picture=_GARDEN,
    title="Flowers at Rose Cottage",
    words="We planted flowers. Everyone chose a colour.",
    by="By Amina and Joe",
    people=_TWO,
)


def _bars(step: int, title: str, **parts: object) -> object:
    return bars(
        where=Where(small="Good news", bold=title, picture="good_news"),
        people=_TWO,
        middle=StepsInMiddle(words=f"Step {step} of 4", done=step - 1, total=4, now=step),
        **parts,
    )


STORIES = stories.StoriesState(
    words="Your good news",
    lines=(
        stories.StoryLine(
            key="1",
            story=_STORY,
            chip=Chip(words="For our team", tone=Tone.OK, glyph="users"),
        ),
        stories.StoryLine(
            key="2",
            story=StoryShown(
                picture=Framed(name="A cake", picture="cake"),
                title="A cake for Joe",
                words="We made a cake.",
            ),
            chip=Chip(words="Only you can see it", glyph="lock"),
        ),
        stories.StoryLine(
            key="3",
            story=StoryShown(
                picture=Framed(name="A bus", picture="bus"),
                title="We took the bus",
                words="",
            ),
            chip=Chip(words="You took it out", glyph="trash"),
            removed=True,
        ),
    ),
    bars=bars(
        where=Where(small="Good news", bold="My stories", picture="good_news"),
        people=_TWO,
        middle=PagesInMiddle(words="Page 1 of 2", before=False),
        next=BarKey(words="New story", glyph="plus", primary=True),
    ),
    spoken=(Spoken(text="Your good news", key="title"),),
)
STORY = story.StoryState(
    story=_STORY,
    chip=Chip(words="For our team", tone=Tone.OK, glyph="users"),
    ways=(
        Choice(key="change", words="Change it", glyph="pencil"),
        Choice(key="hear", words="Hear it", glyph="speaker"),
        Choice(key="take_back", words="Take it back", glyph="lock"),
        Choice(key="card", words="Save a picture", glyph="picture"),
        Choice(key="paper", words="Save a paper", glyph="document"),
        Choice(key="remove", words="Take it out", glyph="trash"),
    ),
    bars=bars(
        where=Where(small="Good news", bold="My story", picture="good_news"), people=_TWO, next=None
    ),
    spoken=(Spoken(text="Flowers at Rose Cottage", key="title"),),
)
STORY_PICTURE = story_picture.StoryPictureState(
    picture=_GARDEN,
    ways=(
        Choice(key="visits", words="From a visit", picture="visit"),
        Choice(key="file", words="Use a picture", picture="photo"),
        Choice(key="drawing", words="Pick a drawing", picture="flower"),
        Choice(key="none", words="No picture", picture="no_photos"),
    ),
    bars=_bars(1, "Choose a picture"),  # type: ignore[arg-type]  # a test's shorthand
    spoken=(Spoken(text="Choose a picture for your story", key="title"),),
)
PICK_PICTURE = pick_picture.PickPictureState(
    words="Pick a picture",
    choices=(
        Choice(key="1", words="Rose Cottage", photo=Photo(sample="places/cottage")),
        Choice(key="2", words="Elm House", photo=Photo(sample="places/elm")),
        Choice(key="3", words="Sunflower", picture="sunflower"),
        Choice(key="4", words="Dog", picture="dog"),
        Choice(key="5", words="Cake", picture="cake"),
    ),
    picked="3",
    bars=bars(
        where=Where(small="Good news", bold="Choose a picture", picture="good_news"),
        people=_TWO,
        middle=PagesInMiddle(words="Page 1 of 3", before=False),
    ),
    spoken=(Spoken(text="Pick a picture", key="title"), Spoken(text="Dog", key="4")),
)
STORY_TELL = story_tell.StoryTellState(
    picture=_GARDEN,
    text="We planted flowers at Rose Cottage. Everyone chose a colour",
    voice=Chip(words="12 seconds recorded", tone=Tone.OK, glyph="mic"),
    playing=False,
    bars=_bars(2, "Tell your story"),  # type: ignore[arg-type]  # a test's shorthand
    spoken=(Spoken(text="What is your good news?", key="title"),),
)
STORY_ABOUT = story_about.StoryAboutState(
    title="Flowers at Rose Cottage",
    offered="Good news from Rose Cottage",
    places=(
        Choice(key="rose", words="Rose Cottage", glyph="home"),
        Choice(key="elm", words="Elm House", glyph="home"),
        Choice(key="", words="No place", glyph="cross"),
    ),
    place="rose",
    about=(
        Choice(key="us", words="Us", glyph="users"),
        Choice(key="people", words="People there", glyph="user"),
        Choice(key="place", words="The place", glyph="home"),
    ),
    picked_about="people",
    bars=_bars(3, "About your story"),  # type: ignore[arg-type]  # a test's shorthand
    spoken=(Spoken(text="What is your story called?", key="title"), Spoken(text="Us", key="us")),
)
STORY_SHARE = story_share.StoryShareState(
    story=_STORY,
    audiences=(
        Choice(
            key="team",
            words="Just our team",
            more="Quality Checkers and supporters",
            picture="people",
        ),
        Choice(
            key="everyone",
            words="Everyone",
            more="All staff and people we support",
            picture="control3",
        ),
    ),
    audience="team",
    asked=Choice(
        key="yes", words="I asked the people in the photo. They said yes.", picture="consent_yes"
    ),
    said_yes=True,
    names=Choice(key="named", words="Show our first names", picture="my_badge"),
    shows_names=True,
    bars=_bars(  # type: ignore[arg-type]  # a test's shorthand
        4, "Who can see it?", next=BarKey(words="Share it", glyph="send", primary=True)
    ),
    spoken=(Spoken(text="Who can see your story?", key="title"), Spoken(text="Yes", key="yes")),
)
