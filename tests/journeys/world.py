"""A whole laptop with the checkers' window open on it: real services, real SQLite."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pytestqt.qtbot import QtBot

from qc_desktop.app.founding import Locks, NewOrganisation, found
from qc_desktop.app.keys import data_key
from qc_desktop.app.paths import resources_folder
from qc_desktop.app.practice import opener
from qc_desktop.app.wiring import join_parts, open_parts
from qc_desktop.domain.ids import PersonId, VisitId
from qc_desktop.domain.people import Role
from qc_desktop.services.laptop import Laptop
from qc_desktop.ui.background import Background
from qc_desktop.ui.devices.camera import Camera, StillCamera
from qc_desktop.ui.devices.finder import Finder, FixedFinder, PicturePlace, PlaceKind
from qc_desktop.ui.devices.presence import Presence
from qc_desktop.ui.devices.sound_clock import ClockOut
from qc_desktop.ui.devices.sound_out import OpenSoundOut
from qc_desktop.ui.devices.speech import SilentSpeaker, Speaker
from qc_desktop.ui.devices.strength import FixedStrength, Strength
from qc_desktop.ui.devices.voice import FileRecorder, Player, Recorder
from qc_desktop.ui.flows.checker_tools import CheckerTools
from qc_desktop.ui.flows.checkers_side import CheckersSide
from qc_desktop.ui.shell import Shell
from qc_desktop.ui.theme import Look
from qc_desktop.words import use_language
from tests.journeys.checker import Checker

PASSPHRASE = "tea and toast"  # noqa: S105 - of a made-up organisation
WORK_TIMEOUT_MS = 20_000


@dataclass
class Clock:
    """A clock that goes on a second at each look."""

    now: datetime = datetime(2026, 11, 24, 13, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@dataclass
class Watch:
    """A stop watch that a test moves on by hand: nobody waits ten minutes."""

    now: float = 0.0

    def __call__(self) -> float:
        return self.now

    def minutes(self, minutes: float) -> None:
        """Let this many minutes go by in which nobody does anything."""
        self.now += minutes * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """A data folder and its key: what is left when the program is killed."""

    data: Path
    key_file: Path
    clock: Clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """The program, open."""

    laptop: Laptop
    shell: Shell
    flow: CheckersSide
    checker: Checker
    background: Background
    presence: Presence


def new_home(folder: Path, *, store: Path | None = None) -> Home:
    """Make an organisation with two checkers, a supporter and a visit today."""
    clock = Clock()
    home = Home(data=folder / "data", key_file=folder / "key", clock=clock)
    found(
        home.data,
        NewOrganisation(
            name="Quality Checkers", first_name="Sam", last_name="Lin", phone="01632 960 123"
        ),
        store=store,
        locks=Locks(key_file=home.key_file, passphrase=PASSPHRASE),
        now=clock,
    )
    with open_laptop(home) as laptop:
        (sam,) = laptop.people.everyone(Role.COORDINATOR)
        amina = laptop.people.add(first_name="Amina", last_name="Khan", portrait="amina", by=sam.id)
        laptop.people.add(first_name="Joe", last_name="Barnes", portrait="joe", by=sam.id)
        dev = laptop.people.add(first_name="Dev", role=Role.SUPPORTER, portrait="dev", by=sam.id)
        place = laptop.places.add(
            name="Elm House", address="12 Elm Road, Newtown", drawing="elm", by=sam.id
        )
        laptop.planning.plan(
            place=place.id,
            at=clock.now + timedelta(minutes=30),
            checkers=(amina.id,),
            supporters=(dev.id,),
            by=sam.id,
        )
    return home


@contextmanager
def open_laptop(home: Home) -> Iterator[Laptop]:
    """Open the services alone."""
    parts = open_parts(home.data, data_key(home.data, home.key_file), now=home.clock)
    try:
        yield join_parts(parts).laptop
    finally:
        parts.database.close()


def a_place_with(folder: Path, *pictures: bytes) -> PicturePlace:
    """Return the laptop's own pictures: these, Picture 1 the first of them."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, picture in enumerate(pictures):
        path = folder / f"{number}.jpg"
        path.write_bytes(picture)
        os.utime(path, (_A_DAY - number, _A_DAY - number))
    return PicturePlace(kind=PlaceKind.LAPTOP, name="", folder=folder)


_A_DAY = 1_700_000_000


@contextmanager
def running(
    qtbot: QtBot,
    home: Home,
    *,
    recorder: Recorder | None = None,
    speaker: Speaker | None = None,
    watch: Watch | None = None,
    catalogues: Path | None = None,
    loudspeaker: OpenSoundOut = ClockOut,
    camera: Camera | None = None,
    finder: Finder | None = None,
    strength: Strength | None = None,
) -> Iterator[Running]:
    """Open the window on a laptop, as the program does."""
    words = catalogues or resources_folder() / "locale"
    with open_laptop(home) as laptop:
        look = Look(press_pause_ms=0)
        shell = Shell(look)
        look.setParent(shell)
        qtbot.addWidget(shell)
        background = Background(shell)
        shell.decode_photos_beside(background)
        presence = Presence(shell, seconds=watch or Watch())
        flow = CheckersSide(
            shell,
            CheckerTools(
                laptop=laptop,
                look=look,
                background=background,
                speaker=speaker or SilentSpeaker(shell),
                recorder=recorder or FileRecorder(b"", 16000, parent=shell),
                player=Player(shell, open_out=loudspeaker),
                camera=camera or StillCamera(parent=shell),
                finder=finder or FixedFinder(),
                practise=opener(home.data, data_key(home.data, home.key_file), now=home.clock),
                presence=presence,
                strength=strength or FixedStrength(),
                use_language=lambda language: use_language(language, words),
            ),
        )
        shell.resize(1366, 768)
        shell.show()
        shell.activateWindow()
        qtbot.waitUntil(shell.isActiveWindow)
        flow.begin()
        try:
            yield Running(
                laptop=laptop,
                shell=shell,
                flow=flow,
                checker=Checker(qtbot, shell),
                background=background,
                presence=presence,
            )
        finally:
            presence.end()
            use_language("en-GB", words)
            # The program is gone at once: it is told nothing, and can save nothing more.
            shell.closing.disconnect()
            qtbot.waitUntil(lambda: not background.busy, timeout=WORK_TIMEOUT_MS)
            background.shut_down()


def only_visit(laptop: Laptop) -> VisitId:
    """Return the one visit there is."""
    (visit,) = laptop.visits.listing()
    return visit.id


def person_called(laptop: Laptop, name: str) -> PersonId:
    """Return a person by first name."""
    return next(one.id for one in laptop.people.everyone() if one.first_name == name)
