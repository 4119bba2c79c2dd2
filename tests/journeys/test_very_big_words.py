"""A person who reads very big words does what all others do, a page at a time."""

from pytestqt.qtbot import QtBot

from qc_desktop.domain.settings import PersonSettings, TextSize
from tests.journeys.test_my_badge import design
from tests.journeys.test_settings import choose
from tests.journeys.world import Home, running

VERY_BIG = PersonSettings(text_size=TextSize.VERY_BIG)


def test_every_colour_of_a_badge_is_there_and_the_picked_one_comes_first(
    qtbot: QtBot, home: Home
) -> None:
    choose(home, "Amina", VERY_BIG)
    with running(qtbot, home) as program:
        checker = program.checker
        checker.taps("Amina", "Next", "My badge", "Yes, that is OK")
        checker.taps("More", "More", "More", "Olive")
        assert design(program.laptop).colour == "Olive"
        checker.sees("Page 4 of 5")
        checker.taps("Before", "More")
        assert checker.is_ticked("Olive")
        checker.taps("More", "See the back", "See the front", "Before")
        checker.taps("Home", "My badge")
        checker.sees("Page 4 of 5")
        checker.taps("Gold")
        assert design(program.laptop).colour == "Gold"


def test_words_of_a_badge_are_typed_on_one_page_and_taken_on_another(
    qtbot: QtBot, home: Home
) -> None:
    choose(home, "Amina", VERY_BIG)
    with running(qtbot, home) as program:
        checker = program.checker
        checker.taps("Amina", "Next", "My badge", "Yes, that is OK", "Words")
        checker.types("I sing.")
        checker.taps("More", "I like to sing.", "More", "More words")
        checker.sees("Ask me about")
        assert design(program.laptop).about == "I like to sing."


def test_a_picture_for_a_story_is_found_on_a_further_page_and_stays_picked(
    qtbot: QtBot, home: Home
) -> None:
    choose(home, "Amina", VERY_BIG)
    with running(qtbot, home) as program:
        checker = program.checker
        checker.taps("Amina", "Next", "More", "Good news", "New story")
        checker.taps("More", "Pick a drawing", "More", "Cake")
        checker.sees("Page 2 of 6")
        checker.taps("Before", "More")
        assert checker.is_ticked("Cake")
        checker.taps("Next", "Next", "Next")
        checker.sees("What is your story called?")
        checker.taps("More", "More", "The place", "Next")
        checker.taps("More", "Show our first names")
        checker.sees("Page 2 of 3")
        checker.taps("More")
        checker.sees("Page 3 of 3")
