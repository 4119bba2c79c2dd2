"""The office sees the good news that is shared, and nothing that was taken back."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from qc_desktop.domain.ids import PersonId, StoryId
from qc_desktop.domain.stories import Audience
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.flows.coordinator_news import OfficeNewsFlow
from qc_desktop.ui.flows.coordinator_printing import Printing
from qc_desktop.ui.screens.coordinator.news import NewsScreen
from qc_desktop.ui.screens.coordinator.news_state import NewsPaper, NewsPaperWish
from qc_desktop.ui.screens.coordinator.roster_state import CardWish
from tests.documents.readers import words_of
from tests.ui.flows.coordinator.conftest import OfficeScene


class Ears:
    """Plays at once and notes what was played."""

    def __init__(self) -> None:
        self.heard: list[bytes] = []
        self.stops = 0

    def play(self, ogg: bytes) -> None:
        self.heard.append(ogg)

    def stop(self) -> None:
        self.stops += 1


def person(office: OfficeScene, name: str) -> PersonId:
    return next(one.id for one in office.laptop.people.everyone() if one.first_name == name)


def opens(office: OfficeScene) -> NewsScreen:
    office.signs_in()
    office.goes_to("news")
    office.waits()
    return office.sees(NewsScreen)


def titles(screen: NewsScreen) -> list[str]:
    return [tile.card.name for tile in screen.cards.tiles]


def shown(screen: NewsScreen) -> str:
    QApplication.processEvents()
    labels = screen.findChildren(ReadableLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def story(office: OfficeScene, title: str) -> StoryId:
    return next(one.id for one in office.laptop.stories.shared() if one.title == title)


def test_what_is_shared_is_listed_with_its_yes_and_its_page(office: OfficeScene) -> None:
    screen = opens(office)
    assert titles(screen) == ["Flowers at Rose Cottage", "Tom fixed the radio"]
    words = shown(screen)
    assert "Everyone in it said yes. Amina asked," in words
    assert "For everyone." in words
    assert "A bus trip" not in words
    assert screen.pages.view.page_count() == 1
    screen.picked.emit(CardWish(key=story(office, "Tom fixed the radio")))
    office.waits()
    assert "Do not show it to others." in shown(screen)
    screen.paper_requested.emit(NewsPaperWish(paper=NewsPaper.CARD))
    office.waits()
    assert screen.pages.view.page_count() == 1
    assert not screen.save_picture.isHidden()


def test_a_page_and_a_picture_are_saved(office: OfficeScene, tmp_path: Path) -> None:
    screen = opens(office)
    office.files.saved = tmp_path / "story.pdf"
    screen.save_pdf.click()
    office.waits()
    assert "We planted flowers." in words_of(office.files.saved.read_bytes())
    assert screen.done.text() == "Saved: story.pdf"
    office.files.saved = tmp_path / "story.png"
    screen.save_picture.click()
    office.waits()
    assert office.files.saved.read_bytes().startswith(b"\x89PNG")
    office.files.saved = None
    screen.save_pdf.click()
    office.waits()
    assert not screen.save_pdf.isHidden()


def test_a_story_that_is_taken_back_is_gone_with_who_and_when(office: OfficeScene) -> None:
    amina = person(office, "Amina")
    flowers = story(office, "Flowers at Rose Cottage")
    office.laptop.stories.consent(flowers, yes=False, by=amina)
    screen = opens(office)
    assert titles(screen) == ["Tom fixed the radio"]
    words = shown(screen)
    assert "Flowers at Rose Cottage. Amina, Tue 24 Nov" in words
    assert "We planted flowers." not in words


def test_nothing_is_saved_of_a_story_taken_back_while_it_is_looked_at(
    office: OfficeScene, tmp_path: Path
) -> None:
    screen = opens(office)
    flowers = story(office, "Flowers at Rose Cottage")
    office.laptop.stories.take_back(flowers, by=person(office, "Joe"))
    office.files.saved = tmp_path / "story.pdf"
    screen.save_pdf.click()
    assert "changed or taken back" in screen.done.text()
    assert screen.save_pdf.isHidden()
    office.waits()
    assert "changed or taken back" in screen.done.text()
    assert titles(screen) == ["Tom fixed the radio"]
    assert office.files.asked == []
    assert not office.files.saved.exists()


def test_with_nothing_shared_it_says_so(office: OfficeScene) -> None:
    amina = person(office, "Amina")
    for one in office.laptop.stories.shared():
        office.laptop.stories.remove(one.id, by=amina)
    screen = opens(office)
    words = shown(screen)
    assert "No story is shared now." in words
    assert "Tom fixed the radio. Amina," in words
    assert screen.side.isHidden()


def test_a_story_whose_page_cannot_be_made_says_why(office: OfficeScene) -> None:
    amina, stories = person(office, "Amina"), office.laptop.stories
    long = stories.begin((amina,), by=amina)
    stories.set_words(long.id, "It was a very good day. " * 400, by=amina)
    stories.set_audience(long.id, Audience.EVERYONE, by=amina)
    stories.consent(long.id, yes=True, by=amina)
    stories.share(long.id, by=amina)
    screen = opens(office)
    screen.picked.emit(CardWish(key=long.id))
    office.waits()
    assert "too long for one page" in screen.pages.words.text()
    assert screen.save_pdf.isHidden()
    screen.picked.emit(CardWish(key=story(office, "Tom fixed the radio")))
    office.waits()
    assert screen.pages.words.text() == ""
    assert not screen.save_pdf.isHidden()


def test_a_voice_can_be_heard_and_stopped(office: OfficeScene) -> None:
    amina, stories = person(office, "Amina"), office.laptop.stories
    spoken = stories.begin((amina,), by=amina)
    recording = stories.begin_recording(spoken.id, 16_000, by=amina)
    recording.append(b"\0\1" * 16_000)
    sound = stories.keep_recording(recording.close()).sound
    assert sound is not None
    stories.consent(spoken.id, yes=True, by=amina)
    stories.share(spoken.id, by=amina)
    office.signs_in()
    desk = office.flow.desk
    assert desk is not None
    player = Ears()
    flow = OfficeNewsFlow(desk, Printing(desk), player)
    office.flow.frame.content.addWidget(flow.screen)
    flow.open()
    flow.screen.picked.emit(CardWish(key=spoken.id))
    office.waits()
    assert flow.screen.hear.text() == "Hear it, 1 seconds"
    flow.screen.hear.click()
    assert player.heard == [office.laptop.stories.media(sound)]
    assert flow.screen.hear.text() == "Stop"
    flow.sound_ended()
    assert flow.screen.hear.text() == "Hear it, 1 seconds"
    flow.screen.hear.click()
    flow.screen.hear.click()
    assert player.stops
    assert flow.screen.hear.text() == "Hear it, 1 seconds"
    flow.leave()
