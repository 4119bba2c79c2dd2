from pathlib import Path

import pytest

from qc_desktop.domain.settings import Language
from qc_desktop.domain.voices import ReadPart
from qc_desktop.ui.devices.sound_clock import ClockOut
from qc_desktop.ui.devices.voice import PcmChunk, Player
from qc_desktop.ui.flows.coordinator_voices import VoicesFlow
from qc_desktop.ui.screens.coordinator.settings import SettingsScreen
from qc_desktop.ui.screens.coordinator.settings_state import SettingsPart, SettingsWish
from qc_desktop.ui.screens.coordinator.voices import VoicesPage
from tests.services.test_voices import voice
from tests.ui.flows.coordinator.conftest import OfficeScene


def page_of(office: OfficeScene) -> VoicesPage:
    office.signs_in()
    office.goes_to("settings")
    screen = office.sees(SettingsScreen)
    screen.part_requested.emit(SettingsWish(part=SettingsPart.VOICES))
    return screen.voices


def picks(page: VoicesPage, question: int, part: int = 0, language: int = 0) -> None:
    for box, at in ((page.question, question), (page.part, part), (page.language, language)):
        box.setCurrentIndex(at)
        box.activated.emit(at)


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    path = tmp_path / "sue.wav"
    path.write_bytes(voice())
    return path


def test_a_coordinator_gives_a_question_a_voice_from_a_file_and_takes_it_out(
    office: OfficeScene, sound: Path
) -> None:
    page = page_of(office)
    office.files.sound = sound
    assert page.chip.text() == "The machine reads this"
    page.choose.click()
    office.waits()
    assert page.chip.text() == "A person reads this, 0.5 seconds"
    assert office.laptop.voices.sound_for(page.words.text(), "en-GB") is not None
    assert page.count.text() == "1 sentence is read by a person."
    page.remove.click()
    assert page.chip.text() == "The machine reads this"
    assert office.laptop.voices.listing() == ()


def test_the_words_under_a_question_and_welsh_have_voices_of_their_own(
    office: OfficeScene, sound: Path
) -> None:
    page = page_of(office)
    office.files.sound = sound
    picks(page, 1, part=1, language=1)
    page.choose.click()
    office.waits()
    (kept,) = office.laptop.voices.listing()
    question = office.laptop.checklists.default().questions[1]
    assert (kept.line.question, kept.line.part) == (question.id, ReadPart.HELP)
    assert kept.line.language is Language.WELSH
    assert page.words.text() == question.help
    picks(page, 1)
    assert page.chip.text() == "The machine reads this"


def test_a_coordinator_speaks_a_question_into_the_microphone(office: OfficeScene) -> None:
    page = page_of(office)
    came: list[PcmChunk] = []
    office.recorder.sound_came.connect(came.append)
    page.record.click()
    office.qtbot.waitUntil(lambda: page.chip.text() == "Speak now")
    office.qtbot.waitUntil(lambda: len(came) > 5)
    assert not page.choose.isEnabled()
    page.record.click()
    office.waits()
    (kept,) = office.laptop.voices.listing()
    assert kept.sound.seconds > 0.2
    assert page.record.text() == "Record"


def test_what_is_spoken_while_somebody_goes_elsewhere_is_not_kept(office: OfficeScene) -> None:
    page = page_of(office)
    page.record.click()
    office.qtbot.waitUntil(lambda: page.chip.text() == "Speak now")
    office.goes_to("people")
    office.qtbot.wait(30)
    assert office.laptop.voices.listing() == ()


@pytest.mark.parametrize("content", [b"", b"no sound at all", voice(loud=0.0)])
def test_a_file_that_nobody_can_hear_is_told_kindly(
    office: OfficeScene, sound: Path, content: bytes
) -> None:
    sound.write_bytes(content)
    page = page_of(office)
    office.files.sound = sound
    page.choose.click()
    office.waits()
    office.answers("OK")
    assert page.choose.isEnabled()
    assert page.chip.text() == "The machine reads this"


def test_a_file_that_went_away_is_told_and_going_back_does_nothing(office: OfficeScene) -> None:
    page = page_of(office)
    page.choose.click()
    assert page.choose.isEnabled()
    office.files.sound = Path("no such file.wav")
    page.choose.click()
    office.waits()
    office.answers("OK")
    assert page.chip.text() == "The machine reads this"


def test_a_voice_can_be_heard_and_stopped(office: OfficeScene, sound: Path) -> None:
    page_of(office)
    desk = office.flow.desk
    assert desk is not None
    line = office.laptop.voices.line("home1")
    office.laptop.voices.add(line, sound.read_bytes(), by=desk.me)
    own = VoicesPage(desk.look)
    own.setParent(office.window)
    player = Player(own, open_out=ClockOut)
    flow = VoicesFlow(desk, own, player)
    flow.open()
    own.hear.click()
    assert player.is_playing
    assert own.hear.text() == "Stop"
    own.hear.click()
    assert not player.is_playing
    own.hear.click()
    office.qtbot.waitUntil(lambda: not player.is_playing)
    assert own.hear.text() == "Hear it"
