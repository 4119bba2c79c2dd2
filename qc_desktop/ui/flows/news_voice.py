"""Good news told by voice: on disk as it is spoken."""

from qc_desktop.domain.session import Spot
from qc_desktop.domain.stories import Story
from qc_desktop.services.recording import Recording
from qc_desktop.ui.components.bars import BarKey
from qc_desktop.ui.flows.telling import NewsWays, Telling
from qc_desktop.ui.flows.voice_note import NoteOrder, VoiceNote, WayOut
from qc_desktop.words import easy

LONGEST_SECONDS = 120


class NewsVoice:
    """Records, keeps, and goes back to where the story is told. A new one takes the old place."""

    def __init__(self, telling: Telling, ways: NewsWays) -> None:
        self._telling = telling
        self._ways = ways
        self._note = VoiceNote(
            telling.desk,
            NoteOrder(
                advice=easy("Please do not say full names."),
                longest=LONGEST_SECONDS,
                begin=self._begin_recording,
                keep=telling.stories.keep_recording,
                kept=self._kept,
                over=ways.tell,
                without=(
                    WayOut(BarKey(words=easy("Try again"), glyph="refresh"), self.open),
                    WayOut(BarKey(words=easy("Write"), glyph="pencil"), ways.tell),
                ),
            ),
        )

    def open(self) -> None:
        """Begin to listen."""
        with self._telling.desk.stage.guarded():
            self._telling.go(Spot.NEWS_VOICE)
            self._note.open(self._telling.bars(easy("Tell your story"), next_key=None))

    def leave(self) -> None:
        """Stop and keep what was said, as when somebody goes elsewhere."""
        self._note.leave()

    def _begin_recording(self, rate: int) -> Recording:
        telling = self._telling
        return telling.stories.begin_recording(telling.story.id, rate, by=telling.by)

    def _kept(self, story: Story) -> None:
        if story.id == self._telling.story.id:
            self._telling.take(story)
