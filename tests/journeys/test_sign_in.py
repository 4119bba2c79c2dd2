"""Each person comes in by their own way, and nobody is locked out for good."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qc_desktop.domain.people import Role
from qc_desktop.domain.session import Spot
from qc_desktop.domain.sign_in import FREE_TRIES, SignInWay
from tests.journeys.world import PASSPHRASE, Home, open_laptop, person_called, running


def give(home: Home, name: str, way: SignInWay, told: str = "", *, shuffled: bool = False) -> None:
    """Let the office set how a person signs in."""
    with open_laptop(home) as laptop:
        (sam,) = laptop.people.everyone(Role.COORDINATOR)
        person = person_called(laptop, name)
        laptop.signing_in.set_way(person, way, told=told, shuffled=shuffled, by=sam.id)


def test_three_pictures_in_any_order_let_amina_in(qtbot: QtBot, home: Home) -> None:
    give(home, "Amina", SignInWay.PICTURES, "dog bus apple")
    with running(qtbot, home) as program:
        checker = program.checker
        checker.taps("Amina", "Next")
        checker.sees("Tap your 3 pictures")
        checker.taps("Apple", "Dog")
        checker.sees("2 of 3 tapped")
        checker.taps("Dog")
        checker.sees("1 of 3 tapped")
        checker.taps("Bus", "Dog")
        checker.sees("What do you want to do?")


def test_pictures_are_tapped_with_the_keys_1_to_9(qtbot: QtBot, home: Home) -> None:
    give(home, "Amina", SignInWay.PICTURES, "dog bus umbrella")
    with running(qtbot, home) as program:
        checker = program.checker
        checker.taps("Amina", "Next")
        checker.sees("Tap your 3 pictures")
        checker.presses(Qt.Key.Key_1)
        checker.presses(Qt.Key.Key_Right)
        assert checker.focus_says() == "Bus"
        checker.presses(Qt.Key.Key_Space)
        checker.presses(Qt.Key.Key_Down)
        assert checker.focus_says() == "Apple"
        checker.presses(Qt.Key.Key_9)
        checker.sees("What do you want to do?")


def test_wrong_pictures_are_met_kindly_and_start_again(qtbot: QtBot, home: Home) -> None:
    give(home, "Amina", SignInWay.PICTURES, "dog bus apple")
    with running(qtbot, home) as program:
        checker = program.checker
        checker.taps("Amina", "Next", "Dog", "Bus", "Tree")
        checker.sees("Those are not your pictures")
        checker.sees("Try again. Take your time.")
        checker.taps("Start again")
        checker.sees("0 of 3 tapped")
        checker.taps("Dog", "Bus", "Apple")
        checker.sees("What do you want to do?")


def test_after_five_wrong_tries_a_person_waits_a_minute_and_no_longer(
    qtbot: QtBot, home: Home
) -> None:
    give(home, "Amina", SignInWay.PICTURES, "dog bus apple")
    with running(qtbot, home) as program:
        checker = program.checker
        checker.taps("Amina", "Next")
        for _ in range(FREE_TRIES - 1):
            checker.taps("Dog", "Bus", "Tree")
            checker.sees("Those are not your pictures")
            checker.taps("Start again")
        checker.taps("Dog", "Bus", "Tree")
        checker.sees("Let us wait a little")
        checker.sees("Try again in 1 minute. Or ask for help.")
        checker.taps("Start again", "Dog", "Bus", "Apple")
        checker.sees("Let us wait a little")
        home.clock.now += timedelta(minutes=1)
        checker.taps("Start again", "Dog", "Bus", "Apple")
        checker.sees("What do you want to do?")


def test_the_waiting_is_not_over_when_the_program_is_opened_again(qtbot: QtBot, home: Home) -> None:
    give(home, "Amina", SignInWay.PIN, "2046")
    with open_laptop(home) as laptop:
        for _ in range(FREE_TRIES):
            laptop.signing_in.check(person_called(laptop, "Amina"), "1111")
    with running(qtbot, home) as program:
        program.checker.taps("Amina", "Next", "2", "0", "4", "6", "Done")
        program.checker.sees("Let us wait a little")


def test_a_word_in_any_case_lets_amina_in(qtbot: QtBot, home: Home) -> None:
    give(home, "Amina", SignInWay.WORD, "Sunflower")
    with running(qtbot, home) as program:
        checker = program.checker
        checker.taps("Amina", "Next")
        checker.sees("Type your word")
        checker.types("sun fish")
        checker.taps("Show it", "Done")
        checker.sees("That is not your word")
        checker.taps("Start again")
        checker.types("sun FLOWER")
        checker.presses(Qt.Key.Key_Return)
        checker.sees("What do you want to do?")


def test_a_number_is_tapped_or_typed(qtbot: QtBot, home: Home) -> None:
    give(home, "Amina", SignInWay.PIN, "2046")
    give(home, "Joe", SignInWay.PIN, "7777")
    with running(qtbot, home) as program:
        checker = program.checker
        checker.taps("Amina", "Joe", "Next")
        checker.sees("Hello Amina")
        checker.taps("2", "0", "Done")
        checker.sees("Tap 4 numbers or more.")
        checker.taps("OK", "5", "Take back", "4", "6")
        checker.sees("4 tapped")
        checker.taps("Done")
        checker.sees("Hello Joe")
        for _ in range(4):
            checker.presses(Qt.Key.Key_7)
        checker.presses(Qt.Key.Key_Return)
        checker.sees("Hello Amina and Joe")


def test_listen_never_tells_which_pictures_are_tapped(qtbot: QtBot, home: Home) -> None:
    give(home, "Amina", SignInWay.PICTURES, "dog bus apple")
    with running(qtbot, home) as program:
        program.checker.taps("Amina", "Next")
        program.checker.sees("Tap your 3 pictures")
        before = program.flow.spoken
        program.checker.taps("Dog")
        told = [
            (old, new) for old, new in zip(before, program.flow.spoken, strict=True) if old != new
        ]
        assert [new.text for _, new in told] == ["1 of 3 tapped"]


def test_a_supporter_lets_joe_in(qtbot: QtBot, home: Home) -> None:
    give(home, "Joe", SignInWay.LET_IN)
    with running(qtbot, home) as program:
        checker = program.checker
        checker.taps("Joe", "Next")
        checker.sees("Who can help you?")
        checker.taps("Dev")
        checker.sees("Is this Joe?")
        checker.taps("Let Joe in")
        checker.sees("Hello Joe")


def test_a_supporter_who_is_in_already_is_not_asked_twice(qtbot: QtBot, home: Home) -> None:
    give(home, "Joe", SignInWay.LET_IN)
    give(home, "Dev", SignInWay.PIN, "2046")
    with running(qtbot, home) as program:
        checker = program.checker
        checker.taps("Joe", "Dev", "Next")
        checker.sees("Hello Dev")
        checker.taps("2", "0", "4", "6", "Done")
        checker.sees("Is this Joe?")
        checker.taps("Let Joe in")
        checker.sees("Hello Joe")


def test_a_supporter_with_a_number_must_show_it_before_they_help(qtbot: QtBot, home: Home) -> None:
    give(home, "Amina", SignInWay.WORD, "sunflower")
    give(home, "Dev", SignInWay.PIN, "2046")
    with running(qtbot, home) as program:
        checker = program.checker
        checker.taps("Amina", "Next", "I forgot", "Dev")
        checker.sees("Hello Dev")
        checker.taps("1", "1", "1", "1", "Done")
        checker.sees("That is not your number")
        checker.taps("Start again", "2", "0", "4", "6", "Done")
        checker.sees("Is this Amina?")
        checker.taps("Let Amina in")
        checker.sees("Hello Amina")


def test_who_forgot_chooses_new_pictures_with_a_supporter(qtbot: QtBot, home: Home) -> None:
    give(home, "Amina", SignInWay.PICTURES, "dog bus apple")
    with running(qtbot, home) as program:
        checker = program.checker
        checker.taps("Amina", "Next", "I forgot", "Dev", "3 new pictures")
        checker.taps("Tree", "Ball", "Boat")
        checker.sees("Your pictures: Tree, Ball and Boat")
        checker.taps("Yes, keep it")
        checker.sees("What do you want to do?")
        checker.taps("Finish", "Amina", "Next", "Boat", "Tree", "Ball")
        checker.sees("What do you want to do?")


def test_the_office_helps_with_its_words(qtbot: QtBot, home: Home) -> None:
    give(home, "Amina", SignInWay.PIN, "2046")
    with running(qtbot, home) as program:
        checker = program.checker
        checker.taps("Amina", "Next", "I forgot", "The office")
        checker.types("not these")
        checker.taps("Done")
        checker.sees("Those are not the words")
        checker.taps("Start again")
        checker.types(PASSPHRASE)
        checker.taps("Done")
        checker.sees("Is this Amina?")
        checker.taps("A new number", "1", "2", "3", "4", "Done")
        checker.sees("Your number: 1 2 3 4")
        checker.taps("Yes, keep it")
        checker.sees("What do you want to do?")


@pytest.mark.parametrize("way", [SignInWay.PICTURES, SignInWay.WORD, SignInWay.PIN])
def test_going_back_leaves_nobody_in(qtbot: QtBot, home: Home, way: SignInWay) -> None:
    told = {SignInWay.PICTURES: "dog bus apple", SignInWay.WORD: "tea", SignInWay.PIN: "2046"}
    give(home, "Amina", way, told[way])
    with running(qtbot, home) as program:
        checker = program.checker
        checker.taps("Amina", "Next", "Back")
        checker.sees("Who is checking today?")
        session = program.laptop.sessions.load()
        assert session.people == ()
        assert session.spot is Spot.WHO


def test_with_no_people_who_says_whom_to_ask(qtbot: QtBot, home: Home) -> None:
    with open_laptop(home) as laptop:
        (sam,) = laptop.people.everyone(Role.COORDINATOR)
        for one in laptop.people.everyone():
            if one.role is not Role.COORDINATOR:
                laptop.people.remove(one.id, by=sam.id)
    with running(qtbot, home) as program:
        program.checker.sees("Ask Sam to add you.")
        program.checker.taps("Someone else")
        program.checker.sees("Are you new here?")


def test_help_is_there_before_anybody_is_in(qtbot: QtBot, home: Home) -> None:
    give(home, "Amina", SignInWay.PICTURES, "dog bus apple")
    with running(qtbot, home) as program:
        checker = program.checker
        checker.taps("Amina", "Next", "Dog", "Get help now")
        checker.sees("What do you need?")
        checker.taps("Back")
        checker.sees("Tap your 3 pictures")
