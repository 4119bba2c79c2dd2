"""Good news: opens its parts and leads from one to the next."""

from PySide6.QtCore import QObject, Signal

from qc_desktop.domain.ids import PlaceId, StoryId
from qc_desktop.domain.session import Spot
from qc_desktop.domain.story_content import title_of
from qc_desktop.ui.components.bars import BarKey
from qc_desktop.ui.components.overlay import Message
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.news_about import NewsAbout
from qc_desktop.ui.flows.news_picture import NewsPicture
from qc_desktop.ui.flows.news_sharing import NewsSharing
from qc_desktop.ui.flows.news_stories import NewsStories
from qc_desktop.ui.flows.news_telling import NewsTelling
from qc_desktop.ui.flows.news_voice import NewsVoice
from qc_desktop.ui.flows.telling import Telling
from qc_desktop.words import easy

SPOTS = frozenset(spot for spot in Spot if spot.value.startswith("news"))
"""The screens of good news."""


class NewsFlow(QObject):
    """The stories of the people who are here."""

    home_requested = Signal()
    send_requested = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.stage)
        self._desk = desk
        self._telling = Telling(desk)
        self._without_photo: StoryId | None = None
        self._stories = NewsStories(
            self._telling, self, home=self._home, begin=self._begin_anywhere
        )
        self._picture = NewsPicture(self._telling, self)
        self._tell = NewsTelling(self._telling, self)
        self._voice = NewsVoice(self._telling, self)
        self._about = NewsAbout(self._telling, self)
        self._sharing = NewsSharing(self._telling, self)
        self._sharing.send_requested.connect(self.send_requested)

    def open(self) -> None:
        """Show the stories there are."""
        self._stories.forget()
        self._desk.keeping.go(Spot.NEWS)
        self.stories()
        self._tell_of_lost_photo()

    def begin(self, place: PlaceId | None = None) -> None:
        """Begin a new story, from a place where one is named."""
        with self._desk.stage.guarded():
            people = self._desk.keeping.now.people
            story = self._desk.laptop.stories.begin(
                people, by=self._desk.keeping.person, place=place
            )
            self._telling.take(story)
            self.picture()

    def resume(self) -> None:
        """Show the screen and the story of the session, as they were left."""
        session = self._desk.keeping.now
        with self._desk.stage.guarded(self._home):
            if session.story is None:
                self.stories()
                return
            self._telling.open(session.story)
            self._show(session.spot)
            self._tell_of_lost_photo()

    def leave(self) -> None:
        """Keep what is half done: words being typed, a voice being recorded."""
        self._tell.leave()
        self._voice.leave()
        self._about.leave()

    def close(self) -> None:
        """Keep what was typed as the story's words: somebody goes home from here."""
        self._tell.finish()
        self._voice.leave()
        self._about.leave()

    def stories(self) -> None:
        """Show all stories."""
        self._stories.open()

    def story(self) -> None:
        """Show the open story as a whole."""
        self._stories.story()

    def picture(self) -> None:
        """Choose a picture: step 1."""
        self._picture.open()

    def tell(self) -> None:
        """Say it or write it: step 2."""
        self._tell.open()

    def voice(self) -> None:
        """Record a voice for it."""
        self._voice.open()

    def about(self) -> None:
        """Say what it is called and where it is from: step 3."""
        self._about.open()

    def share(self) -> None:
        """Say who can see it: step 4."""
        self._sharing.open()

    def _show(self, spot: Spot) -> None:
        match spot:
            case Spot.NEWS_PICTURE:
                self.picture()
            case Spot.NEWS_TELL | Spot.NEWS_VOICE:
                # A voice that was cut off has been kept by now.
                self.tell()
            case Spot.NEWS_ABOUT:
                self.about()
            case Spot.NEWS_SHARE:
                self.share()
            case Spot.NEWS_STORY:
                self.story()
            case _:
                self.stories()

    def _tell_of_lost_photo(self) -> None:
        """Take a photo whose yes was taken back out of its story, and say so; then the next."""
        with self._desk.stage.guarded():
            laptop, people = self._desk.laptop, self._desk.keeping.now.people
            lost = next(iter(laptop.story_papers.lost_photos(people)), None)
            if lost is None:
                return
            story = laptop.stories.drop_photo(lost.id, by=self._desk.keeping.person)
            title = title_of(story, laptop.story_papers.place_name(story))
            self._without_photo = story.id
            self._desk.stage.say(
                Message(
                    heading=easy("A photo is out of your story."),
                    words=easy(
                        "{title}. The photo may not be used now. Your words are safe.", title=title
                    ),
                    picture="no_photos",
                    first=BarKey(words=easy("Choose a picture"), glyph="picture"),
                    second=BarKey(words=easy("OK"), glyph="tick"),
                ),
                first=self._choose_another,
                second=self._after_lost_photo,
            )

    def _choose_another(self) -> None:
        with self._desk.stage.guarded():
            if self._without_photo is not None:
                self._telling.open(self._without_photo)
                self.picture()

    def _after_lost_photo(self) -> None:
        """Show the story as it is now, where one is on; tell of the next photo."""
        session = self._desk.keeping.now
        if session.story is not None and session.story == self._without_photo:
            self._telling.open(session.story)
            self._show(session.spot)
        elif session.spot is Spot.NEWS:
            self.stories()
        self._tell_of_lost_photo()

    def _begin_anywhere(self) -> None:
        self.begin()

    def _home(self) -> None:
        self.home_requested.emit()
