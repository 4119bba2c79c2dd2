from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from qc_desktop.domain.settings import Language, PersonSettings, Speed, Voice
from qc_desktop.ui.components.bars import BarKey
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.overlay import Message
from qc_desktop.ui.devices.speech import Manner, SilentSpeaker, Speaker, SpokenWord
from qc_desktop.ui.flows.reading import Reading, read_stage
from qc_desktop.ui.flows.stage import Keys, Stage
from qc_desktop.ui.screens.checker.question import QuestionScreen
from qc_desktop.ui.shell import Shell
from qc_desktop.ui.theme import Look
from tests.ui.devices.fakes import QuickSpeaker
from tests.ui.screens.checker.samples_visit import QUESTION

WORDS = "Can you go to bed when you want?"
NOT_PICKED = Message(
    heading="You have not picked yet",
    words="Pick an answer, or tap Skip.",
    picture="not_picked",
    first=BarKey(words="OK", glyph="tick"),
)


class SlowSpeaker(QuickSpeaker):
    """Stays at its first word until the test goes on."""

    def say(
        self,
        text: str,
        language: str,
        speed: Speed = Speed.NORMAL,
        voice: Voice = Voice.ONE,
        *,
        recording: bytes | None = None,
    ) -> None:
        super().say(text, language, speed, voice, recording=recording)
        self.tick.stop()


@dataclass
class Room:
    """A question on the screen, and whoever reads it."""

    qtbot: QtBot
    shell: Shell
    stage: Stage
    speaker: SlowSpeaker
    reading: Reading
    screen: QuestionScreen

    @property
    def said(self) -> list[str]:
        return [text for text, _ in self.speaker.said]

    @property
    def listen_key(self) -> str:
        return self.shell.frame.top_bar.listen.accessibleName()

    def show(self, *, anew: bool = True) -> None:
        self.stage.show(self.screen, QUESTION, Keys(), anew=anew)

    def presses(self, key: Qt.Key, *, shift: bool = False) -> None:
        modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(self.shell.focusWidget() or self.shell, key, modifier)

    def label(self, words: str) -> ReadableLabel:
        found = self.shell.findChildren(ReadableLabel)
        return next(one for one in found if one.text() == words and one.isVisible())


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    shell, stage = window(qtbot)
    speaker = SlowSpeaker(shell)
    screen = QuestionScreen(shell.look)
    screen.show_state(QUESTION)
    reading = read_stage(stage, speaker)
    made = Room(
        qtbot=qtbot, shell=shell, stage=stage, speaker=speaker, reading=reading, screen=screen
    )
    made.show()
    yield made
    speaker.stop()


def window(qtbot: QtBot) -> tuple[Shell, Stage]:
    look = Look(press_pause_ms=0)
    shell = Shell(look)
    look.setParent(shell)
    qtbot.addWidget(shell)
    shell.resize(1366, 768)
    shell.show()
    shell.activateWindow()
    qtbot.waitUntil(shell.isActiveWindow)
    look.presses.by_keyboard = False
    return shell, Stage(shell)


def test_a_screen_is_silent_until_somebody_asked_for_reading_by_itself(room: Room) -> None:
    assert room.said == []
    room.reading.use(PersonSettings(reads_by_itself=True))
    room.show()
    assert room.said == [WORDS]
    assert room.listen_key == "Stop reading"


def test_a_screen_that_only_changes_does_not_read_itself_again(room: Room) -> None:
    room.reading.use(PersonSettings(reads_by_itself=True))
    room.show(anew=False)
    assert room.said == []


def test_nothing_is_said_while_a_voice_is_recorded(room: Room) -> None:
    room.reading.use(PersonSettings(reads_by_itself=True, says_what_is_touched=True))
    room.reading.silenced = True
    room.show()
    room.presses(Qt.Key.Key_F2)
    room.presses(Qt.Key.Key_Tab)
    assert room.said == []


def test_each_person_is_read_to_in_their_own_voice_speed_and_language(room: Room) -> None:
    room.reading.use(PersonSettings(voice=Voice.TWO, speed=Speed.SLOW, language=Language.WELSH))
    room.reading.listen_or_stop()
    assert room.speaker.said == [(WORDS, Manner(language="cy", speed=Speed.SLOW, voice=Voice.TWO))]


def test_listen_reads_the_screen_and_the_bars_to_the_end_and_then_again(room: Room) -> None:
    room.presses(Qt.Key.Key_F2)
    while room.reading.is_reading:
        room.speaker.finished.emit()
    once = room.said
    assert once[:2] == [WORDS, "There is no set bedtime."]
    assert once[-6:] == [
        "Amina, Joe and Dev are here",
        "Question 2 of 4, 1 done",
        "Back",
        "Next",
        "Home",
        "Get help now",
    ]
    assert room.listen_key == "Listen"
    room.presses(Qt.Key.Key_F2)
    assert room.said == [*once, WORDS]


def test_a_second_press_of_listen_stops(room: Room) -> None:
    room.presses(Qt.Key.Key_F2)
    QTest.mouseClick(room.shell.frame.top_bar.listen, Qt.MouseButton.LeftButton)
    assert not room.reading.is_reading
    assert room.said == [WORDS]


def test_a_sentence_can_be_heard_again_while_it_is_read_and_after(room: Room) -> None:
    room.presses(Qt.Key.Key_F2)
    room.presses(Qt.Key.Key_F2, shift=True)
    assert room.said == [WORDS, WORDS]
    room.speaker.finished.emit()
    assert room.said[-1] == "There is no set bedtime."
    room.presses(Qt.Key.Key_F2)
    room.presses(Qt.Key.Key_F2, shift=True)
    assert room.said[-2:] == ["There is no set bedtime.", "There is no set bedtime."]
    room.speaker.finished.emit()
    assert not room.reading.is_reading


