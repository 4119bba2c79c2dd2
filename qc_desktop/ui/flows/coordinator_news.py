"""The good news that is shared: look at it, save it, print it, while its yes stands."""

from dataclasses import dataclass

from PySide6.QtCore import QObject

from qc_desktop.domain.ids import StoryId
from qc_desktop.domain.problems import Problem
from qc_desktop.domain.stories import Audience, StoryNews, TakenBack
from qc_desktop.domain.story_content import StoryContent, title_of
from qc_desktop.services.story_papers import StoryPapers
from qc_desktop.ui.background import Job, Progress
from qc_desktop.ui.components.bars import Chip, Tone
from qc_desktop.ui.devices.printing import PrintJob
from qc_desktop.ui.flows.coordinator_desk import Desk, problem_in
from qc_desktop.ui.flows.coordinator_files import SaveAs
from qc_desktop.ui.flows.coordinator_handing import Handing
from qc_desktop.ui.flows.coordinator_printing import Printing
from qc_desktop.ui.flows.coordinator_review import SoundPlayer
from qc_desktop.ui.flows.coordinator_words import short_moment
from qc_desktop.ui.screens.coordinator.news import NewsScreen
from qc_desktop.ui.screens.coordinator.news_state import (
    NewsPaper,
    NewsPaperWish,
    NewsState,
    OpenNews,
)
from qc_desktop.ui.screens.coordinator.roster_state import CardWish, RosterCard
from qc_desktop.ui.theme.pictures import NO_PLACE
from qc_desktop.words import joined, month_and_year, plain, plain_n

_MOST_GONE = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class _Made:
    """What is looked at, and the very content it was made of."""

    story: StoryId
    paper: NewsPaper
    content: StoryContent
    pdf: bytes


