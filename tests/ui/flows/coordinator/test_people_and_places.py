"""Add and change people and places; print their badges."""

from pathlib import Path

import pytest
from PIL import Image

from qc_desktop.domain.people import Role
from qc_desktop.domain.places import Nation, PlaceKind
from qc_desktop.domain.sign_in import SignInWay
from qc_desktop.services.sign_in import Outcome
from qc_desktop.ui.components.values import Picked
from qc_desktop.ui.screens.coordinator.badges import BadgesScreen
from qc_desktop.ui.screens.coordinator.people import PeopleScreen
from qc_desktop.ui.screens.coordinator.places import PlacesScreen
from qc_desktop.ui.screens.coordinator.roster_state import CardWish
from tests.ui.flows.coordinator.conftest import OfficeScene


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "photo.jpg"
    Image.new("RGB", (300, 400), (90, 120, 150)).save(path, "JPEG")
    return path


def _people(office: OfficeScene) -> PeopleScreen:
    office.signs_in()
    office.goes_to("people")
    return office.sees(PeopleScreen)


def test_a_new_person_needs_a_first_name(office: OfficeScene) -> None:
    screen = _people(office)
    screen.add.click()
    screen.panel.save.click()
    assert screen.panel.note.text() == "Write a first name."


def test_a_person_is_added_with_any_name(office: OfficeScene) -> None:
    screen = _people(office)
    screen.add.click()
    screen.panel.first_name.show_words("Siân")
    screen.panel.last_name.show_words("Ŵyn-O'Connor")
    screen.panel.save.click()
    names = [person.full_name for person in office.laptop.people.everyone(Role.CHECKER)]
    assert "Siân Ŵyn-O'Connor" in names
    assert "Saved" in screen.panel.done.text()


def test_a_photo_from_a_file_is_kept(office: OfficeScene, photo: Path) -> None:
    screen = _people(office)
    amina = next(one for one in office.laptop.people.everyone() if one.first_name == "Amina")
    screen.card_requested.emit(CardWish(key=amina.id))
    office.files.picture = photo
    screen.panel.photo.click()
    office.waits()
    kept = office.laptop.people.get(amina.id)
    assert office.laptop.people.photo(kept) is not None


def test_a_file_that_is_no_picture_is_told(office: OfficeScene, tmp_path: Path) -> None:
    screen = _people(office)
    amina = next(one for one in office.laptop.people.everyone() if one.first_name == "Amina")
    screen.card_requested.emit(CardWish(key=amina.id))
    office.files.picture = tmp_path / "no.jpg"
    office.files.picture.write_bytes(b"not a picture")
    screen.panel.photo.click()
    office.waits()
    assert office.flow.frame.overlay.is_open()


def test_removing_asks_first(office: OfficeScene) -> None:
    screen = _people(office)
    tom = next(one for one in office.laptop.people.everyone() if one.first_name == "Tom")
    screen.card_requested.emit(CardWish(key=tom.id))
    screen.panel.remove.click()
    office.answers("Go back")
    assert tom in office.laptop.people.everyone()
    screen.panel.remove.click()
    office.answers("Take out")
    assert tom.id not in {one.id for one in office.laptop.people.everyone()}


def test_the_only_coordinator_cannot_go(office: OfficeScene) -> None:
    screen = _people(office)
    (sam,) = office.laptop.people.everyone(Role.COORDINATOR)
    screen.tabs[2].click()
    screen.card_requested.emit(CardWish(key=sam.id))
    screen.panel.remove.click()
    assert not office.flow.frame.overlay.is_open()
    assert screen.panel.note.text() == "You cannot take yourself out."


