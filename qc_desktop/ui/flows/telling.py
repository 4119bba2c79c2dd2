"""The story that is open, and the bars that all its screens share."""

from typing import Protocol

from qc_desktop.domain.ids import PersonId, StoryId
from qc_desktop.domain.session import Spot
from qc_desktop.domain.stories import Story
from qc_desktop.domain.story_content import title_of
from qc_desktop.services.stories import Stories
from qc_desktop.ui.components.bars import BarKey, Bars, Middle, StepsInMiddle, Where
from qc_desktop.ui.components.stories import NO_PICTURE, Framed, StoryShown
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.theme.pictures import Photo
from qc_desktop.words import easy, joined

STEPS = 4


class NewsWays(Protocol):
    """Where the parts of good news lead to."""

    def stories(self) -> None:
        """Show all stories."""

    def story(self) -> None:
        """Show the open story as a whole."""

    def picture(self) -> None:
        """Choose a picture: step 1."""

    def tell(self) -> None:
        """Say it or write it: step 2."""

    def voice(self) -> None:
        """Record a voice for it."""

    def about(self) -> None:
        """Say what it is called and where it is from: step 3."""

    def share(self) -> None:
        """Say who can see it: step 4."""


class Telling:
    """One story at a time, as it stands on disk."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self._story: Story | None = None
        self._photos: dict[str, Photo] = {}

    @property
    def story(self) -> Story:
        """The story that is open."""
        if self._story is None:
            raise ValueError("no story is open")
        return self._story

    @property
    def by(self) -> PersonId:
        """Who is acting."""
        return self.desk.keeping.person

    @property
    def stories(self) -> Stories:
        """The service."""
        return self.desk.laptop.stories

    def open(self, story: StoryId) -> None:
        """Read a story from disk."""
        self._story = self.stories.get(story)

    def take(self, story: Story) -> None:
        """Go on with what a save returned."""
        self._story = story

    def go(self, spot: Spot, *, page: int = 0) -> None:
        """Keep that a screen of the open story is on. On disk when this returns."""
        self.desk.keeping.open_story(self.story.id, spot, page=page)

    def place_name(self) -> str:
        """Return the name of the place that the open story is from, or ""."""
        return self.desk.laptop.story_papers.place_name(self.story)

    def framed(self, story: Story) -> Framed:
        """Return a story's picture to look at; a photo that may not be seen is not there."""
        picture = story.picture
        name = easy("The picture of your story")
        if picture.media is None:
            return Framed(name=name, picture=picture.concept or NO_PICTURE)
        if not self.desk.laptop.story_papers.may_show_picture(story):
            return Framed(name=easy("This photo may not be used now."), picture="no_photos")
        key = picture.media.id
        if key not in self._photos:
            self._photos[key] = Photo(data=self.stories.media(picture.media))
        return Framed(name=name, photo=self._photos[key])

    def shown(self, story: Story) -> StoryShown:
        """Return a story as others will see it."""
        place = self.desk.laptop.story_papers.place_name(story)
        people = story.begun.by if story.named else ()
        names = self.desk.faces.names(people)
        return StoryShown(
            picture=self.framed(story),
            title=title_of(story, place),
            words=story.words,
            by=easy("By {names}", names=joined(names)) if names else "",
            people=self.desk.faces.here(people),
        )

    def step_bars(self, step: int, title: str, next_key: BarKey) -> Bars:
        """Return the bars of one of the four steps."""
        done = sum(self._done())
        middle = StepsInMiddle(
            words=easy("Step {step} of {steps}", step=step, steps=STEPS),
            done=done,
            total=STEPS,
            now=step,
            done_steps=frozenset(n for n, is_done in enumerate(self._done(), 1) if is_done),
        )
        return self.bars(title, next_key=next_key, middle=middle)

    def bars(self, title: str, *, next_key: BarKey | None, middle: Middle | None = None) -> Bars:
        """Return the bars of a screen of good news."""
        return Bars(
            where=Where(small=easy("Good news"), bold=title, picture="good_news"),
            people=self.desk.faces.here(self.desk.keeping.now.people),
            back=BarKey(words=easy("Back"), glyph="arrow_left"),
            middle=middle,
            next=next_key,
        )

    def _done(self) -> tuple[bool, ...]:
        story = self.story
        return story.picture.is_there, story.is_told, bool(story.title), story.is_shared


def next_step() -> BarKey:
    """Return the key to the next step."""
    return BarKey(words=easy("Next"), glyph="arrow_right", primary=True)
