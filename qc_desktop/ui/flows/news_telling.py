"""Good news, step 2: the words, kept while they are typed, and the voice to hear again."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer

from qc_desktop.domain.problems import Problem
from qc_desktop.domain.session import Spot
from qc_desktop.services.story_papers import StoryPapers
from qc_desktop.ui.background import Progress
from qc_desktop.ui.components.bars import BarKey, Chip, Tone
from qc_desktop.ui.components.overlay import Message
from qc_desktop.ui.components.values import Spoken, Typed
from qc_desktop.ui.flows.stage import Keys
from qc_desktop.ui.flows.telling import NewsWays, Telling, next_step
from qc_desktop.ui.flows.visit_writing import DRAFT_WITHIN_MS
from qc_desktop.ui.screens.checker.story_tell import StoryTellScreen, StoryTellState
from qc_desktop.words import easy, easy_n


class NewsTelling(QObject):
    """What is typed is on disk within a moment, and the story's own when one goes on."""

    def __init__(self, telling: Telling, ways: NewsWays) -> None:
        super().__init__(telling.desk.stage)
        self._telling = telling
        self._desk = telling.desk
        self._ways = ways
        self._text = ""
        self._is_ready = False
        self._screen = StoryTellScreen(self._desk.look)
        self._desk.stage.own(self._screen)
        self._soon = QTimer(self, singleShot=True, interval=DRAFT_WITHIN_MS)
        self._soon.timeout.connect(self._keep_typed)
        screen, player = self._screen, self._desk.tools.player
        screen.edited.connect(self._edited)
        screen.picture_requested.connect(self._to_picture)
        screen.say_requested.connect(self._to_voice)
        screen.hear_requested.connect(self._hear_or_stop)
        player.finished.connect(self._heard_all)

    def open(self) -> None:
        """Show what was half typed, else the words that are kept."""
        with self._desk.stage.guarded():
            draft = self._desk.keeping.story_draft(self._telling.story.id)
            self._telling.go(Spot.NEWS_TELL)
            self._text = self._telling.story.words if draft is None else draft
            self._get_ready()
            self._show(anew=True)

    def leave(self) -> None:
        """Keep what was typed up to now, and be silent."""
        self._desk.tools.player.stop()
        if self._soon.isActive():
            self._keep_typed()

    def finish(self) -> None:
        """Keep what was typed as the story's words: somebody goes elsewhere."""
        self._soon.stop()
        self._desk.tools.player.stop()
        if self._desk.keeping.now.spot is Spot.NEWS_TELL:
            with self._desk.stage.guarded():
                self._keep_words()

    def _show(self, *, anew: bool = False) -> None:
        telling = self._telling
        sound = telling.story.sound
        voice = None
        if sound is not None:
            seconds = max(round(sound.seconds), 1)
            words = easy_n("{count} second recorded", "{count} seconds recorded", seconds)
            voice = Chip(words=words, tone=Tone.OK, glyph="mic")
        state = StoryTellState(
            picture=telling.framed(telling.story),
            text=self._text,
            voice=voice,
            playing=self._desk.tools.player.is_playing,
            bars=telling.step_bars(2, easy("Tell your story"), next_step()),
            spoken=(
                Spoken(text=easy("What is your good news?"), key="title"),
                *((Spoken(text=self._text, key="words"),) if self._text.strip() else ()),
                Spoken(text=easy("Say it"), key="say"),
                Spoken(text=easy("Write"), key="write"),
                Spoken(text=easy("Hear it"), key="hear"),
                Spoken(text=easy("Change the picture"), key="change"),
            ),
        )
        self._screen.show_state(state)
        keys = Keys(back=self._to_picture, next=self._to_about)
        self._desk.stage.show(self._screen, state, keys, anew=anew)

    def _edited(self, typed: Typed) -> None:
        self._text = typed.words
        if not self._soon.isActive():
            self._soon.start()

    def _keep_typed(self) -> None:
        self._soon.stop()
        with self._desk.stage.guarded():
            self._desk.keeping.draft(self._text)

    def _keep_words(self) -> None:
        telling = self._telling
        if self._text.strip() != telling.story.words:
            telling.take(telling.stories.set_words(telling.story.id, self._text, by=telling.by))

    def _to_picture(self) -> None:
        self.finish()
        self._ways.picture()

    def _to_voice(self) -> None:
        self.finish()
        self._ways.voice()

    def _to_about(self) -> None:
        self.finish()
        if self._telling.story.is_told:
            try:
                self._desk.laptop.story_papers.check_length(self._telling.story.id)
            except Problem as problem:
                self._say_too_long(problem)
                return
        self._ways.about()

    def _say_too_long(self, problem: Problem) -> None:
        """Say now what would be refused when it is shared; the words are kept as they are."""
        words = problem.words()
        self._desk.stage.say(
            Message(
                heading=words.happened,
                words=f"{words.safe} {words.next_step}",
                picture=words.picture,
                first=BarKey(words=easy("Change it"), glyph="pencil"),
                second=BarKey(words=easy("Later"), glyph="arrow_right"),
            ),
            second=self._ways.about,
        )

    def _get_ready(self) -> None:
        """Load what tells how much room the words need, before anybody waits for it."""
        if not self._is_ready:
            self._is_ready = True
            work = _GettingReady(self._desk.laptop.story_papers)
            self._desk.tools.background.run(work.run, self._ready, self._not_ready)

    def _ready(self, _ready: bool) -> None:
        """Go on: nobody waits for it."""

    def _not_ready(self, trouble: Exception) -> None:
        raise trouble

    def _hear_or_stop(self) -> None:
        player, sound = self._desk.tools.player, self._telling.story.sound
        with self._desk.stage.guarded():
            if player.is_playing:
                player.stop()
            elif sound is not None:
                self._desk.reading.stop()
                player.play(self._telling.stories.media(sound))
            else:
                self._show()  # what was typed since is read too
                self._desk.reading.listen_or_stop()
                return
        self._show()

    def _heard_all(self) -> None:
        if self._desk.stage.screen is self._screen:
            self._show()


@dataclass(frozen=True, slots=True)
class _GettingReady:
    """Loads what sets letters off the interface thread."""

    papers: StoryPapers

    def run(self, _progress: Progress) -> bool:
        """Load it."""
        self.papers.make_ready()
        return True
