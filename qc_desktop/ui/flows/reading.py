"""Read a screen aloud, word by word, with the place marked."""

from dataclasses import replace

from PySide6.QtCore import QObject, SignalInstance

from qc_desktop.domain.settings import PersonSettings
from qc_desktop.ui.components.bars import Bars, Listen
from qc_desktop.ui.components.values import Spoken
from qc_desktop.ui.devices.speech.speaker import Speaker, SpokenWord
from qc_desktop.ui.flows.stage import Stage


class Reading(QObject):
    """Listen starts it and stops it; another screen ends it.

    It starts by itself only for a person who asked for that.
    """

    def __init__(self, stage: Stage, speaker: Speaker) -> None:
        super().__init__(stage)
        self._stage = stage
        self._speaker = speaker
        self._wishes = PersonSettings()
        self._left: list[Spoken] = []
        self._now: Spoken | None = None
        self.silenced = False
        """Whether Listen must stay silent: a voice note is being recorded."""
        stage.shell.frame.listen_requested.connect(self.listen_or_stop)
        stage.shown.connect(self._another_screen)
        stage.opened.connect(self._opened)
        _bound(speaker.word_spoken).connect(self._mark)
        _bound(speaker.finished).connect(self._go_on)

    def use(self, wishes: PersonSettings) -> None:
        """Read as this person wishes from the next words on: voice, speed, language, by itself."""
        self._wishes = wishes

    @property
    def is_reading(self) -> bool:
        """Whether the voice is at it."""
        return self._now is not None

    def listen_or_stop(self) -> None:
        """Read the screen from its start, or stop."""
        if self.is_reading:
            self.stop()
        else:
            self._read()

    def stop(self) -> None:
        """Be silent and take the mark away."""
        if self._now is None:
            return
        self._now, self._left = None, []
        self._speaker.stop()
        self._show()

    def _read(self) -> None:
        if not self.silenced:
            self._left = list(self._stage.spoken)
            self._go_on()

    def _opened(self) -> None:
        if self._wishes.reads_by_itself:
            self._read()

    def _go_on(self) -> None:
        if not self._left:
            self._now = None
        else:
            self._now = self._left.pop(0)
            wishes = self._wishes
            self._speaker.say(self._now.text, wishes.language, wishes.speed, wishes.voice)
        self._show()

    def _mark(self, word: SpokenWord) -> None:
        screen = self._stage.screen
        if screen is not None and self._now is not None:
            screen.show_reading(self._now.key, word.start, word.length)

    def _another_screen(self) -> None:
        self.stop()
        self._show_listen()

    def _show(self) -> None:
        screen = self._stage.screen
        if screen is not None:
            screen.show_reading(self._now.key if self._now else None)
        self._show_listen()

    def _show_listen(self) -> None:
        bars = self._stage.bars
        if bars is not None:
            self._stage.shell.frame.show_bars(replace(bars, listen=self._listen(bars)))

    def _listen(self, bars: Bars) -> Listen:
        if bars.listen is Listen.HIDDEN:
            return bars.listen
        if self._now is not None:
            return Listen.READING
        return Listen.READY if self._speaker.available else Listen.NO_VOICE


def _bound(signal: object) -> SignalInstance:
    # A class-level Signal is bound on the instance, which a protocol cannot say.
    assert isinstance(signal, SignalInstance)  # noqa: S101 - tells mypy what Qt does
    return signal
