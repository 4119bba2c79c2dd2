"""No word, picture or sound of anybody lies on the disk as it is, wherever one looks."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.journeys.sounds import a_tone
from tests.survival.busy import plain_media
from tests.survival.runs import run_and_kill
from tests.survival.telling import Doing, Line
from tests.survival.world import Names, new_home, opened

PLANTED = Names(
    organisation="Zephyrwick Circle",
    checkers=("Quillamund", "Brontessa"),
    supporter="Osgoodina",
    last_name="Vexworthy",
    place="Larkmoorside",
)
NOTE = "Marmaladefern said the thistlewick door sticks."
PLANTED_WORDS = (
    PLANTED.organisation,
    *PLANTED.checkers,
    PLANTED.supporter,
    PLANTED.last_name,
    PLANTED.place,
    NOTE,
    "Marmaladefern",
    "thistlewick",
)
MAGIC = (
    b"\xff\xd8\xff\xe0\x00\x10JFIF",
    b"\xff\xd8\xff\xe1\x00\x22Exif",
    b"Exif\x00\x00",
    b"OggS\x00\x02\x00\x00",
    b"OpusHead",
    b"OpusTags",
    b"WAVEfmt ",
)
_ROOT = Path(__file__).parents[2]
_SHORTEST = 8
_PIECE = 24
# How long the person at the window has; this seed likes to write.
_SEED, _SECONDS = 1, 3.0


@pytest.fixture
def own_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give programs their own temp, cache and home folder, and return what holds them."""
    places = tmp_path / "places"
    for name, folder in (
        ("TMPDIR", "temp"),
        ("HOME", "home"),
        ("XDG_CACHE_HOME", "cache"),
        ("XDG_DATA_HOME", "home/data"),
        ("XDG_CONFIG_HOME", "home/config"),
        ("XDG_STATE_HOME", "home/state"),
    ):
        (places / folder).mkdir(parents=True, exist_ok=True)
        monkeypatch.setenv(name, str(places / folder))
    return places


def test_no_planted_word_picture_or_sound_is_in_any_file(tmp_path: Path, own_places: Path) -> None:
    store = tmp_path / "store"
    store.mkdir()
    laptop_folder = tmp_path / "laptop"
    laptop_folder.mkdir()
    home = new_home(laptop_folder, PLANTED, store=store)
    does_everything = [sys.executable, "-m", "tests.survival.busy"]
    subprocess.run(
        [*does_everything, str(home.data), str(home.key_file), NOTE],
        cwd=_ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=True,
    )
    with opened(home) as laptop:
        media = plain_media(laptop)
    folders = (home.data, store, own_places)
    wanted = {*in_every_letter_form(PLANTED_WORDS), *MAGIC, *pieces(media)}
    assert not list(found(wanted, folders))

    # Somebody goes on with the half-typed note at the window, and is cut off there too.
    run = run_and_kill(home, _SEED, _SECONDS)
    assert not list(found({*wanted, *in_every_letter_form(typed(run.lines))}, folders))
    with opened(home) as laptop:
        laptop.sending.send(lambda _progress: None, lambda: False)
    assert not list(found({*wanted, *in_every_letter_form(typed(run.lines))}, folders))
    assert (home.data / "log" / "qc-desktop.log").read_bytes()
    assert sum(1 for _ in files(folders)) > len(folders)


def test_the_search_finds_what_does_lie_about(tmp_path: Path) -> None:
    wanted = {*in_every_letter_form(["Vexworthy"]), *MAGIC}
    for number, content in enumerate(
        (b"..Vexworthy", "Vexworthy".encode("utf-16-le"), b"\xff\xd8\xff\xe0\x00\x10JFIF..")
    ):
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / "file").write_bytes(b"\x07" * 99 + content)
        assert len(list(found(wanted, (folder,)))) == 1


def typed(lines: list[Line]) -> list[str]:
    """Return what the person typed at the window."""
    words = [line.will.words for line in lines if line.will and line.will.doing is Doing.TYPE]
    assert words, "the person typed nothing"
    return words


def in_every_letter_form(words: Sequence[str]) -> Iterator[bytes]:
    """Yield words as UTF-8 and as UTF-16 of both kinds, as they are and in small letters."""
    for word in words:
        for form in (word, word.lower()):
            if len(form) >= _SHORTEST:
                yield from (form.encode(kind) for kind in ("utf-8", "utf-16-le", "utf-16-be"))


def pieces(media: list[bytes]) -> Iterator[bytes]:
    """Yield pieces of each picture and sound, and of the sound as heard, that are like no other."""
    for content in (*media, a_tone(1)):
        starts = range(0, len(content) - _PIECE, max(len(content) // 8, 1))
        telling = [content[at : at + _PIECE] for at in starts]
        telling = [piece for piece in telling if len(set(piece)) > _PIECE // 2]
        assert telling, "this picture or sound is the same everywhere"
        yield from telling


def files(folders: tuple[Path, ...]) -> Iterator[Path]:
    """Yield every file below the folders."""
    for folder in folders:
        yield from (path for path in folder.rglob("*") if path.is_file())


def found(wanted: set[bytes], folders: tuple[Path, ...]) -> Iterator[str]:
    """Yield where something wanted lies, in a file or in its name."""
    for path in files(folders):
        content = path.read_bytes() + os.fsencode(path.name)
        yield from (f"{what!r} in {path.name}" for what in wanted if what in content)