def test_a_place_is_added_with_its_nation(office: OfficeScene) -> None:
    office.signs_in()
    office.goes_to("places")
    screen = office.sees(PlacesScreen)
    screen.add.click()
    screen.panel.name.show_words("Fern Bank")
    screen.panel.living.show_words("many")
    screen.panel.save.click()
    assert "number" in screen.panel.note.text()
    screen.panel.living.show_words("4")
    screen.panel.kind.setCurrentIndex(2)
    screen.panel.nation.setCurrentIndex(1)
    screen.panel.save.click()
    fern = next(one for one in office.laptop.places.everyone() if one.name == "Fern Bank")
    assert (fern.kind, fern.nation) == (PlaceKind.CARE_HOME, Nation.WALES)
    assert fern.people_living_here == 4


def test_the_badges_shown_are_the_pdf_that_is_saved(office: OfficeScene, tmp_path: Path) -> None:
    office.signs_in()
    office.goes_to("badges")
    screen = office.sees(BadgesScreen)
    assert screen.save.isHidden()
    screen.everybody.click()
    office.waits()
    assert screen.sheet.view.page_count() == 2
    office.files.saved = tmp_path / "badges.pdf"
    screen.save.click()
    assert office.files.saved.read_bytes().startswith(b"%PDF")
    screen.everybody.click()
    office.waits()
    assert screen.save.isHidden()
    assert screen.sheet.words.text() == "Tick the people whose badges you want."
    screen.rows[0].tick.click()
    screen.papers.picked.emit(Picked(key="card"))
    office.waits()
    assert screen.sheet.view.page_count() == 2


def test_a_place_keeps_its_own_number_to_ring_with_a_worry(office: OfficeScene) -> None:
    office.signs_in()
    office.goes_to("places")
    screen = office.sees(PlacesScreen)
    screen.cards.tiles[0].click()
    screen.panel.worries.show_words("01632 960 201")
    screen.panel.save.click()
    numbers = {
        office.laptop.help_lines.local_of(one.id).phone for one in office.laptop.places.everyone()
    }
    assert numbers == {"", "01632 960 201"}
    screen.cards.tiles[0].click()
    assert screen.panel.worries.words() == "01632 960 201"


def test_the_office_sets_how_a_person_signs_in(office: OfficeScene) -> None:
    screen = _people(office)
    amina = next(one for one in office.laptop.people.everyone() if one.first_name == "Amina")
    screen.card_requested.emit(CardWish(key=amina.id))
    assert screen.panel.way.text() == "Signs in: Taps their picture"
    assert "cream, normal text, voice off" in screen.panel.settings.text()
    screen.panel.change_way.click()
    panel = screen.sign_in
    assert screen.focusWidget() is panel.way
    panel.way_picked.emit(Picked(key=SignInWay.PICTURES))
    for chip in panel.pictures[:2]:
        chip.click()
    panel.save.click()
    assert panel.note.text() == "Choose exactly 3 pictures."
    panel.pictures[2].click()
    panel.save.click()
    office.waits()
    assert screen.panel.way.text() == "Signs in: 3 pictures"
    assert office.laptop.signing_in.check(amina.id, "dog bus drink").outcome is Outcome.IN


def test_a_word_and_a_number_are_set_and_too_short_ones_are_refused(office: OfficeScene) -> None:
    screen = _people(office)
    amina = next(one for one in office.laptop.people.everyone() if one.first_name == "Amina")
    screen.card_requested.emit(CardWish(key=amina.id))
    screen.panel.change_way.click()
    panel = screen.sign_in
    panel.way_picked.emit(Picked(key=SignInWay.PIN))
    panel.number.show_words("12")
    panel.save.click()
    assert panel.note.text() == "Write 4 to 8 figures."
    panel.way_picked.emit(Picked(key=SignInWay.WORD))
    panel.word.show_words("Sunflower")
    panel.save.click()
    office.waits()
    assert office.laptop.signing_in.check(amina.id, "sun flower").outcome is Outcome.IN
    screen.panel.change_way.click()
    assert panel.word.words() == ""
    panel.back.click()
    assert screen.panel.isVisible()
