"""My stories: all of them, and one with what can be done with it."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject

from qc_desktop.domain.ids import StoryId
from qc_desktop.domain.problems import Problem
from qc_desktop.domain.session import Spot
from qc_desktop.domain.stories import Audience, Story
from qc_desktop.services.story_papers import StoryPapers
from qc_desktop.ui.background import Progress
from qc_desktop.ui.components.bars import BarKey, Chip, PagesInMiddle, Tone
from qc_desktop.ui.components.overlay import Message
from qc_desktop.ui.components.values import Choice, Picked, Spoken
from qc_desktop.ui.flows.saving_there import SaveOrder, SavingThere
from qc_desktop.ui.flows.stage import Do, Keys
from qc_desktop.ui.flows.telling import NewsWays, Telling
from qc_desktop.ui.screens.checker.stories import (
    StoriesScreen,
    StoriesState,
    StoryLine,
)
from qc_desktop.ui.screens.checker.story import StoryScreen, StoryState
from qc_desktop.words import easy


class NewsStories(QObject):
    """What was taken out stays in its place, to be brought back, until one goes home."""

    def __init__(self, telling: Telling, ways: NewsWays, *, home: Do, begin: Do) -> None:
        super().__init__(telling.desk.stage)
        self._telling = telling
        self._desk = telling.desk
        self._ways = ways
        self._home = home
        self._begin = begin
        self._taken_out: dict[StoryId, Story] = {}
        self._saving = SavingThere(self._desk, self)
        self._all = StoriesScreen(self._desk.look)
        self._one = StoryScreen(self._desk.look)
        self._desk.stage.own(self._all, self._one)
        self._all.opened.connect(self._opened)
        self._all.restored.connect(self._restored)
        self._one.picked.connect(self._picked)
        self._desk.look.changed.connect(self._look_changed)
        self._desk.tools.player.finished.connect(self._heard_all)

    def forget(self) -> None:
        """Forget what was taken out."""
        self._taken_out = {}

    def open(self) -> None:
        """Show all stories of those who are here, newest first."""
        with self._desk.stage.guarded():
            self._desk.tools.player.stop()
            self._desk.keeping.go(Spot.NEWS)
            self._show_all(anew=True)

    def story(self) -> None:
        """Show the open story."""
        with self._desk.stage.guarded():
            self._telling.go(Spot.NEWS_STORY)
            self._show_one(anew=True)

    def _show_all(self, *, anew: bool = False) -> None:
        telling = self._telling
        stories = self._stories()
        many = self._all.on_a_page()
        pages = max(-(-len(stories) // many), 1)
        page = min(self._desk.keeping.now.page, pages - 1)
        start = page * many
        lines = tuple(
            StoryLine(
                key=one.id,
                story=telling.shown(one),
                chip=_chip(one, taken_out=one.id in self._taken_out),
                removed=one.id in self._taken_out,
            )
            for one in stories[start : start + many]
        )
        words = easy("Your good news") if stories else easy("No stories yet. Tell us your news.")
        middle = PagesInMiddle(
            words=easy("Page {page} of {pages}", page=page + 1, pages=pages),
            before=page > 0,
            more=page + 1 < pages,
        )
        state = StoriesState(
            words=words,
            lines=lines,
            bars=telling.bars(
                easy("My stories"),
                next_key=BarKey(words=easy("New story"), glyph="plus", primary=True),
                middle=middle if pages > 1 else None,
            ),
            spoken=(
                Spoken(text=words, key="title"),
                *(
                    Spoken(text=f"{line.story.title}. {line.chip.words}.", key=line.key)
                    for line in lines
                ),
            ),
        )
        self._all.show_state(state)
        keys = Keys(
            back=self._home,
            next=self._begin,
            before=partial(self._turn, page - 1),
            more=partial(self._turn, page + 1),
        )
        self._desk.stage.show(self._all, state, keys, anew=anew)

    def _stories(self) -> tuple[Story, ...]:
        standing = self._telling.stories.made_by(self._desk.keeping.now.people)
        everything = {**self._taken_out, **{one.id: one for one in standing}}
        return tuple(sorted(everything.values(), key=lambda one: one.begun.at, reverse=True))

    def _look_changed(self) -> None:
        if self._desk.stage.screen is self._all:
            self._show_all()

    def _turn(self, page: int) -> None:
        with self._desk.stage.guarded():
            self._desk.keeping.page(page)
            self._show_all()

    def _opened(self, picked: Picked) -> None:
        with self._desk.stage.guarded():
            self._telling.open(StoryId(picked.key))
            self.story()

    def _restored(self, picked: Picked) -> None:
        with self._desk.stage.guarded(self._show_all):
            story = StoryId(picked.key)
            self._telling.stories.restore(story, by=self._telling.by)
            self._taken_out.pop(story, None)
            self._show_all()

    def _show_one(self, *, anew: bool = False) -> None:
        telling, story = self._telling, self._telling.story
        playing = self._desk.tools.player.is_playing
        hear = easy("Stop") if playing else easy("Hear it")
        ways = (
            Choice(key="change", words=easy("Change it"), glyph="pencil"),
            Choice(key="hear", words=hear, glyph="stop" if playing else "speaker"),
            Choice(key="take_back", words=easy("Take it back"), glyph="lock")
            if story.is_shared
            else Choice(key="share", words=easy("Share it"), glyph="send"),
            Choice(key="png", words=easy("Save a picture"), glyph="picture"),
            Choice(key="pdf", words=easy("Save a paper"), glyph="document"),
            Choice(key="remove", words=easy("Take it out"), glyph="trash"),
        )
        chip = _chip(story, taken_out=False)
        shown = telling.shown(story)
        state = StoryState(
            story=shown,
            chip=chip,
            ways=ways,
            bars=telling.bars(easy("My story"), next_key=None),
            spoken=(
                Spoken(text=shown.title, key="title"),
                *((Spoken(text=story.words, key="words"),) if story.words else ()),
                *(Spoken(text=way.words, key=way.key) for way in ways),
            ),
        )
        self._one.show_state(state)
        self._desk.stage.show(self._one, state, Keys(back=self._ways.stories), anew=anew)

    def _picked(self, picked: Picked) -> None:
        with self._desk.stage.guarded(self._show_one):
            match picked.key:
                case "change":
                    self._ways.picture()
                case "hear":
                    self._hear_or_stop()
                case "share":
                    self._ways.share()
                case "take_back":
                    telling = self._telling
                    telling.take(telling.stories.take_back(telling.story.id, by=telling.by))
                    self._show_one()
                case "remove":
                    self._remove()
                case form:
                    self._save(form)

    def _hear_or_stop(self) -> None:
        player, sound = self._desk.tools.player, self._telling.story.sound
        if player.is_playing:
            player.stop()
        elif sound is not None:
            self._desk.reading.stop()
            player.play(self._telling.stories.media(sound))
        else:
            self._desk.reading.listen_or_stop()
            return
        self._show_one()

    def _heard_all(self) -> None:
        if self._desk.stage.screen is self._one:
            self._show_one()

    def _remove(self) -> None:
        telling = self._telling
        story = telling.story
        telling.stories.remove(story.id, by=telling.by)
        self._taken_out[story.id] = telling.stories.get(story.id)
        self._ways.stories()

    def _save(self, form: str) -> None:
        """Make the paper or the picture first: nobody is asked where for what cannot be made."""
        self._desk.stage.say(
            Message(heading=easy("Please wait"), words=easy("We are making it."), picture="wait")
        )
        work = _Making(self._desk.laptop.story_papers, self._telling.story.id, form)
        self._desk.tools.background.run(work.run, self._made, self._failed)

    def _made(self, made: "_Made") -> None:
        self._desk.stage.close_message()
        telling = self._telling
        title = easy("Save to a stick or a folder")
        self._saving.open(
            SaveOrder(
                name=made.name,
                ending=made.ending,
                data=made.data,
                bars=partial(telling.bars, title, next_key=None),
                back=self._show_one,
            )
        )

    def _failed(self, trouble: Exception) -> None:
        self._desk.stage.close_message()
        if not isinstance(trouble, Problem):
            raise trouble
        self._desk.stage.tell(trouble)


@dataclass(frozen=True, slots=True)
class _Made:
    """A paper or a picture, ready to save."""

    name: str
    ending: str
    data: bytes


@dataclass(frozen=True, slots=True)
class _Making:
    """Makes a paper or a picture off the interface thread."""

    papers: StoryPapers
    story: StoryId
    form: str

    def run(self, _progress: Progress) -> _Made:
        """Return what to save. Raises Problem where it cannot be made."""
        content = self.papers.content(self.story)
        make = self.papers.pdf if self.form == "pdf" else self.papers.png
        return _Made(content.title, self.form, make(self.story))


def _chip(story: Story, *, taken_out: bool) -> Chip:
    if taken_out:
        return Chip(words=easy("You took it out"), glyph="trash")
    if not story.is_shared:
        return Chip(words=easy("Only you can see it"), glyph="lock")
    if story.audience is Audience.TEAM:
        return Chip(words=easy("For our team"), tone=Tone.OK, glyph="users")
    return Chip(words=easy("For everyone"), tone=Tone.OK, glyph="users")
