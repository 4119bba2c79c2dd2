"""What the hard words mean, in either language, with a picture, and heard one by one."""

from pytestqt.qtbot import QtBot

from qc_desktop.domain.settings import Language
from tests.journeys.checker import Checker
from tests.journeys.world import Home, running
from tests.ui.devices.fakes import QuickSpeaker


def opens_the_words(checker: Checker) -> None:
    checker.taps("Amina", "Next", "Settings for me")
    while not checker.can_tap("What words mean"):
        checker.taps("More")
    checker.taps("What words mean")


def test_every_hard_word_is_on_a_page_with_what_it_means(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        opens_the_words(checker)
        known = program.laptop.hard_words.everything
        for one in sorted(known, key=lambda one: one.word.casefold()):
            while not checker.can_see(one.means):
                checker.taps("More")
            checker.sees(one.word)
        assert not checker.can_tap("Hear it: QC")
        checker.taps("Done")
        checker.sees("Settings for me")


def test_one_word_can_be_heard_by_itself(qtbot: QtBot, home: Home) -> None:
    speaker = QuickSpeaker()
    with running(qtbot, home, speaker=speaker) as program:
        speaker.setParent(program.shell)
        opens_the_words(program.checker)
        program.checker.taps("Hear it: Bedtime")
        qtbot.waitUntil(lambda: len(speaker.said) == 2)
        qtbot.waitUntil(lambda: not speaker.tick.isActive())
    assert [text for text, _ in speaker.said] == ["Bedtime", "The time when you go to bed."]


def test_in_welsh_the_words_and_what_they_mean_are_welsh(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        checker.taps("Amina", "Next", "Settings for me")
        while not checker.can_tap("Cymraeg"):
            checker.taps("More")
        checker.taps("Cymraeg")
        while not checker.can_tap("Beth mae geiriau’n ei feddwl"):
            checker.taps("Mwy")
        checker.taps("Beth mae geiriau’n ei feddwl")
        checker.sees("Amser gwely")
        checker.sees("Yr amser pan ewch i’r gwely.")
        person = program.laptop.sessions.load().people[0]
        assert program.laptop.settings.of_person(person).language is Language.WELSH
