"""Every screen in its frame looks as it did when someone last looked at it."""

from dataclasses import replace

import pytest

from qc_desktop.ui.screens.checker.my_badge import MyBadgeScreen
from qc_desktop.ui.screens.checker.my_designs import MyDesignsScreen
from tests.documents.test_badges import badge, cards
from tests.snapshots.compare import is_writing, kept
from tests.snapshots.conftest import Same, Stage
from tests.ui.screens.checker.every import EVERY as CHECKER
from tests.ui.screens.coordinator.examples import EVERY as OFFICE
from tests.ui.screens.coordinator.examples import Make
from tests.ui.screens.first_run import test_every_screen as first_run

OTHER_SIZES = [
    (name, size) for name in ("question", "home") for size in ((1280, 720), (1920, 1080))
]


@pytest.mark.parametrize("name", CHECKER)
def test_a_checkers_screen_looks_as_it_did(stage: Stage, same: Same, name: str) -> None:
    make, state = CHECKER[name]
    window, screen = stage.checker(make, state)
    if isinstance(screen, MyBadgeScreen):  # its badge comes once it is drawn, as in the app
        stage.settle()
        screen.show_state(replace(state, pdf=cards(badge())))
    if isinstance(screen, MyDesignsScreen):
        lines = tuple(replace(line, pdf=cards(badge())) for line in state.lines)
        screen.show_state(replace(state, lines=lines))
    same(stage.picture(window), f"checker/{name}")


@pytest.mark.parametrize(("name", "size"), OTHER_SIZES)
def test_a_smaller_and_a_larger_window_look_as_they_did(
    stage: Stage, same: Same, name: str, size: tuple[int, int]
) -> None:
    window, _ = stage.checker(*CHECKER[name], size)
    picture = stage.picture(window)
    assert picture.size == size
    same(picture, f"checker/{name}-{size[0]}")


@pytest.mark.parametrize("make", OFFICE)
def test_an_office_screen_looks_as_it_did(stage: Stage, same: Same, make: Make) -> None:
    same(stage.picture(stage.office(make)), f"office/{make.__name__}")


@pytest.mark.parametrize("make", first_run.EVERY)
def test_a_screen_of_first_set_up_looks_as_it_did(
    stage: Stage, same: Same, make: first_run.Make
) -> None:
    same(stage.picture(stage.set_up(make)), f"first_run/{make.__name__}")


@pytest.mark.skipif(is_writing(), reason="the pictures are being written just now")
def test_no_picture_is_kept_of_a_screen_that_is_gone() -> None:
    sizes = {f"{name}-{width}" for name, (width, _) in OTHER_SIZES}
    assert kept("checker") == {*CHECKER, *sizes}
    assert kept("office") == {make.__name__ for make in OFFICE}
    assert kept("first_run") == {make.__name__ for make in first_run.EVERY}
