"""Every screen in its frame looks as it did when someone last looked at it."""

from dataclasses import replace

import pytest

from qc_desktop.ui.screens.checker.my_badge import MyBadgeScreen
from qc_desktop.ui.screens.checker.my_designs import MyDesignsScreen
from qc_desktop.ui.theme import TextSize, Theme
from tests.documents.badge_samples import badge, cards
from tests.snapshots.compare import forget, is_writing, kept
from tests.snapshots.conftest import Same, Stage
from tests.ui.screens.checker.every import EVERY as CHECKER
from tests.ui.screens.coordinator.examples import EVERY as OFFICE
from tests.ui.screens.coordinator.examples import Make
from tests.ui.screens.first_run import test_every_screen as first_run

DESIGN = (1366, 768)
# What a checkers' screen is looked at in: the end of the picture's name, theme, words, window,
# and how small it is kept. test_compare.py finds a word that is gone in pictures as small.
VARIANTS = (
    ("", Theme.CREAM, TextSize.NORMAL, DESIGN, 0),
    ("-white", Theme.WHITE, TextSize.NORMAL, DESIGN, 6),
    ("-dark", Theme.DARK, TextSize.NORMAL, DESIGN, 6),
    ("-by", Theme.BLACK_YELLOW, TextSize.NORMAL, DESIGN, 6),
    ("-1280", Theme.CREAM, TextSize.NORMAL, (1280, 720), 6),
    ("-1920", Theme.CREAM, TextSize.NORMAL, (1920, 1080), 8),
    ("-very-big-1280", Theme.CREAM, TextSize.VERY_BIG, (1280, 720), 8),
    ("-very-big-1366", Theme.CREAM, TextSize.VERY_BIG, DESIGN, 8),
    ("-very-big-1920", Theme.CREAM, TextSize.VERY_BIG, (1920, 1080), 12),
)


@pytest.mark.parametrize("name", CHECKER)
def test_a_checkers_screen_looks_as_it_did(stage: Stage, same: Same, name: str) -> None:
    """One window takes on every theme and size: opening one for each takes four times as long."""
    make, state = CHECKER[name]
    window, screen = stage.checker(make, state)
    if isinstance(screen, MyBadgeScreen):  # its badge comes once it is drawn, as in the app
        stage.settle()
        screen.show_state(replace(state, pdf=cards(badge())))
    if isinstance(screen, MyDesignsScreen):
        lines = tuple(replace(line, pdf=cards(badge())) for line in state.lines)
        screen.show_state(replace(state, lines=lines))
    changed = []
    for ending, theme, text_size, size, shrink in VARIANTS:
        window.look.show_person(theme=theme, text_size=text_size)
        window.resize(*size)
        stage.settle()
        screen.settle_pages(anew=True)
        picture = stage.picture(window)
        assert picture.size == size
        try:
            same(picture, f"checker/{name}{ending}", shrink=shrink)
        except AssertionError as different:
            changed.append(str(different))
    assert not changed, "\n".join(changed)


@pytest.mark.parametrize("make", OFFICE)
def test_an_office_screen_looks_as_it_did(stage: Stage, same: Same, make: Make) -> None:
    same(stage.picture(stage.office(make)), f"office/{make.__name__}")


@pytest.mark.parametrize("make", first_run.EVERY)
def test_a_screen_of_first_set_up_looks_as_it_did(
    stage: Stage, same: Same, make: first_run.Make
) -> None:
    same(stage.picture(stage.set_up(make)), f"first_run/{make.__name__}")


def test_no_picture_is_kept_of_a_screen_that_is_gone() -> None:
    wanted = {
        "checker": {f"{name}{ending}" for name in CHECKER for ending, *_ in VARIANTS},
        "office": {make.__name__ for make in OFFICE},
        "first_run": {make.__name__ for make in first_run.EVERY},
    }
    for group, names in wanted.items():
        if is_writing():
            forget(group, kept(group) - names)
        else:
            assert kept(group) == names