def test_a_press_on_anything_makes_silence_at_once(room: Room) -> None:
    room.presses(Qt.Key.Key_F2)
    QTest.mouseClick(room.shell.frame.bottom_bar.next, Qt.MouseButton.LeftButton)
    assert not room.reading.is_reading
    assert room.listen_key == "Listen"


def test_a_message_stops_the_screen_and_can_be_heard_with_its_words_marked(room: Room) -> None:
    room.presses(Qt.Key.Key_F2)
    room.stage.say(NOT_PICKED)
    assert not room.reading.is_reading
    listen = room.shell.frame.overlay.listen
    assert listen is not None
    QTest.mouseClick(listen, Qt.MouseButton.LeftButton)
    assert room.said[1:] == ["You have not picked yet"]
    plain = room.label("You have not picked yet").grab().toImage()
    room.speaker.word_spoken.emit(SpokenWord(start=4, length=4))
    assert room.label("You have not picked yet").grab().toImage() != plain
    room.speaker.finished.emit()
    room.speaker.finished.emit()
    assert room.said[1:] == ["You have not picked yet", "Pick an answer, or tap Skip", "OK"]
    room.presses(Qt.Key.Key_Escape)
    assert not room.reading.is_reading


def test_a_message_reads_itself_for_who_wants_that(room: Room) -> None:
    room.reading.use(PersonSettings(reads_by_itself=True))
    room.stage.say(NOT_PICKED)
    assert room.said == ["You have not picked yet"]
    room.presses(Qt.Key.Key_F2)
    room.presses(Qt.Key.Key_F2)
    assert room.said == ["You have not picked yet", "You have not picked yet"]


def test_a_control_says_what_it_is_when_the_keyboard_comes_to_it(room: Room) -> None:
    room.reading.use(PersonSettings(says_what_is_touched=True))
    room.presses(Qt.Key.Key_Right)
    room.presses(Qt.Key.Key_Tab)
    assert room.said[-1] == "Skip this question"
    assert room.listen_key == "Listen"


def test_a_picked_control_says_so(room: Room) -> None:
    room.reading.use(PersonSettings(says_what_is_touched=True))
    room.presses(Qt.Key.Key_Tab)
    room.shell.frame.focusNextPrevChild(False)
    assert room.said[-1] == "Yes, 1 of 4. Picked"


def test_words_that_are_touched_say_themselves_only_for_who_wants_that(room: Room) -> None:
    touches(room, "There is no set bedtime.")
    assert room.said == []
    room.reading.use(PersonSettings(says_what_is_touched=True))
    touches(room, "There is no set bedtime.")
    assert room.said == ["There is no set bedtime"]


def test_where_there_is_no_voice_listen_says_so_and_nothing_breaks(qtbot: QtBot) -> None:
    shell, stage = window(qtbot)
    speaker: Speaker = SilentSpeaker(shell)
    reading = read_stage(stage, speaker)
    reading.use(PersonSettings(reads_by_itself=True, says_what_is_touched=True))
    screen = QuestionScreen(shell.look)
    screen.show_state(QUESTION)
    stage.show(screen, QUESTION, Keys())
    stage.say(NOT_PICKED)
    assert shell.frame.top_bar.listen.text() == "No voice here"
    reading.listen_or_stop()
    assert not reading.is_reading


def test_a_recorded_voice_takes_the_place_of_the_machine_where_there_is_one(
    qtbot: QtBot,
) -> None:
    shell, stage = window(qtbot)
    speaker = SlowSpeaker(shell)
    reading = read_stage(stage, speaker, lambda text, _: b"a voice" if text == WORDS else None)
    screen = QuestionScreen(shell.look)
    screen.show_state(QUESTION)
    stage.show(screen, QUESTION, Keys())
    reading.listen_or_stop()
    assert speaker.recording == b"a voice"
    speaker.finished.emit()
    assert speaker.recording is None
    reading.stop()


def touches(room: Room, words: str) -> None:
    label = room.label(words)
    QTest.mouseClick(label, Qt.MouseButton.LeftButton, pos=QPoint(5, label.height() // 2))


def test_the_word_that_is_said_is_marked_in_a_control_and_in_the_bars_too(room: Room) -> None:
    room.presses(Qt.Key.Key_F2)
    for said, part in (
        ("Sometimes", room.shell.frame.content),
        ("You are in: Elm House, My choices", room.shell.frame.top_bar),
        ("Back", room.shell.frame.bottom_bar),
    ):
        while room.said[-1] != said:
            room.speaker.finished.emit()
        ringed = part.grab().toImage()
        start = said.rindex(" ") + 1 if " " in said else 0
        word = SpokenWord(start=start, length=len(said) - start)
        room.speaker.word_spoken.emit(word)
        assert colours(part.grab().toImage(), room) > colours(ringed, room), said
    before = room.shell.frame.bottom_bar.grab().toImage()
    room.reading.stop()
    assert colours(room.shell.frame.bottom_bar.grab().toImage(), room) < colours(before, room)


def colours(image: QImage, room: Room) -> int:
    """Count the dots in the colour that marks a word."""
    read = room.shell.look.colour("read").rgb()
    return sum(
        image.pixel(x, y) == read
        for x in range(0, image.width(), 3)
        for y in range(0, image.height(), 3)
    )
