"""A real office: a real organisation with visits, its window, and a person at the keyboard."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from qc_desktop.app.founding import Locks, NewOrganisation, found
from qc_desktop.app.keys import data_key
from qc_desktop.app.wiring import join_parts, open_parts
from qc_desktop.services.laptop import Laptop
from qc_desktop.services.sample import fill, read_samples
from qc_desktop.ui.background import Background
from qc_desktop.ui.components.keys import Key
from qc_desktop.ui.components.values import Picked
from qc_desktop.ui.devices.voice import FileRecorder
from qc_desktop.ui.flows.coordinator_desk import Tools
from qc_desktop.ui.flows.coordinator_files import SaveAs
from qc_desktop.ui.flows.coordinator_office import About, OfficeFlow
from qc_desktop.ui.screens.coordinator.parts import OfficeScreen
from qc_desktop.ui.screens.coordinator.settings_state import Licence
from qc_desktop.ui.screens.coordinator.sign_in import SignInScreen
from qc_desktop.ui.theme import Look
from qc_desktop.ui.theme.files import resources_folder
from tests.interchange.test_sound import tone

PASSPHRASE = "tea and toast and jam"  # noqa: S105 - a made-up organisation's


_Screen = TypeVar("_Screen", bound=OfficeScreen)


@dataclass
class Clock:
    """A clock that goes on a second at each look."""

    now: datetime = datetime(2026, 11, 24, 14, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@dataclass
class Files:
    """A person who has made up their mind which files to choose."""

    picture: Path | None = None
    sound: Path | None = None
    folder: Path | None = None
    saved: Path | None = None
    asked: list[str] = field(default_factory=list)

    def open_picture(self, title: str) -> Path | None:
        self.asked.append(title)
        return self.picture

    def open_sound(self, title: str) -> Path | None:
        self.asked.append(title)
        return self.sound

    def choose_folder(self, title: str) -> Path | None:
        self.asked.append(title)
        return self.folder

    def save_as(self, wish: SaveAs) -> Path | None:
        self.asked.append(wish.title)
        return self.saved


class OfficeWindow(QMainWindow):
    """The window, with only the office in it."""

    def present_office(self, office: QWidget) -> None:
        if self.centralWidget() is not office:
            self.setCentralWidget(office)


@dataclass(frozen=True, kw_only=True)
class OfficeScene:
    """Everything of one office."""

    qtbot: QtBot
    laptop: Laptop
    flow: OfficeFlow
    window: OfficeWindow
    background: Background
    files: Files
    recorder: FileRecorder

    def signs_in(self) -> None:
        self.flow.open()
        screen = self.sees(SignInScreen)
        screen.passphrase.show_words(PASSPHRASE)
        screen.enter.click()
        self.qtbot.waitUntil(lambda: self.flow.desk is not None)

    def goes_to(self, section: str) -> None:
        self.flow.frame.section_requested.emit(Picked(key=section))

    def screen(self) -> QWidget | None:
        return self.flow.frame.content.currentWidget()

    def sees(self, kind: type[_Screen]) -> _Screen:
        shown = self.screen()
        assert isinstance(shown, kind)
        return shown

    def waits(self) -> None:
        self.qtbot.waitUntil(lambda: not self.background.busy, timeout=15_000)

    def answers(self, words: str) -> None:
        """Use the key of the message that says `words`."""
        keys = [key for key in self.flow.frame.overlay.findChildren(Key) if key.text() == words]
        assert keys, words
        keys[-1].click()


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Found one organisation with sample visits, to be copied for each test."""
    folder = tmp_path_factory.mktemp("founded")
    data, key, clock = folder / "office", folder / "office.key", Clock()
    found(
        data,
        NewOrganisation(name="Elm Checkers", first_name="Sam", last_name="Lin", portrait="lin"),
        store=None,
        locks=Locks(key_file=key, passphrase=PASSPHRASE),
        now=clock,
    )
    opened = join_parts(open_parts(data, data_key(data, key), now=clock))
    (sam,) = opened.laptop.people.everyone()
    fill(
        opened.laptop,
        opened.saving,
        opened.media,
        samples=read_samples(resources_folder() / "samples"),
        visits=2,
        seed=1,
        by=sam.id,
    )
    opened.laptop.close()
    return folder


@pytest.fixture
def laptop(tmp_path: Path, founded: Path) -> Iterator[Laptop]:
    home = tmp_path / "home"
    shutil.copytree(founded, home)
    data = home / "office"
    opened = join_parts(open_parts(data, data_key(data, home / "office.key"), now=Clock()))
    yield opened.laptop
    opened.laptop.close()


@pytest.fixture
def files() -> Files:
    return Files()


@pytest.fixture
def office(qtbot: QtBot, laptop: Laptop, files: Files) -> Iterator[OfficeScene]:
    look = Look(press_pause_ms=0)
    background = Background()
    window = OfficeWindow()
    window.resize(1366, 768)
    look.fit(window.size())
    recorder = FileRecorder(tone(16000, long=1.0), 16000, times=10, parent=window)
    tools = Tools(laptop=laptop, look=look, background=background, files=files, recorder=recorder)
    about = About(version="0", licences=(Licence(part="A part", words="Its licence"),))
    flow = OfficeFlow(tools, window, about, window)
    qtbot.addWidget(window)
    window.show()
    yield OfficeScene(
        qtbot=qtbot,
        laptop=laptop,
        flow=flow,
        window=window,
        background=background,
        files=files,
        recorder=recorder,
    )
    background.shut_down()
