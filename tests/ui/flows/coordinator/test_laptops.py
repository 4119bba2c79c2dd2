"""The shared folder and an invitation, over a real folder."""

from pathlib import Path

import pytest

from qc_desktop.app.founding import JoinState, Locks, join
from qc_desktop.domain.concerns import ConcernKind
from qc_desktop.domain.people import Role
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.ui.screens.coordinator.laptop_lost import LostScreen
from qc_desktop.ui.screens.coordinator.laptops import LaptopsScreen
from qc_desktop.ui.screens.coordinator.laptops_team import TeamScreen
from qc_desktop.ui.screens.coordinator.visits import VisitsScreen
from tests.services.team import Blue, exchange, join_blue
from tests.ui.flows.coordinator.conftest import Clock, OfficeScene


def adds(office: OfficeScene) -> LaptopsScreen:
    office.goes_to("laptops")
    office.waits()
    office.sees(TeamScreen).add.click()
    office.waits()
    return office.sees(LaptopsScreen)


def test_with_no_folder_there_is_nothing_but_to_choose_one(office: OfficeScene) -> None:
    office.signs_in()
    screen = adds(office)
    assert screen.invite.isHidden()
    assert "No shared folder" in screen.folder.text()


def test_an_invitation_shows_eight_words(office: OfficeScene, tmp_path: Path) -> None:
    office.signs_in()
    screen = adds(office)
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


def _brings_in_blue(office: OfficeScene, folder: Path) -> Blue:
    """Bring in a checkers' laptop that has what the office has."""
    blue = join_blue(office.laptop, folder, folder / "shared", Clock())
    with blue.opened() as opened:
        exchange(opened.laptop)
    exchange(office.laptop)
    return blue


def _asks(folder: Path, words: tuple[str, ...]) -> JoinState:
    return join(
        folder / "green-data",
        store=folder / "shared",
        words=words,
        label="Green",
        locks=Locks(key_file=folder / "green.key"),
        now=Clock(),
    )


def _sees_team(office: OfficeScene) -> TeamScreen:
    office.goes_to("laptops")
    office.waits()
    return office.sees(TeamScreen)


def _looks_at(office: OfficeScene, name: str) -> TeamScreen:
    screen = _sees_team(office)
    (row,) = [one for one in screen.rows if one.accessibleName() == name]
    row.look_at.click()
    return screen


def test_a_lost_laptop_is_taken_out_only_where_its_name_is_typed(
    office: OfficeScene, tmp_path: Path
) -> None:
    blue = _brings_in_blue(office, tmp_path)
    office.signs_in()
    screen = _looks_at(office, "Blue")
    assert screen.title.text() == "Blue"
    screen.lost_key.click()
    office.waits()
    lost = office.sees(LostScreen)
    visits = len(office.laptop.visits.listing())
    assert f"{visits} visits were on it" in lost.held_title.text()
    assert "72 hours" in lost.report.text()
    office.files.saved = tmp_path / "list.csv"
    lost.save.click()
    assert "72 hours" in office.files.saved.read_text("utf-8-sig")
    lost.go.click()
    lost.name.show_words("Green")
    lost.go.click()
    office.waits()
    assert "not its name" in lost.note.text()
    assert all(not one.is_out for one in office.laptop.team_laptops.everything())
    lost.name.show_words(" blue ")
    lost.go.click()
    office.waits()
    assert "is out of the team" in lost.done.text()
    assert lost.go.isHidden()
    with blue.opened() as opened, pytest.raises(Problem) as caught:
        exchange(opened.laptop)
    assert caught.value.key is ProblemKey.REFUSED
    lost.back.click()
    office.waits()
    # Still in the list, with what was on it, and nothing that brings it back.
    screen = _looks_at(office, "Blue")
    assert screen.lost_key.text() == "What was on it"


def test_a_place_that_is_gone_is_told_and_nobody_is_taken_out(
    office: OfficeScene, tmp_path: Path
) -> None:
    _brings_in_blue(office, tmp_path)
    office.signs_in()
    _looks_at(office, "Blue").lost_key.click()
    office.waits()
    (tmp_path / "shared").rename(tmp_path / "elsewhere")
    lost = office.sees(LostScreen)
    lost.name.show_words("Blue")
    lost.go.click()
    office.waits()
    assert lost.note.text()
    assert not lost.go.isHidden()
    assert all(not one.is_out for one in office.laptop.team_laptops.everything())
    team = _sees_team(office)
    team.check.click()
    office.waits()
    assert team.note.text()
    assert len(team.rows) == 2


@pytest.mark.parametrize("for_office", [False, True])
def test_a_laptop_that_shows_the_same_pictures_is_let_in_as_what_was_chosen(
    office: OfficeScene, tmp_path: Path, *, for_office: bool
) -> None:
    _brings_in_blue(office, tmp_path)
    office.signs_in()
    screen = adds(office)
    screen.invite.click()
    office.waits()
    words = tuple(label.text().partition(". ")[2] for label in screen.words)
    asked = _asks(tmp_path, words)
    screen.check.click()
    office.waits()
    (row,) = screen.rows
    assert row.line.pictures == asked.pictures
    if for_office:
        row.admit_office.click()
        office.answers("No, go back")
        office.waits()
        assert len(office.laptop.team_laptops.everything()) == 2
        row.admit_office.click()
        office.answers("Yes, for the office")
    else:
        row.admit.click()
    office.waits()
    assert _asks(tmp_path, words).admitted
    green = next(one for one in office.laptop.team_laptops.everything() if one.laptop == "Green")
    assert green.is_office is for_office
