"""The tour: the whole main job on the real screens, two laptops and one shared folder."""

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent

from qc_desktop.app.gui.application import application
from qc_desktop.app.gui.driver import Person, settle
from qc_desktop.app.gui.tour_devices import CannedFiles, canned_camera, canned_recorder
from qc_desktop.app.gui.tour_office import join_the_team, read_and_print, set_up
from qc_desktop.app.gui.tour_papers import write_papers
from qc_desktop.app.gui.tour_visit import record_and_send
from qc_desktop.app.gui.window import Devices, Window
from qc_desktop.app.keys import data_key
from qc_desktop.app.paths import resources_folder
from qc_desktop.app.wiring import Open, join_parts, open_parts
from qc_desktop.domain.sign_in import SignInWay
from qc_desktop.services.sample import Samples, fill
from qc_desktop.ui.devices.finder import FixedFinder, PicturePlace, PlaceKind
from qc_desktop.ui.devices.speech import EspeakSpeaker, SilentSpeaker, Speaker, voice_here
from qc_desktop.ui.devices.strength import FixedStrength
from qc_desktop.ui.theme import Look

_SIZE = (1366, 768)


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One laptop of the tour: its data, its key file, and the files its dialogs give."""

    data: Path
    key: Path
    files: CannedFiles


def draw_tour(out: Path, told: Callable[[str], None]) -> tuple[Path, ...]:
    """Save every screen as PNG, both reports, the badges and an export into `out`.

    Everything happens in a temporary folder, which is taken away again.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application()
    out.mkdir(parents=True, exist_ok=True)
    made: list[Path] = []
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        office, blue = _sides(place, out)
        with _window(office, out, told, made) as person:
            set_up(person)
        with _opened(office) as one:
            _fill(one)
            words = one.laptop.sending.invite()
        with _window(blue, out, told, made) as person:
            join_the_team(person, words, lambda: _admit(office))
            record_and_send(person, blue.files)
        with _window(office, out, told, made) as person:
            read_and_print(person)
        with _opened(office) as one:
            made += write_papers(one.laptop, out, told)
    return tuple(made)


def _sides(place: Path, out: Path) -> tuple[Side, Side]:
    store = place / "shared"
    store.mkdir()
    sides = []
    for name in ("office", "blue"):
        folder = place / name
        folder.mkdir()
        pictures = folder / "pictures"
        pictures.mkdir()
        files = CannedFiles(folder=store, saved=out, pictures=pictures)
        sides.append(Side(data=folder / "data", key=folder / "key", files=files))
    return sides[0], sides[1]


@contextmanager
def _window(
    side: Side, out: Path, told: Callable[[str], None], made: list[Path]
) -> Iterator[Person]:
    look = Look(press_pause_ms=0)
    devices = Devices(
        speaker=_speaker(),
        recorder=canned_recorder(resources_folder() / "samples" / "voices" / "note1.ogg"),
        camera=canned_camera(resources_folder() / "samples" / "photos" / "kitchen.jpg"),
        strength=FixedStrength(),
        finder=FixedFinder(
            PicturePlace(kind=PlaceKind.LAPTOP, name="", folder=side.files.pictures)
        ),
        files=side.files,
    )
    side.data.mkdir(exist_ok=True)
    window = Window(side.data, side.key, look, devices)
    # Its pictures of screens are taken at once: no photo may come a moment later.
    look.pictures.decode_at_once()
    window.open()
    window.shell.resize(*_SIZE)
    settle()
    person = Person(window.shell, out, told)
    try:
        yield person
    finally:
        made += person.made
        window.close()
        window.end()
        window.shell.deleteLater()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@contextmanager
def _opened(side: Side) -> Iterator[Open]:
    parts = open_parts(side.data, data_key(side.data, side.key))
    try:
        yield join_parts(parts)
    finally:
        parts.database.close()


def _fill(one: Open) -> None:
    fill(
        one.laptop,
        one.saving,
        one.media,
        samples=Samples(photos=(), voices=()),
        visits=0,
        seed=1,
        by=one.laptop.organisations.contact(),
    )
    joe = next(who for who in one.laptop.people.everyone() if who.first_name == "Joe")
    one.laptop.signing_in.set_way(
        joe.id,
        SignInWay.PICTURES,
        told="dog bus apple",
        by=one.laptop.organisations.contact(),
    )


def _admit(office: Side) -> None:
    with _opened(office) as one:
        (asking,) = one.laptop.sending.requests()
        one.laptop.sending.admit(asking.id)


def _speaker() -> Speaker:
    """Return the voice; where there is no loudspeaker a clock marks its words all the same."""
    return EspeakSpeaker(can_be_heard=lambda: True) if voice_here() else SilentSpeaker()
