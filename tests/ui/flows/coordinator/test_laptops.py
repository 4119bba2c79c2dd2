"""The shared folder and an invitation, over a real folder."""

from pathlib import Path

from qc_desktop.domain.concerns import ConcernKind
from qc_desktop.domain.people import Role
from qc_desktop.ui.screens.coordinator.laptops import LaptopsScreen
from qc_desktop.ui.screens.coordinator.visits import VisitsScreen
from tests.services.team import exchange, join_blue
from tests.ui.flows.coordinator.conftest import Clock, OfficeScene


def test_with_no_folder_there_is_nothing_but_to_choose_one(office: OfficeScene) -> None:
    office.signs_in()
    office.goes_to("laptops")
    screen = office.sees(LaptopsScreen)
    assert screen.invite.isHidden()
    assert "No shared folder" in screen.folder.text()


def test_an_invitation_shows_eight_words(office: OfficeScene, tmp_path: Path) -> None:
    office.signs_in()
    office.goes_to("laptops")
    screen = office.sees(LaptopsScreen)
    office.files.folder = tmp_path / "shared"
    office.files.folder.mkdir()
    screen.choose.click()
    office.waits()
    assert office.laptop.sending.store() == office.files.folder
    screen.invite.click()
    office.waits()
    words = [label.text() for label in screen.words if label.text()]
    assert len(words) == 8
    screen.check.click()
    office.waits()
    assert "No laptop asks" in screen.done.text()


def test_the_news_come_from_the_shared_folder(office: OfficeScene, tmp_path: Path) -> None:
    office.signs_in()
    shared = tmp_path / "shared"
    shared.mkdir()
    office.laptop.sending.set_store(shared)
    screen = office.sees(VisitsScreen)
    screen.news.click()
    office.waits()
    assert "nothing new" in screen.pager.words.text()
    assert not screen.news.isHidden()


def test_getting_the_news_sends_the_offices_answer_to_a_worry_too(
    office: OfficeScene, tmp_path: Path
) -> None:
    blue = join_blue(office.laptop, tmp_path, tmp_path / "shared", Clock())
    office.signs_in()
    office.goes_to("visits")
    screen = office.sees(VisitsScreen)
    amina = office.laptop.people.everyone()[0].id
    with blue.opened() as opened:
        exchange(opened.laptop)
        opened.laptop.concerns.begin(by=amina, kind=ConcernKind.UPSET)
        opened.laptop.sending.send_concerns()
    screen.news.click()
    office.waits()
    (sam,) = [one.id for one in office.laptop.people.everyone(Role.COORDINATOR)]
    (concern,) = office.laptop.concern_reading.ids()
    office.laptop.concern_reading.acknowledge(concern, "Rang the council", by=sam)
    screen.news.click()
    office.waits()
    assert "All from here is sent" in screen.pager.words.text()
    assert office.laptop.sending.waiting().changes == 0
    with blue.opened() as opened:
        exchange(opened.laptop)
        (worry,) = opened.laptop.concerns.worries()
        assert worry.is_acknowledged
