"""No room on the disk, and a stick that is pulled: refused in plain words, and nothing is lost."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from qc_desktop.app.gui.window import Window
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.services.sending import SendProgress
from qc_desktop.ui.devices.voice import FileRecorder
from qc_desktop.ui.theme import Look
from tests.journeys.checker import Checker
from tests.journeys.sounds import RATE, a_tone
from tests.journeys.steps import goes_to_the_questions
from tests.speed.laptops import fill_with
from tests.survival.before_it import devices
from tests.survival.on_disk import on_disk
from tests.survival.rooms import Full, disk_of_few_bytes, no_file_may_grow
from tests.survival.sworn import Where
from tests.survival.world import Home, join_team, new_home, opened, opened_whole

FULL = "The laptop is full."
SAFE = "What you saved before is safe."


@pytest.fixture(params=[no_file_may_grow, disk_of_few_bytes], ids=["limit", "small disk"])
def small(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Path, Full]]:
    """Give a folder on a disk that can be filled up, and the way to fill it."""
    make: Callable[[Path], AbstractContextManager[Full]] = request.param
    folder = tmp_path / "disk"
    folder.mkdir()
    with make(folder) as full:
        yield folder, full


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """The window, and who taps on it."""

    window: Window
    checker: Checker


@contextmanager
def at_a_question(qtbot: QtBot, home: Home, *, recorder: FileRecorder) -> Iterator[Open]:
    """Open the real window and go to the second question, the first answered with Me."""
    look = Look(press_pause_ms=0)
    window = Window(home.data, home.key_file, look, devices(home.data, recorder))
    qtbot.addWidget(window.shell)
    window.open()
    checker = Checker(qtbot, window.shell)
    checker.taps("Amina", "Next", "Start a visit", "Elm House 1", "Start the visit")
    goes_to_the_questions(checker)
    checker.taps("Skip this question", "Skip this question")
    checker.taps("My choices", "Me", "Next", "Next")
    checker.sees("Question 2 of 4")
    try:
        yield Open(window=window, checker=checker)
    finally:
        recorder.stop()
        qtbot.waitUntil(lambda: not window.background.busy, timeout=20_000)
        window.close()
        window.end()


@pytest.fixture
def silent() -> FileRecorder:
    return FileRecorder(b"", RATE)


def test_a_tap_on_a_full_disk_is_refused_in_plain_words_and_works_again_with_room(
    qtbot: QtBot, small: tuple[Path, Full], silent: FileRecorder
) -> None:
    folder, full = small
    home = new_home(folder)
    with at_a_question(qtbot, home, recorder=silent) as program:
        checker = program.checker
        with full():
            checker.taps("No")
            checker.sees(FULL)
            assert checker.can_see(SAFE)
        checker.taps("OK")
        assert not checker.is_ticked("No")
        assert answers(home) == {"My choices: Question 1 of 4": "Me"}
        checker.taps("No")
        assert checker.is_ticked("No")
        assert answers(home)["My choices: Question 2 of 4"] == "No"


def test_a_changed_answer_on_a_full_disk_leaves_the_first_one(
    qtbot: QtBot, small: tuple[Path, Full], silent: FileRecorder
) -> None:
    folder, full = small
    home = new_home(folder)
    with at_a_question(qtbot, home, recorder=silent) as program:
        checker = program.checker
        checker.taps("Yes")
        with full():
            checker.taps("No")
            checker.sees(FULL)
        checker.taps("OK")
        assert checker.is_ticked("Yes")
        assert not checker.is_ticked("No")
        assert answers(home)["My choices: Question 2 of 4"] == "Yes"


def test_the_next_screen_does_not_come_while_it_cannot_be_kept(
    qtbot: QtBot, small: tuple[Path, Full], silent: FileRecorder
) -> None:
    folder, full = small
    home = new_home(folder)
    with at_a_question(qtbot, home, recorder=silent) as program:
        checker = program.checker
        with full():
            checker.taps("Skip this question")
            checker.sees(FULL)
        checker.taps("OK")
        checker.sees("Question 2 of 4")
        checker.taps("Skip this question")
        checker.sees("Question 3 of 4")


def test_a_photo_for_which_there_is_no_room_is_refused_and_can_be_added_later(
    qtbot: QtBot, small: tuple[Path, Full], silent: FileRecorder
) -> None:
    folder, full = small
    home = new_home(folder)
    with at_a_question(qtbot, home, recorder=silent) as program:
        checker = program.checker
        checker.taps("Yes", "Next", "Take a photo")
        with full():
            checker.taps("Use a picture", "On this laptop", "Picture 1", "Use 1 picture")
            checker.sees(FULL)
        checker.taps("OK")
        checker.sees("There is no camera.")
        checker.taps("Use a picture", "On this laptop", "Picture 1", "Use 1 picture")
        checker.sees("1 photo kept")
        with opened(home) as laptop:
            assert sum(on_disk(laptop).photos.values()) == 1


def test_a_note_that_finds_no_room_stays_in_the_box(
    qtbot: QtBot, small: tuple[Path, Full], silent: FileRecorder
) -> None:
    folder, full = small
    home = new_home(folder)
    with at_a_question(qtbot, home, recorder=silent) as program:
        checker = program.checker
        checker.taps("Yes", "Next", "Write")
        checker.types("My own key.")
        with full():
            checker.taps("Next")
            checker.sees(FULL)
        checker.taps("OK")
        checker.sees("My own key.")
        checker.taps("Next")
        checker.sees("1 note added")


def test_what_was_said_before_the_disk_was_full_is_kept(
    qtbot: QtBot, small: tuple[Path, Full]
) -> None:
    folder, full = small
    home = new_home(folder)
    recorder = FileRecorder(a_tone(6), RATE, times=4)
    with at_a_question(qtbot, home, recorder=recorder) as program:
        checker = program.checker
        checker.taps("Yes", "Next", "Say it")
        checker.sees("Recording 0:01")
        with full():
            checker.sees(FULL)
    with opened(home) as laptop:
        laptop.evidence.recover()
        ((seconds,),) = on_disk(laptop).voices.values()
    assert seconds >= 1


def test_a_stick_pulled_while_sending_is_said_and_the_next_send_completes_it(
    tmp_path: Path,
) -> None:
    store, pocket = tmp_path / "stick", tmp_path / "pocket"
    store.mkdir()
    for name in ("office", "blue"):
        (tmp_path / name).mkdir()
    office = new_home(tmp_path / "office", store=store)
    blue = join_team(tmp_path / "blue", office, store)
    with opened_whole(blue) as one:
        fill_with(one, 2)

        def pulls_the_stick(progress: SendProgress) -> None:
            if progress.media and progress.done == 1 and store.exists():
                store.rename(pocket)

        with pytest.raises(Problem) as caught:
            one.laptop.sending.send(pulls_the_stick, lambda: False)
        assert caught.value.key is ProblemKey.LATER
        assert not store.exists()
        assert one.laptop.sending.waiting().visits
        pocket.rename(store)
        sent = one.laptop.sending.send(lambda _progress: None, lambda: False)
        assert sent.media_in_place == sent.media_taken == sent.media_here
        assert not one.laptop.sending.waiting().visits
        here = replace(on_disk(one.laptop), where=Where())
    with opened(office) as laptop:
        laptop.sending.receive(lambda _progress: None, lambda: False)
        there = replace(on_disk(laptop), where=Where())
        assert {**there.photos, **here.photos} == there.photos
        assert here.answers.items() <= there.answers.items()
        assert here.voices.items() <= there.voices.items()
        assert here.notes.items() <= there.notes.items()
        assert len(there.photos) == len(here.photos)


def answers(home: Home) -> dict[str, str]:
    """Return what is on the disk of the questions that count."""
    with opened(home) as laptop:
        kept = on_disk(laptop).answers
    return {step: words for (_, step), words in kept.items() if "Practice" not in step}
