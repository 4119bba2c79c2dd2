"""Good news, step 4: who can see it. Nothing is shared without the yes of the people in it."""

from PySide6.QtCore import QObject, Signal

from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.domain.session import Spot
from qc_desktop.domain.stories import Audience, Story, StoryAbout
from qc_desktop.ui.components.bars import BarKey
from qc_desktop.ui.components.overlay import Message
from qc_desktop.ui.components.values import Choice, Picked, Spoken
from qc_desktop.ui.flows.stage import Keys
from qc_desktop.ui.flows.telling import NewsWays, Telling
from qc_desktop.ui.screens.checker.story_share import StoryShareScreen, StoryShareState
from qc_desktop.words import easy

_TELL = frozenset({ProblemKey.STORY_EMPTY, ProblemKey.STORY_TOO_LONG, ProblemKey.STORY_LETTERS})
"""What is mended where the story is told."""


class NewsSharing(QObject):
    """Share it is quiet until the tick is there, and says why."""

    send_requested = Signal()

    def __init__(self, telling: Telling, ways: NewsWays) -> None:
        super().__init__(telling.desk.stage)
        self._telling = telling
        self._desk = telling.desk
        self._ways = ways
        self._screen = StoryShareScreen(self._desk.look)
        self._desk.stage.own(self._screen)
        self._screen.audience_picked.connect(self._audience_picked)
        self._screen.asked_ticked.connect(self._asked_ticked)
        self._screen.names_ticked.connect(self._names_ticked)

    def open(self) -> None:
        """Show the story as others will see it."""
        with self._desk.stage.guarded():
            self._telling.go(Spot.NEWS_SHARE)
            self._show(anew=True)

    def _show(self, *, anew: bool = False) -> None:
        telling, story = self._telling, self._telling.story
        audiences = (
            Choice(
                key=Audience.TEAM.value,
                words=easy("Just our team"),
                more=easy("Quality Checkers and supporters"),
                picture="people",
            ),
            Choice(
                key=Audience.EVERYONE.value,
                words=easy("Everyone"),
                more=easy("All staff and people we support"),
                picture="tell_everyone",
            ),
        )
        asked = Choice(key="yes", words=asked_words(story), picture="consent_yes")
        names = Choice(key="named", words=easy("Show our first names"), picture="my_badge")
        share = BarKey(words=easy("Share it"), glyph="send", primary=story.may_be_shown)
        shown = telling.shown(story)
        state = StoryShareState(
            story=shown,
            audiences=audiences,
            audience=story.audience.value,
            asked=asked,
            said_yes=story.has_yes,
            names=names,
            shows_names=story.named,
            bars=telling.step_bars(4, easy("Who can see it?"), share),
            spoken=(
                Spoken(text=easy("Who can see your story?"), key="title"),
                *(Spoken(text=f"{one.words}. {one.more}.", key=one.key) for one in audiences),
                Spoken(text=asked.words, key="yes"),
                Spoken(text=names.words, key="named"),
            ),
        )
        self._screen.show_state(state)
        keys = Keys(back=self._ways.about, next=self._share)
        self._desk.stage.show(self._screen, state, keys, anew=anew)

    def _audience_picked(self, picked: Picked) -> None:
        with self._desk.stage.guarded(self._show):
            telling = self._telling
            audience = Audience(picked.key)
            telling.take(telling.stories.set_audience(telling.story.id, audience, by=telling.by))
            self._show()

    def _asked_ticked(self, picked: Picked) -> None:
        with self._desk.stage.guarded(self._show):
            telling = self._telling
            telling.take(telling.stories.consent(telling.story.id, yes=picked.on, by=telling.by))
            self._show()

    def _names_ticked(self, picked: Picked) -> None:
        with self._desk.stage.guarded(self._show):
            telling = self._telling
            telling.take(telling.stories.set_named(telling.story.id, picked.on, by=telling.by))
            self._show()

    def _share(self) -> None:
        telling = self._telling
        try:
            papers = self._desk.laptop.story_papers
            telling.take(papers.share(telling.story.id, by=telling.by))
        except Problem as problem:
            self._desk.stage.tell(problem, then=self._ways.tell if problem.key in _TELL else None)
            return
        self._desk.stage.say(
            Message(
                heading=easy("Thank you for your story."),
                words=easy("We will share it when we next send."),
                picture="good_news",
                first=BarKey(words=easy("My stories"), glyph="news"),
                second=BarKey(words=easy("Send"), glyph="send"),
            ),
            first=self._ways.stories,
            second=self.send_requested.emit,
        )


def asked_words(story: Story) -> str:
    """Return what the tick says: whom one had to ask."""
    if story.picture.media is not None and not story.picture.drawn:
        return easy("I asked the people in the photo. They said yes.")
    if story.about is StoryAbout.US:
        return easy("We all said yes to this story.")
    return easy("I asked the people in the story. They said yes.")
