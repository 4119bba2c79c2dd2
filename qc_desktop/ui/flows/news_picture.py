"""Good news, step 1: a picture from a visit, from a file, or a drawing."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject

from qc_desktop.domain.ids import PersonId, StoryId
from qc_desktop.domain.problems import Problem
from qc_desktop.domain.session import Spot
from qc_desktop.domain.stories import Story, StoryPicture
from qc_desktop.services.stories import Stories
from qc_desktop.ui.background import Progress
from qc_desktop.ui.components.bars import BarKey, Bars, Middle, PagesInMiddle
from qc_desktop.ui.components.overlay import Message
from qc_desktop.ui.components.values import Choice, Picked, Spoken
from qc_desktop.ui.devices.finder import bytes_of
from qc_desktop.ui.flows.finding_pictures import FindingPictures, PictureOrder
from qc_desktop.ui.flows.own_drawing import DrawingOrder, OwnDrawing
from qc_desktop.ui.flows.picture_work import MOST_BYTES
from qc_desktop.ui.flows.stage import Keys
from qc_desktop.ui.flows.telling import NewsWays, Telling, next_step
from qc_desktop.ui.screens.checker.pick_picture import (
    PickPictureScreen,
    PickPictureState,
)
from qc_desktop.ui.screens.checker.story_picture import StoryPictureScreen, StoryPictureState
from qc_desktop.ui.theme.pictures import Photo
from qc_desktop.words import easy, mark_easy

_MOST_PHOTOS = 18
DRAWINGS = {
    "flower": mark_easy("Flower"),
    "garden": mark_easy("Garden"),
    "sun": mark_easy("Sun"),
    "cake": mark_easy("Cake"),
    "tea": mark_easy("Tea"),
    "music": mark_easy("Music"),
    "football": mark_easy("Football"),
    "bicycle": mark_easy("Bike"),
    "bus": mark_easy("Bus"),
    "train": mark_easy("Train"),
    "dog": mark_easy("Dog"),
    "cat": mark_easy("Cat"),
    "bird": mark_easy("Bird"),
    "book": mark_easy("Book"),
    "paint": mark_easy("Paint"),
    "house": mark_easy("Home"),
    "star": mark_easy("Star"),
    "rainbow": mark_easy("Rainbow"),
}


@dataclass(frozen=True, slots=True)
class _Offered:
    """A picture that can be picked, and the tile that shows it."""

    choice: Choice
    picture: StoryPicture


class NewsPicture(QObject):
    """A photo from a file is made small in the background; it is on disk before it is shown."""

    def __init__(self, telling: Telling, ways: NewsWays) -> None:
        super().__init__(telling.desk.stage)
        self._telling = telling
        self._desk = telling.desk
        self._ways = ways
        self._screen = StoryPictureScreen(self._desk.look)
        self._pick = PickPictureScreen(self._desk.look)
        self._desk.stage.own(self._screen, self._pick)
        self._offered: tuple[_Offered, ...] = ()
        self._none = ""
        self._page = 0
        self._drawing = OwnDrawing(self._desk)
        self._finding = FindingPictures(self._desk, self)
        self._screen.picked.connect(self._way_picked)
        self._pick.picked.connect(self._picture_picked)
        self._desk.look.changed.connect(self._look_changed)

    def open(self) -> None:
        """Show the picture there is, and the ways to another."""
        with self._desk.stage.guarded():
            self._telling.go(Spot.NEWS_PICTURE)
            self._show(anew=True)

    def _show(self, *, anew: bool = False) -> None:
        story = self._telling.story
        ways = (
            Choice(key="visits", words=easy("From a visit"), picture="visit"),
            Choice(key="file", words=easy("Use a picture"), picture="photo"),
            Choice(key="drawing", words=easy("Pick a drawing"), picture="paint"),
            Choice(key="draw", words=easy("Draw it"), picture="draw"),
            *(
                (Choice(key="none", words=easy("No picture"), picture="no_photos"),)
                if story.picture.is_there
                else ()
            ),
        )
        state = StoryPictureState(
            picture=self._telling.framed(story),
            ways=ways,
            bars=self._telling.step_bars(1, easy("Choose a picture"), next_step()),
            spoken=(
                Spoken(text=easy("Choose a picture for your story"), key="title"),
                *(Spoken(text=way.words, key=way.key) for way in ways),
            ),
        )
        self._screen.show_state(state)
        keys = Keys(back=self._ways.stories, next=self._ways.tell)
        self._desk.stage.show(self._screen, state, keys, anew=anew)

    def _way_picked(self, picked: Picked) -> None:
        match picked.key:
            case "visits":
                self._from_visits()
            case "file":
                self._from_file()
            case "drawing":
                self._none = ""
                self._offer(
                    tuple(
                        _Offered(
                            Choice(key=name, words=easy(words), picture=name),
                            StoryPicture(concept=name),
                        )
                        for name, words in DRAWINGS.items()
                    )
                )
            case "draw":
                self._draw()
            case _:
                self._keep(StoryPicture())

    def _draw(self) -> None:
        telling = self._telling
        self._drawing.open(
            DrawingOrder(
                name=f"drawing for story {telling.story.id}",
                bars=telling.bars(easy("Draw it"), next_key=None),
                keep=_KeepDrawing(telling.stories, telling.story.id, telling.by).keep,
                then=self._drawn,
                back=self._show_ways,
            )
        )

    def _drawn(self) -> None:
        self._telling.open(self._telling.story.id)
        self._show_ways()

    def _from_visits(self) -> None:
        with self._desk.stage.guarded():
            laptop = self._desk.laptop
            found = laptop.story_papers.visit_photos(self._desk.keeping.now.people)
            self._none = easy("No photos here. People must say yes to share them.")
            self._offer(
                tuple(
                    _Offered(
                        Choice(
                            key=one.media.id,
                            words=one.place_name,
                            photo=Photo(data=laptop.stories.media(one.media)),
                        ),
                        one.picture,
                    )
                    for one in found[:_MOST_PHOTOS]
                )
            )

    def _offer(self, offered: tuple[_Offered, ...]) -> None:
        self._offered, self._page = offered, 0
        self._show_offered(anew=True)

    def _show_offered(self, *, anew: bool = False) -> None:
        picture = self._telling.story.picture
        many = self._pick.on_a_page()
        pages = max(-(-len(self._offered) // many), 1)
        self._page = min(self._page, pages - 1)
        start = self._page * many
        here = self._offered[start : start + many]
        words = easy("Pick a picture") if self._offered else self._none
        picked = next((one.choice.key for one in here if one.picture == picture), None)
        middle = PagesInMiddle(
            words=easy("Page {page} of {pages}", page=self._page + 1, pages=pages),
            before=self._page > 0,
            more=self._page + 1 < pages,
        )
        state = PickPictureState(
            words=words,
            choices=tuple(one.choice for one in here),
            picked=picked,
            bars=self._telling.bars(
                easy("Choose a picture"),
                next_key=BarKey(words=easy("Next"), glyph="arrow_right", primary=True)
                if picture.is_there
                else None,
                middle=middle if pages > 1 else None,
            ),
            spoken=(
                Spoken(text=words, key="title"),
                *(Spoken(text=one.choice.words, key=one.choice.key) for one in here),
            ),
        )
        self._pick.show_state(state)
        keys = Keys(
            back=self._show_ways, next=self._show_ways, before=self._before, more=self._more
        )
        self._desk.stage.show(self._pick, state, keys, anew=anew)

    def _look_changed(self) -> None:
        if self._desk.stage.screen is self._pick:
            self._show_offered()

    def _show_ways(self) -> None:
        with self._desk.stage.guarded():
            self._show(anew=True)

    def _picture_picked(self, picked: Picked) -> None:
        found = next(one for one in self._offered if one.choice.key == picked.key)
        with self._desk.stage.guarded(self._show_offered):
            telling = self._telling
            telling.take(
                telling.stories.set_picture(telling.story.id, found.picture, by=telling.by)
            )
            self._show_offered()

    def _keep(self, picture: StoryPicture) -> None:
        with self._desk.stage.guarded(self._show):
            telling = self._telling
            telling.take(telling.stories.set_picture(telling.story.id, picture, by=telling.by))
            self._show()

    def _from_file(self) -> None:
        self._finding.open(
            PictureOrder(many=False, bars=self._bars, take=self._take, back=self._show_ways)
        )

    def _bars(self, next_key: BarKey | None, middle: Middle | None) -> Bars:
        return self._telling.bars(easy("Choose a picture"), next_key=next_key, middle=middle)

    def _take(self, files: tuple[Path, ...]) -> None:
        self._desk.stage.say(
            Message(
                heading=easy("Please wait"),
                words=easy("We are keeping your picture."),
                picture="wait",
            )
        )
        work = _Adding(self._telling.stories, files[0], self._telling.story.id, self._telling.by)
        self._desk.tools.background.run(work.run, self._added, self._failed)

    def _added(self, story: Story) -> None:
        self._desk.stage.close_message()
        with self._desk.stage.guarded():
            if story.id == self._telling.story.id:
                self._telling.take(story)
            if self._desk.keeping.now.spot is Spot.NEWS_PICTURE:
                self._show()

    def _failed(self, trouble: Exception) -> None:
        self._desk.stage.close_message()
        if not isinstance(trouble, Problem):
            raise trouble
        self._desk.stage.tell(trouble)

    def _before(self) -> None:
        self._page -= 1
        self._show_offered()

    def _more(self) -> None:
        self._page += 1
        self._show_offered()


@dataclass(frozen=True, slots=True)
class _KeepDrawing:
    """Keeps a drawing as the story's picture, off the interface thread."""

    stories: Stories
    story: StoryId
    by: PersonId

    def keep(self, picture: bytes) -> None:
        """Keep it. On disk when this returns."""
        self.stories.use_photo(self.story, picture, by=self.by, drawn=True)


@dataclass(frozen=True, slots=True)
class _Adding:
    """Keeps a photo off the interface thread."""

    stories: Stories
    file: Path
    story: StoryId
    by: PersonId

    def run(self, _progress: Progress) -> Story:
        """Keep it. Raises Problem where it is no picture, or too big, or gone."""
        return self.stories.use_photo(self.story, bytes_of(self.file, MOST_BYTES), by=self.by)
