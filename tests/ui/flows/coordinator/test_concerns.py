"""The office reads concerns, answers them, and takes nothing out."""

from PySide6.QtWidgets import QApplication

from qc_desktop.domain.concerns import ConcernId, ConcernKind, ToldHow
from qc_desktop.domain.help_lines import HelpLine
from qc_desktop.domain.ids import PersonId
from qc_desktop.domain.people import Role
from qc_desktop.domain.places import Nation
from qc_desktop.services.concerns import NOBODY
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.flows.coordinator_concerns import ConcernsFlow
from qc_desktop.ui.screens.coordinator.concerns import ConcernsScreen
from qc_desktop.ui.screens.coordinator.settings import SettingsScreen
from qc_desktop.ui.screens.coordinator.settings_state import SettingsPart
from qc_desktop.ui.screens.coordinator.visits import VisitsScreen
from tests.ui.flows.coordinator.conftest import OfficeScene

RATE = 16_000


def told(office: OfficeScene, words: str = "He holds my arm hard.") -> ConcernId:
    laptop = office.laptop
    checker = laptop.people.everyone(Role.CHECKER)[0].id
    visit = laptop.visits.listing()[0]
    place = laptop.visits.get(visit.id).plan.place
    concerns = laptop.concerns
    concern = concerns.begin(by=checker, visit=visit.id, place=place, kind=ConcernKind.HURT)
    concerns.say(concern, words, by=checker)
    return concern


def shown(screen: ConcernsScreen) -> str:
    QApplication.processEvents()
    labels = screen.findChildren(ReadableLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def sam(office: OfficeScene) -> PersonId:
    return office.laptop.people.everyone(Role.COORDINATOR)[0].id


def test_without_concerns_the_office_opens_on_the_visits(office: OfficeScene) -> None:
    office.signs_in()
    office.sees(VisitsScreen)
    office.flow.frame.top_bar.concerns.click()
    assert "No concerns." in shown(office.sees(ConcernsScreen))


def test_a_concern_without_an_answer_comes_before_all_else(office: OfficeScene) -> None:
    concern = told(office)
    office.laptop.concerns.told(concern, ToldHow.RANG, "Sam", by=NOBODY)
    office.signs_in()
    screen = office.sees(ConcernsScreen)
    assert office.flow.frame.top_bar.concerns.text() == "1 concern"
    words = shown(screen)
    assert "“He holds my arm hard.”" in words
    assert "they rang Sam" in words
    assert "Told after less than a minute." in words
    assert "Told less than a minute ago" in screen.cards.tiles[0].accessibleName()


def test_an_answer_is_kept_and_a_second_one_is_added(office: OfficeScene) -> None:
    concern = told(office)
    office.signs_in()
    screen = office.sees(ConcernsScreen)
    screen.box.show_words("Rang the council")
    screen.answer.click()
    assert office.flow.frame.top_bar.concerns.text() == "0 concerns"
    screen.answer.click()
    assert screen.note.text() == "Write a note first."
    screen.box.show_words("They visit tomorrow")
    screen.answer.click()
    read = office.laptop.concern_reading.read(concern, reader=sam(office))
    assert [one.words for one in read.notes] == ["Rang the council", "They visit tomorrow"]
    words = shown(screen)
    assert words.index("Rang the council") < words.index("They visit tomorrow")


def test_new_concerns_stand_over_answered_ones(office: OfficeScene) -> None:
    old, new = told(office, "first"), told(office, "second")
    office.laptop.concern_reading.acknowledge(new, "seen", by=sam(office))
    office.signs_in()
    screen = office.sees(ConcernsScreen)
    assert [tile.card.key for tile in screen.cards.tiles] == [old, new]
    screen.cards.tiles[1].click()
    assert "“second”" in shown(screen)


def test_the_lead_is_not_shown_what_is_about_the_lead(office: OfficeScene) -> None:
    concern = told(office)
    office.laptop.concerns.about_lead(concern, True, by=NOBODY)
    office.signs_in()
    screen = office.sees(ConcernsScreen)
    words = shown(screen)
    assert "arm" not in words
    assert "Another coordinator must open it." in words
    assert "hurt" not in words
    assert not screen.answer.isVisible()
    assert office.flow.frame.top_bar.concerns.text() == "1 concern"


class Heard:
    """A player that notes what it was given."""

    def __init__(self) -> None:
        self.played: list[bytes] = []
        self.stopped = 0

    def play(self, ogg: bytes) -> None:
        self.played.append(ogg)

    def stop(self) -> None:
        self.stopped += 1


def spoken(office: OfficeScene) -> None:
    recording = office.laptop.concerns.begin_recording(told(office), RATE, by=NOBODY)
    recording.append(bytes(RATE * 4))
    assert office.laptop.concerns.keep_recording(recording.close())


def test_a_voice_note_plays_and_stops(office: OfficeScene) -> None:
    spoken(office)
    office.signs_in()
    assert office.flow.desk is not None
    player = Heard()
    flow = ConcernsFlow(office.flow.desk, player)
    office.flow.frame.content.addWidget(flow.screen)
    flow.open()
    (key,) = flow.screen.keys
    assert key.text() == "Hear it, 2 seconds"
    key.click()
    assert [ogg[:4] for ogg in player.played] == [b"OggS"]
    before = player.stopped
    key.click()
    assert (len(player.played), player.stopped) == (1, before + 1)


def test_with_no_speaker_it_says_so(office: OfficeScene) -> None:
    spoken(office)
    office.signs_in()
    screen = office.sees(ConcernsScreen)
    screen.keys[0].click()
    assert screen.note.text()
    assert "arm hard" in shown(screen)


def test_the_office_says_who_to_ring(office: OfficeScene) -> None:
    office.signs_in()
    office.goes_to("settings")
    screen = office.sees(SettingsScreen)
    next(tab for tab in screen.tabs if tab.choice.key == SettingsPart.HELP).click()
    page = screen.help
    page.second.show_words("Ann")
    page.second_phone.show_words("01632 960 177")
    page.numbers[Nation.WALES].show_words("01632 960 202")
    page.save.click()
    assert page.done.text() == "Saved on this laptop."
    lines = office.laptop.help_lines
    assert lines.second() == HelpLine(name="Ann", phone="01632 960 177")
    assert lines.local(Nation.WALES).phone == "01632 960 202"
    assert lines.lead() == sam(office)
