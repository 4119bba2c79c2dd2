from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from pytestqt.qtbot import QtBot

from qc_desktop.domain.settings import Language, PersonSettings, Speed, Voice
from qc_desktop.ui.components.bars import Bars, Listen
from qc_desktop.ui.components.values import Spoken
from qc_desktop.ui.devices.speech import Manner
from qc_desktop.ui.flows.reading import Reading
from qc_desktop.ui.flows.stage import Keys, Stage
from qc_desktop.ui.screens.checker.screen import CheckerScreen
from qc_desktop.ui.shell import Shell
from qc_desktop.ui.theme import Look
from tests.ui.devices.fakes import QuickSpeaker


@dataclass(frozen=True)
class State:
    bars: Bars
    spoken: tuple[Spoken, ...]


STATE = State(bars=Bars(home=False), spoken=(Spoken(text="Hello there.", key="words"),))


@dataclass
class Room:
    stage: Stage
    speaker: QuickSpeaker
    reading: Reading
    screen: CheckerScreen


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    look = Look(press_pause_ms=0)
    shell = Shell(look)
    look.setParent(shell)
    qtbot.addWidget(shell)
    shell.show()
    stage, speaker = Stage(shell), QuickSpeaker(shell)
    screen = CheckerScreen(look, "A screen")
    yield Room(stage=stage, speaker=speaker, reading=Reading(stage, speaker), screen=screen)
    speaker.stop()


def test_a_screen_is_silent_until_somebody_asked_for_reading_by_itself(room: Room) -> None:
    room.stage.show(room.screen, STATE, Keys())
    assert room.speaker.said == []
    room.reading.use(PersonSettings(reads_by_itself=True))
    room.stage.show(room.screen, STATE, Keys())
    assert [text for text, _ in room.speaker.said] == ["Hello there."]
    assert room.stage.shell.frame.bars.listen is Listen.READING


def test_a_screen_that_only_changes_does_not_read_itself_again(room: Room) -> None:
    room.reading.use(PersonSettings(reads_by_itself=True))
    room.stage.show(room.screen, STATE, Keys(), anew=False)
    assert room.speaker.said == []


def test_nothing_reads_itself_while_a_voice_is_recorded(room: Room) -> None:
    room.reading.use(PersonSettings(reads_by_itself=True))
    room.reading.silenced = True
    room.stage.show(room.screen, STATE, Keys())
    assert room.speaker.said == []


def test_each_person_is_read_to_in_their_own_voice_speed_and_language(room: Room) -> None:
    room.stage.show(room.screen, STATE, Keys())
    wishes = PersonSettings(voice=Voice.TWO, speed=Speed.SLOW, language=Language.WELSH)
    room.reading.use(wishes)
    room.reading.listen_or_stop()
    assert room.speaker.said == [
        ("Hello there.", Manner(language="cy", speed=Speed.SLOW, voice=Voice.TWO))
    ]