class OfficeNewsFlow(QObject):
    """One story at a time. Nothing leaves the office that was taken back in the meantime."""

    def __init__(self, desk: Desk, printing: Printing, player: SoundPlayer) -> None:
        super().__init__(desk)
        self._desk = desk
        self._player = player
        self._picked: StoryId | None = None
        self._paper = NewsPaper.PAGE
        self._made: _Made | None = None
        self._problem = ""
        self._done = ""
        self._playing = False
        self._job: Job | None = None
        self.screen = NewsScreen(desk.look)
        self.screen.picked.connect(self._pick)
        self.screen.paper_requested.connect(self._look_at)
        self.screen.hear_requested.connect(self._hear_or_stop)
        self.screen.save_pdf_requested.connect(self._save_pdf)
        self.screen.save_picture_requested.connect(self._save_picture)
        self.screen.print_requested.connect(self._print)
        self._handing = Handing(desk, printing, self.screen)
        self._handing.done.connect(self._say_done)

    def open(self) -> None:
        """Show what is shared now, the newest story open."""
        self._picked = None
        self._make()

    def leave(self) -> None:
        """Stop what sounds, and make nothing more."""
        self._player.stop()
        self._playing = False
        self._stop()

    def sound_ended(self) -> None:
        """Note that the voice came to its end."""
        if self._playing:
            self._playing = False
            self._show()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.stop()
            self._job = None

    def _say_done(self, words: str) -> None:
        self._done = words
        self._show()

    def _show(self) -> None:
        news = self._desk.laptop.stories.news()
        opened = self._opened(news)
        made = self._made
        fits = opened is not None and made is not None and made.story == opened.story.id
        self.screen.show_state(
            NewsState(
                cards=tuple(self._card(one) for one in news),
                open=self._open_news(opened) if opened is not None else None,
                gone=tuple(map(self._gone, self._desk.laptop.stories.taken_back()[:_MOST_GONE])),
                paper=self._paper,
                pdf=made.pdf if made is not None and fits else None,
                problem=self._problem,
                making=self._job is not None,
                done=self._done,
            )
        )
        line = plain_n("{count} story shared", "{count} stories shared", len(news))
        self._desk.show(self.screen, plain("Good news"), line)

    def _opened(self, news: tuple[StoryNews, ...]) -> StoryNews | None:
        """Return the story that is open: the picked one, the newest where it is not there."""
        picked = next((one for one in news if one.story.id == self._picked), None)
        return picked or next(iter(news), None)

    def _card(self, one: StoryNews) -> RosterCard:
        story = one.story
        place = self._place(one)
        when = month_and_year(story.begun.at.astimezone(self._desk.now.tzinfo).date())
        return RosterCard(
            key=story.id,
            name=title_of(story, place),
            line=plain("{place}, {when}", place=place, when=when) if place else when,
            chip=Chip(words=_audience(story.audience), tone=Tone.OK, glyph="users"),
            photo=self._desk.place_photo(story.place) if story.place else NO_PLACE,
        )

    def _place(self, one: StoryNews | TakenBack) -> str:
        return self._desk.laptop.story_papers.place_name(one.story)

    def _open_news(self, one: StoryNews) -> OpenNews:
        story = one.story
        makers = joined(self._desk.laptop.story_papers.makers(story))
        named = plain("Told by {names}. Their names are on it.", names=makers)
        unnamed = plain("Told by {names}. Their names are not on it.", names=makers)
        sound = story.sound
        hear = plain("Hear it, {seconds} seconds", seconds=round(sound.seconds)) if sound else ""
        return OpenNews(
            key=story.id,
            title=title_of(story, self._place(one)),
            about=named if story.named else unnamed,
            audience=(
                plain("For our team only. Do not show it to others.")
                if story.audience is Audience.TEAM
                else plain("For everyone.")
            ),
            yes=plain(
                "Everyone in it said yes. {who} asked, {when}.",
                who=self._desk.person(one.yes_by).name,
                when=short_moment(one.yes_at, self._desk.now.tzinfo),
            ),
            hear=plain("Stop") if self._playing else hear,
        )

    def _gone(self, one: TakenBack) -> str:
        return plain(
            "{title}. {who}, {when}.",
            title=title_of(one.story, self._place(one)),
            who=self._desk.person(one.by).name,
            when=short_moment(one.at, self._desk.now.tzinfo),
        )

    def _pick(self, wish: CardWish) -> None:
        self.leave()
        self._picked = StoryId(wish.key)
        self._make()

    def _look_at(self, wish: NewsPaperWish) -> None:
        self._paper = wish.paper
        self._make()

    def _make(self, *, done: str = "") -> None:
        """Make what is looked at anew, from what stands on disk now."""
        self._stop()
        self._done = done
        self._made, self._problem = None, ""
        opened = self._opened(self._desk.laptop.stories.news())
        if opened is not None:
            self._picked = opened.story.id
            work = _Making(self._desk.laptop.story_papers, opened.story.id, self._paper)
            self._job = self._desk.run(work.run, self._is_made, self._failed)
        self._show()

    def _is_made(self, made: _Made) -> None:
        self._job, self._made = None, made
        self._show()

    def _failed(self, trouble: Exception) -> None:
        self._job = None
        self._problem = problem_in(trouble).words().sentence()
        self._show()

    def _current(self) -> _Made | None:
        """Return what is looked at; None, and the list is shown anew, where it holds no more."""
        made = self._made
        if made is None or self._job is not None:
            return None
        shared = any(one.story.id == made.story for one in self._desk.laptop.stories.news())
        try:
            if shared and self._desk.laptop.story_papers.content(made.story) == made.content:
                return made
        except Problem:
            pass  # it is told as any other change below
        self._make(done=plain("This story was changed or taken back. Look again."))
        return None

    def _save_pdf(self) -> None:
        made = self._current()
        if made is not None:
            self._write_out(made, NewsPaper.PAGE)

    def _save_picture(self) -> None:
        made = self._current()
        if made is not None:
            self._write_out(made, NewsPaper.CARD)

    def _write_out(self, made: _Made, paper: NewsPaper) -> None:
        work = _Saving(self._desk.laptop.story_papers, made.story, made.content.title, paper)
        self._done = ""
        self._job = self._desk.run(work.run, self._to_save, self._failed)
        self._show()

    def _to_save(self, ready: "_Ready") -> None:
        self._job = None
        self._show()
        wish = SaveAs(title=plain("Save the story"), name=ready.name, ending=ready.ending)
        self._handing.save(ready.data, wish)

    def _print(self) -> None:
        made = self._current()
        if made is not None:
            self._handing.print(PrintJob(pdf=made.pdf, title=made.content.title))

    def _hear_or_stop(self) -> None:
        if self._playing:
            self.leave()
            self._show()
            return
        opened = self._opened(self._desk.laptop.stories.news())
        if opened is None or opened.story.sound is None:
            return
        try:
            self._player.play(self._desk.laptop.stories.media(opened.story.sound))
        except Problem as problem:
            self._problem = problem.words().sentence()
        else:
            self._playing = True
        self._show()


@dataclass(frozen=True, slots=True)
class _Making:
    """Makes what is looked at off the interface thread."""

    papers: StoryPapers
    story: StoryId
    paper: NewsPaper

    def run(self, _progress: Progress) -> _Made:
        """Return it. Raises Problem where it cannot be made."""
        make = self.papers.pdf if self.paper is NewsPaper.PAGE else self.papers.card_pdf
        content = self.papers.content(self.story)
        return _Made(story=self.story, paper=self.paper, content=content, pdf=make(self.story))


@dataclass(frozen=True, slots=True)
class _Ready:
    """A file to save."""

    name: str
    ending: str
    data: bytes


@dataclass(frozen=True, slots=True)
class _Saving:
    """Makes a file off the interface thread."""

    papers: StoryPapers
    story: StoryId
    title: str
    paper: NewsPaper

    def run(self, _progress: Progress) -> _Ready:
        """Return it. Raises Problem where it cannot be made."""
        if self.paper is NewsPaper.PAGE:
            return _Ready(self.title, "pdf", self.papers.pdf(self.story))
        return _Ready(self.title, "png", self.papers.png(self.story))


def _audience(audience: Audience) -> str:
    return plain("For everyone") if audience is Audience.EVERYONE else plain("For our team")
