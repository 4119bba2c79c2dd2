"""The window on a data folder that cannot be opened."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from qc_desktop.app.founding import Locks, NewOrganisation, found
from qc_desktop.app.gui.driver import Person
from qc_desktop.app.gui.window import Window
from qc_desktop.app.keys import data_key
from qc_desktop.app.wiring import join_parts, open_parts
from qc_desktop.domain.problems import Problem, ProblemKey, words_for
from qc_desktop.storage.keys import KeyBox
from qc_desktop.ui.theme import Look
from tests.services.conftest import Clock
from tests.services.team import exchange, join_blue


@pytest.fixture
def home(tmp_path: Path) -> Path:
    wanted = NewOrganisation(name="Elm Checkers", first_name="Sam")
    words = "tea and toast"
    found(
        tmp_path / "data",
        wanted,
        store=None,
        locks=Locks(key_file=tmp_path / "key", passphrase=words),
    )
    return tmp_path


def shown(qtbot: QtBot, window: Window) -> list[QAbstractButton]:
    window.open()
    qtbot.waitExposed(window.shell)
    return [key for key in window.shell.findChildren(QAbstractButton) if key.isVisible()]


def tap(key: QAbstractButton) -> None:
    middle = QPoint(key.width() // 2, key.height() // 2)
    QTest.mouseClick(key, Qt.MouseButton.LeftButton, pos=middle)


def test_a_damaged_database_is_told_and_its_one_key_closes(qtbot: QtBot, home: Path) -> None:
    (home / "data" / "qc.db").write_bytes(b"no database" * 1000)
    window = Window(home / "data", home / "key", Look(press_pause_ms=0))
    qtbot.addWidget(window.shell)
    (close,) = (key for key in shown(qtbot, window) if key.text() == "Close")
    said = words_for(ProblemKey.DAMAGED_DATA).happened
    assert said in _words(window)
    tap(close)
    assert not window.shell.isVisible()
    window.end()


def test_a_wrong_key_file_is_told(qtbot: QtBot, home: Path) -> None:
    (home / "key").write_text("ab" * 32)
    window = Window(home / "data", home / "key", Look(press_pause_ms=0))
    qtbot.addWidget(window.shell)
    shown(qtbot, window)
    assert words_for(ProblemKey.WRONG_KEY).happened in _words(window)
    window.close()
    window.end()


def test_with_no_key_store_the_passphrase_or_the_recovery_words_open_it(
    qtbot: QtBot, home: Path
) -> None:
    assert KeyBox(home / "data").exists()
    window = Window(home / "data", None, Look(press_pause_ms=0))
    qtbot.addWidget(window.shell)
    shown(qtbot, window)
    person = Person(window.shell, home, lambda _: None)
    person.waits_for("Type the passphrase")
    person.types("Passphrase", "coffee")
    person.taps("Open")
    person.waits_for(words_for(ProblemKey.WRONG_PASSPHRASE).happened)
    assert "Who is checking today?" not in _words(window)
    for box in window.shell.findChildren(QLineEdit):
        box.clear()
    person.types("Passphrase", "tea and toast")
    person.taps("Open")
    person.waits_for("Who is checking today?")
    window.close()
    window.end()


def _words(window: Window) -> str:
    return "\n".join(
        one.accessibleName() for one in window.shell.findChildren(QWidget) if one.isVisible()
    )


@pytest.fixture
def unfinished(tmp_path: Path) -> tuple[Path, tuple[str, ...]]:
    """Give a set-up that was killed before the recovery words were typed back."""
    opens_office = "tea and toast"
    words = found(
        tmp_path / "data",
        NewOrganisation(name="Elm Checkers", first_name="Sam"),
        store=None,
        locks=Locks(key_file=tmp_path / "key", passphrase=opens_office),
        keep_words=True,
    )
    return tmp_path, words


def test_a_set_up_that_stopped_at_the_recovery_words_goes_on_there(
    qtbot: QtBot, unfinished: tuple[Path, tuple[str, ...]]
) -> None:
    home, words = unfinished
    later = Window(home / "data", home / "key", Look(press_pause_ms=0))
    qtbot.addWidget(later.shell)
    shown(qtbot, later)
    person = Person(later.shell, home, lambda _: None)
    person.waits_for("The set-up is not finished")
    assert not any(word in _words(later) for word in words if len(word) > 6)
    person.taps("Later")
    person.waits_for("Who is checking today?")
    later.close()
    later.end()

    again = Window(home / "data", home / "key", Look(press_pause_ms=0))
    qtbot.addWidget(again.shell)
    shown(qtbot, again)
    person = Person(again.shell, home, lambda _: None)
    person.waits_for("The set-up is not finished")
    person.types("Passphrase", "tea and toast")
    person.taps("Show the words")
    person.waits_for(f"Word 24: {words[23]}")
    person.taps("Next")
    person.waits_for("Type two of the words")
    for label, box in (("First word", 0), ("Second word", 1)):
        asked = [one for one in _words(again).splitlines() if one.startswith("Word number ")]
        person.types(label, words[int(asked[box].removeprefix("Word number ")) - 1])
    person.taps("Next")
    person.waits_for("Who is checking today?")
    again.close()
    again.end()

    # The paper has them now, and this laptop has not.
    third = Window(home / "data", home / "key", Look(press_pause_ms=0))
    qtbot.addWidget(third.shell)
    shown(qtbot, third)
    assert "The set-up is not finished" not in _words(third)
    third.close()
    third.end()


def test_a_laptop_that_was_taken_out_says_so_kindly_at_its_next_start(
    qtbot: QtBot, home: Path
) -> None:
    clock = Clock()
    data, key = home / "data", home / "key"
    office = join_parts(open_parts(data, data_key(data, key), now=clock)).laptop
    blue = join_blue(office, home, home / "shared", clock)
    (one,) = [each for each in office.team_laptops.everything() if not each.is_this]
    office.sending.take_out(one.id)
    office.close()
    for heard in (False, True):
        window = Window(blue.data, blue.key_file, Look(press_pause_ms=0))
        qtbot.addWidget(window.shell)
        shown(qtbot, window)
        said = _words(window)
        assert ("The office took this laptop out" in said) is heard
        assert ("visits are still saved" in said) is heard
        window.close()
        window.end()
        if not heard:
            # It learns of it where it tries to send, and not before.
            with blue.opened() as opened, pytest.raises(Problem) as caught:
                exchange(opened.laptop)
            assert caught.value.key is ProblemKey.REFUSED
