"""The office designs a badge: all that checkers can choose, offered, never in place of theirs."""

from pathlib import Path

from qc_desktop.domain.badge_photo import AskedHow, PhotoState
from qc_desktop.domain.badges import (
    BADGE_COLOURS,
    BadgeDesign,
    BadgePattern,
    BadgeShape,
    Turn,
    offered,
)
from qc_desktop.domain.contrast import EASY_TO_READ, contrast
from qc_desktop.domain.ids import PersonId
from qc_desktop.services.files import save_file
from qc_desktop.ui.components.values import Typed
from qc_desktop.ui.screens.coordinator.badge_design import DesignScreen
from qc_desktop.ui.screens.coordinator.badges import BadgesScreen
from qc_desktop.ui.screens.coordinator.badges_state import BadgeWish, DesignPart, PartWish
from tests.documents.papers import jpeg
from tests.ui.flows.coordinator.conftest import OfficeScene


def person(office: OfficeScene, name: str) -> PersonId:
    return next(one.id for one in office.laptop.people.everyone() if one.first_name == name)


def designs(office: OfficeScene, name: str) -> DesignScreen:
    office.signs_in()
    office.goes_to("badges")
    screen = office.sees(BadgesScreen)
    office.waits()
    screen.design_requested.emit(BadgeWish(person=person(office, name)))
    office.waits()
    return office.sees(DesignScreen)


def turns_to(screen: DesignScreen, part: DesignPart) -> None:
    screen.part_requested.emit(PartWish(part=part))


def picks(screen: DesignScreen, key: str) -> None:
    next(tile for tile in screen.options.tiles if tile.choice.key == key).click()


def offer(office: OfficeScene, name: str) -> BadgeDesign:
    found = offered(office.laptop.badges.designs(person(office, name)))
    assert found is not None
    return found.badge.design


def test_all_that_a_checker_can_choose_the_office_can_too(office: OfficeScene) -> None:
    screen = designs(office, "Amina")
    picks(screen, "Olive")
    turns_to(screen, DesignPart.PATTERN)
    picks(screen, BadgePattern.LEAVES)
    turns_to(screen, DesignPart.SHAPE)
    picks(screen, BadgeShape.BOLD)
    screen.turns.tiles[1].click()
    turns_to(screen, DesignPart.PICTURE)
    picks(screen, "dog")
    turns_to(screen, DesignPart.WORDS)
    for box, words in (
        (screen.role, "I check support"),
        (screen.about, "I like tea."),
        (screen.ask_me, "dogs"),
        (screen.talk, "Speak slowly"),
    ):
        box.show_words(words)
        box.edited.emit(Typed(words=words))
    office.waits()
    now = offer(office, "Amina")
    assert (now.colour, now.pattern, now.shape) == ("Olive", BadgePattern.LEAVES, BadgeShape.BOLD)
    assert (now.turn, now.picture, now.use_photo) == (Turn.TALL, "dog", False)
    assert (now.role_words, now.about) == ("I check support", "I like tea.")
    assert (now.ask_me, now.talk) == ("dogs", "Speak slowly")
    assert screen.badge.view.page_count() == 2
    screen.back.click()
    office.sees(BadgesScreen)
    office.waits()


def test_only_colours_that_are_easy_to_read_are_offered(office: OfficeScene) -> None:
    screen = designs(office, "Amina")
    colours = [tile.choice.colour for tile in screen.options.tiles]
    assert len(colours) == len(BADGE_COLOURS)
    assert all(contrast(colour, "#FFFFFF") >= EASY_TO_READ for colour in colours)


def test_the_checkers_own_design_is_left_as_it_is(office: OfficeScene) -> None:
    badges, amina = office.laptop.badges, person(office, "Amina")
    before = badges.of_person(amina)
    screen = designs(office, "Amina")
    assert "own design" in screen.whose.text()
    assert screen.take_back.isHidden()
    picks(screen, "Brick")
    picks(screen, "Plum")
    office.waits()
    assert badges.of_person(amina) == before
    assert len(badges.designs(amina)) == 2
    assert "who chooses" in screen.whose.text()
    screen.take_back.click()
    office.waits()
    assert offered(badges.designs(amina)) is None
    assert screen.take_back.isHidden()


def test_a_badge_that_nobody_designed_prints_as_the_office_made_it(office: OfficeScene) -> None:
    dev = person(office, "Dev")
    screen = designs(office, "Dev")
    picks(screen, "Brick")
    office.waits()
    assert office.laptop.badges.of_person(dev).design.colour == "Brick"
    assert "no design of their own" in screen.whose.text()


def test_the_office_writes_down_what_a_person_says_of_their_photo(office: OfficeScene) -> None:
    badges, dev = office.laptop.badges, person(office, "Dev")
    screen = designs(office, "Dev")
    turns_to(screen, DesignPart.PICTURE)
    assert "not asked yet" in screen.photo.text()
    assert "my_photo" not in [tile.choice.key for tile in screen.options.tiles]
    screen.photo_yes.click()
    office.waits()
    assert badges.photo_state(dev) is PhotoState.YES
    assert "Dev said yes to the photo" in screen.photo.text()
    assert "Sam asked and wrote it down." in screen.photo.text()
    assert screen.options.tiles[0].isChecked()
    screen.photo_no.click()
    office.waits()
    assert badges.photo_state(dev) is PhotoState.NO
    assert "my_photo" not in [tile.choice.key for tile in screen.options.tiles]


def test_a_picture_from_a_file_goes_on_the_badge(office: OfficeScene, tmp_path: Path) -> None:
    office.files.picture = tmp_path / "drawing.jpg"
    save_file(office.files.picture, jpeg())
    screen = designs(office, "Amina")
    turns_to(screen, DesignPart.PICTURE)
    screen.file.click()
    office.waits()
    now = offer(office, "Amina")
    assert (now.use_photo, now.picture) == (False, "")
    assert now.drawing is not None
    office.files.picture = tmp_path / "not there.jpg"
    screen.file.click()
    office.waits()
    office.answers("OK")
    assert offer(office, "Amina") == now


def test_badges_say_who_has_no_photo_and_why(office: OfficeScene) -> None:
    badges = office.laptop.badges
    amina = person(office, "Amina")
    badges.answer_photo(amina, yes=False, how=AskedHow.THEMSELVES, by=amina)
    office.signs_in()
    office.goes_to("badges")
    screen = office.sees(BadgesScreen)
    office.waits()
    said = {
        row.tick.choice.words: row.no_photo.text()
        for row in screen.rows
        if row.no_photo is not None and not row.no_photo.isHidden()
    }
    assert said["Amina Khan"] == "No photo: they said no"
    assert said["Dev Patel"] == "No photo: not asked yet"
    assert "Joe Barnes" not in said


def test_a_sheet_made_before_a_photo_was_taken_back_is_not_saved(
    office: OfficeScene, tmp_path: Path
) -> None:
    office.signs_in()
    office.goes_to("badges")
    screen = office.sees(BadgesScreen)
    screen.everybody.click()
    office.waits()
    amina = person(office, "Amina")
    office.laptop.badges.answer_photo(amina, yes=False, how=AskedHow.THEMSELVES, by=amina)
    office.files.saved = tmp_path / "badges.pdf"
    screen.save.click()
    assert not office.files.saved.exists()
    assert "changed their mind" in screen.done.text()
    office.waits()
    assert "changed their mind" in screen.done.text()
    screen.save.click()
    assert office.files.saved.read_bytes().startswith(b"%PDF")
