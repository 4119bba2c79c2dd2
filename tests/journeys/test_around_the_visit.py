from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from pytestqt.qtbot import QtBot

from qc_desktop.domain.badges import BadgeShape, Turn
from qc_desktop.ui.devices.speech import Manner, Speed, SpokenWord, Voice
from tests.journeys.world import Home, open_laptop, person_called, running


class ScriptedSpeaker(QObject):
    """A voice that a test leads word by word."""

    word_spoken = Signal(SpokenWord)
    finished = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.said: list[str] = []
        self.manner = Manner()
        self.recording: bytes | None = None

    @property
    def available(self) -> bool:
        return True

    def prepare(self) -> None:
        """Be ready."""

    def say(
        self,
        text: str,
        language: str,
        speed: Speed = Speed.NORMAL,
        voice: Voice = Voice.ONE,
        *,
        recording: bytes | None = None,
    ) -> None:
        self.recording = recording
        self.manner = Manner(language=language, speed=speed, voice=voice)
        self.said.append(text)

    def stop(self) -> None:
        self.said.append("(silence)")


def test_listen_reads_the_screen_in_order_and_stops_at_the_next(qtbot: QtBot, home: Home) -> None:
    voice = ScriptedSpeaker()
    with running(qtbot, home, speaker=voice) as program:
        checker = program.checker
        checker.taps("Listen")
        assert voice.said == ["Who is checking today?"]
        voice.word_spoken.emit(SpokenWord(start=0, length=3))
        voice.finished.emit()
        assert voice.said[-1] == "Tap your picture. You can tap more than one."
        voice.finished.emit()
        assert voice.said[-1] == "Amina"
        checker.taps("Amina")
        assert voice.said[-1] == "(silence)"
        assert checker.can_tap("Listen")
        checker.presses(Qt.Key.Key_F2)
        checker.taps("Stop")
        assert voice.said[-1] == "(silence)"


def test_with_no_voice_listen_says_so_and_stays(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        program.checker.taps("No voice here")
        program.checker.sees("Who is checking today?")


def test_a_badge_is_saved_at_each_tap_and_shown_as_it_prints(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        checker.taps("Amina", "Next", "My badge")
        checker.sees("Is it OK to use your photo?")
        checker.taps("Yes, that is OK")
        checker.sees("Choose a colour")
        checker.taps("Purple", "Shape", "Bold", "Turn tall", "See the back")
        checker.taps("Words")
        checker.sees("About me, in a few words")
        checker.taps("Picture", "Dog")
        checker.sees("Page 2 of 2")
        amina = person_called(program.laptop, "Amina")
        design = program.laptop.badges.of_person(amina).design
        assert design.colour == "Purple"
        assert design.shape is BadgeShape.BOLD
        assert design.turn is Turn.TALL
        assert (design.picture, design.use_photo) == ("dog", False)
        checker.taps("I like it")
        checker.sees("Sam will print it.")
        checker.taps("OK")
        checker.sees("What do you want to do?")


def test_with_no_shared_folder_nothing_is_lost(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        checker.taps("Amina", "Next", "Send")
        checker.sees("There is no shared folder yet.")
        checker.sees("Nothing is lost.")
        checker.taps("Home")
        checker.sees("What do you want to do?")


def test_a_stick_that_is_gone_is_told_and_tried_again(
    qtbot: QtBot, home_with_store: Home, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    with running(qtbot, home_with_store) as program:
        checker = program.checker
        checker.taps("Amina", "Next", "Start a visit", "Elm House", "I have my badge")
        checker.taps("Home")
        stick.rename(tmp_path / "away")
        checker.taps("Send")
        checker.sees("Nothing is lost.")
        (tmp_path / "away").rename(stick)
        checker.taps("Try again")
        checker.sees("All sent. Thank you.")


def test_my_visits_opens_what_is_not_finished(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        checker.taps("Amina", "Next", "My visits")
        checker.sees("Planned")
        checker.taps("Open: Elm House")
        checker.sees("Are you ready?")


def test_with_no_visits_the_screen_says_who_adds_one(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        checker.taps("Joe", "Next", "Start a visit")
        checker.sees("No visits yet")
        checker.sees("Sam will add one for you.")
        checker.taps("OK", "My visits")
        checker.sees("You have no visits yet.")


def test_many_people_are_shown_page_by_page(qtbot: QtBot, home: Home) -> None:
    with open_laptop(home) as laptop:
        sam = laptop.organisations.contact()
        for name in ("Grace", "Tom", "Priya", "Siân Ŵyn-O’Connor"):
            laptop.people.add(first_name=name, by=sam)
    with running(qtbot, home) as program:
        checker = program.checker
        checker.taps("Amina", "More", "Tom", "Dev")
        checker.sees("Amina, Tom and Dev")
        checker.taps("Before")
        assert checker.is_ticked("Amina")
        checker.taps("Next")
        checker.sees("Hello Amina and Tom")


def test_finish_leaves_nobody_here(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        checker.taps("Amina", "Next", "Finish")
        checker.sees("Who is checking today?")
        assert not checker.is_ticked("Amina")
        with qtbot.waitSignal(program.flow.office_requested):
            checker.taps("Office")
        with qtbot.waitSignal(program.flow.close_requested):
            checker.taps("Close")


def test_telling_a_supporter_comes_before_starting_when_someone_does_not_feel_ok(
    qtbot: QtBot, home: Home
) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        checker.taps("Amina", "Dev", "Next", "Start a visit", "Elm House", "Start the visit")
        checker.sees("Do you want to tell Dev?")
        checker.taps("Yes, tell Dev")
        checker.sees("Are you ready?")
        checker.taps("Start the visit", "Start the visit")
        checker.sees("Are we welcome?")


def test_the_ring_shows_for_the_keyboard_and_not_after_a_tap(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        checker.taps("Amina", "Next")
        assert checker.focus_says().startswith("Start a visit")
        assert not checker.sees_ring()
        checker.presses(Qt.Key.Key_Return)
        assert checker.focus_says().startswith("Elm House")
        assert checker.sees_ring()
        checker.taps("Elm House")
        assert not checker.sees_ring()
