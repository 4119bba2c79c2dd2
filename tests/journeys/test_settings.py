"""Settings for me: each tap counts at once, is kept, and follows the person."""

import gettext
import struct
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qc_desktop.app.founding import Locks, join
from qc_desktop.domain.settings import (
    Language,
    PersonSettings,
    ScreenColours,
    TextSize,
    WayIn,
)
from qc_desktop.domain.sign_in import SignInWay
from qc_desktop.services.sign_in import Outcome
from qc_desktop.ui.theme import Theme
from tests.journeys.test_sign_in import give
from tests.journeys.world import Home, Running, open_laptop, person_called, running


def choose(home: Home, name: str, chosen: PersonSettings) -> None:
    with open_laptop(home) as laptop:
        person = person_called(laptop, name)
        laptop.settings.keep(person, chosen, by=person)


def theme(program: Running) -> Theme:
    return program.shell.look.theme


def text_size(program: Running) -> TextSize:
    return program.shell.look.text_size


def way(program: Running) -> WayIn:
    return program.shell.ways.way


def test_colours_and_size_count_at_once_and_are_kept(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        checker.taps("Amina", "Next", "Settings for me", "Dark")
        assert theme(program) is Theme.DARK
        checker.taps("Big")
        assert text_size(program) is TextSize.BIG
        assert checker.is_ticked("Big")
        checker.sees("Saved for Amina")
    with running(qtbot, home) as program:
        program.checker.sees("Settings for me")
        assert theme(program) is Theme.DARK
        program.checker.taps("Done", "Finish")
        program.checker.sees("Who is checking today?")
        assert theme(program) is Theme.CREAM
        assert text_size(program) is TextSize.NORMAL


def test_the_first_who_tapped_decides_and_others_can_be_used(qtbot: QtBot, home: Home) -> None:
    choose(home, "Joe", PersonSettings(colours=ScreenColours.BLACK_YELLOW))
    with running(qtbot, home) as program:
        checker = program.checker
        checker.taps("Amina", "Joe", "Next")
        checker.sees("What do you want to do?")
        assert theme(program) is Theme.CREAM
        checker.taps("Settings for me", "Use Joe’s")
        assert theme(program) is Theme.BLACK_YELLOW
        checker.sees("Saved for Joe")
        checker.taps("White", "Done")
        assert theme(program) is Theme.WHITE
        joe = person_called(program.laptop, "Joe")
        assert program.laptop.settings.of_person(joe).colours is ScreenColours.WHITE
        amina = person_called(program.laptop, "Amina")
        assert program.laptop.settings.of_person(amina) == PersonSettings()


def test_a_hidden_screen_looks_as_the_laptop_does(qtbot: QtBot, home: Home) -> None:
    choose(home, "Amina", PersonSettings(colours=ScreenColours.DARK))
    with running(qtbot, home) as program:
        program.checker.taps("Amina", "Next")
        program.checker.sees("What do you want to do?")
        assert theme(program) is Theme.DARK
        program.presence.slept.emit()
        program.checker.sees("We hid your work")
        assert theme(program) is Theme.CREAM
        program.checker.taps("Amina", "Next")
        program.checker.sees("What do you want to do?")
        assert theme(program) is Theme.DARK


def test_a_way_of_using_the_screen_counts_at_once(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        checker.taps("Amina", "Next", "Settings for me", "More", "2 switches")
        assert way(program) is WayIn.TWO_SWITCHES
        checker.taps("Touch")
        assert way(program) is WayIn.TOUCH
        checker.taps("Keep still", "Long")
        amina = person_called(program.laptop, "Amina")
        assert program.laptop.settings.of_person(amina).dwell_ms == 2500
        checker.taps("Touch", "Long press")
        assert program.laptop.settings.of_person(amina).hold_ms == 1000


def test_the_voice_off_reads_nothing_by_itself(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        checker.taps("Amina", "Next", "Settings for me")
        assert checker.is_ticked("Off")
        checker.taps("Voice 2")
        amina = person_called(program.laptop, "Amina")
        assert program.laptop.settings.of_person(amina).reads_by_itself
        checker.taps("Off")
        assert not program.laptop.settings.of_person(amina).reads_by_itself


def test_settings_work_with_the_keyboard(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        checker.taps("Amina", "Next", "Settings for me")
        assert checker.focus_says() == "Normal"
        checker.tabs_to("Cream")
        checker.presses(Qt.Key.Key_Right)
        assert checker.focus_says() == "White"
        assert theme(program) is Theme.WHITE
        checker.presses(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
        checker.sees("What do you want to do?")


def test_another_language_is_on_every_screen_and_goes_with_the_person(
    qtbot: QtBot, home: Home, tmp_path: Path
) -> None:
    catalogues = a_tiny_catalogue(
        tmp_path,
        {
            "Home": "Hafan",
            "Listen": "Gwrando",
            "Settings for me": "Gosodiadau i mi",
            "Language": "Iaith",
            "What do you want to do?": "Beth hoffech chi ei wneud?",
            "My visits": "Fy ymweliadau",
            "Finish": "Gorffen",
        },
    )
    with running(qtbot, home, catalogues=catalogues) as program:
        checker = program.checker
        checker.taps("Amina", "Next", "Settings for me", "More", "Cymraeg")
        checker.sees("Gosodiadau i mi")
        checker.sees("Iaith")
        assert checker.is_ticked("Cymraeg")
        checker.sees("A Welsh speaker has not checked these words yet.")
        checker.sees("Hafan")
        assert checker.focus_says() == "Cymraeg"
        checker.taps("Hafan")
        checker.sees("Beth hoffech chi ei wneud?")
        checker.taps("Fy ymweliadau")
        checker.taps("Hafan", "Gorffen")
        checker.sees("Who is checking today?")
        checker.taps("Amina", "Next")
        checker.sees("Beth hoffech chi ei wneud?")
        amina = person_called(program.laptop, "Amina")
        assert program.laptop.settings.of_person(amina).language is Language.WELSH


def test_settings_and_the_way_in_follow_the_person_to_another_laptop(
    home_with_store: Home, tmp_path: Path
) -> None:
    choose(home_with_store, "Amina", PersonSettings(text_size=TextSize.VERY_BIG))
    give(home_with_store, "Amina", SignInWay.PICTURES, "dog bus apple")
    other = Home(
        data=tmp_path / "other", key_file=tmp_path / "other.key", clock=home_with_store.clock
    )
    other.data.mkdir()
    with open_laptop(home_with_store) as office:
        words = office.sending.invite()
        asked = partial(
            join,
            other.data,
            store=tmp_path / "stick",
            words=words,
            label="Blue",
            locks=Locks(key_file=other.key_file),
            now=other.clock,
        )
        asked()
        (request,) = office.sending.requests()
        office.sending.admit(request.id)
        office.sending.send(lambda _sent: None, lambda: False)
        assert asked().admitted
    with open_laptop(other) as blue:
        blue.sending.receive(lambda _got: None, lambda: False)
        amina = person_called(blue, "Amina")
        assert blue.settings.of_person(amina).text_size is TextSize.VERY_BIG
        assert blue.signing_in.check(amina, "dog bus tree").outcome is Outcome.WRONG
        assert blue.signing_in.check(amina, "apple bus dog").outcome is Outcome.IN


def a_tiny_catalogue(folder: Path, words: dict[str, str]) -> Path:
    """Write a gettext catalogue of a few words, and return the folder of catalogues."""
    head = {"": "Content-Type: text/plain; charset=UTF-8\n"}
    pairs = sorted({**head, **words}.items())
    ids = b"".join(one.encode() + b"\0" for one, _ in pairs)
    texts = b"".join(other.encode() + b"\0" for _, other in pairs)
    count, start = len(pairs), 7 * 4
    id_table, text_table, at = b"", b"", start + 16 * len(pairs)
    for one, _ in pairs:
        id_table += struct.pack("<II", len(one.encode()), at)
        at += len(one.encode()) + 1
    for _, other in pairs:
        text_table += struct.pack("<II", len(other.encode()), at)
        at += len(other.encode()) + 1
    header = struct.pack("<7I", 0x950412DE, 0, count, start, start + 8 * count, 0, 0)
    place = folder / "locale" / "cy" / "LC_MESSAGES"
    place.mkdir(parents=True)
    (place / "qc_desktop.mo").write_bytes(header + id_table + text_table + ids + texts)
    assert gettext.translation("qc_desktop", folder / "locale", ["cy"]).gettext("Home") == "Hafan"
    return folder / "locale"
