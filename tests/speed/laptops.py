"""Real laptops for benchmarks."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from qc_desktop.app.founding import Locks, NewOrganisation, found, join
from qc_desktop.app.keys import data_key
from qc_desktop.app.paths import resources_folder
from qc_desktop.app.wiring import Open, join_parts, open_parts
from qc_desktop.services.sample import Samples, fill, read_samples

NO_MEDIA = Samples(photos=(), voices=())


def make(folder: Path, *, store: Path | None = None) -> Path:
    """Make an organisation in `folder`/data; its key lies beside it."""
    wanted = NewOrganisation(name="Elm Checkers", first_name="Sam")
    locks = Locks(key_file=folder / "key")
    found(folder / "data", wanted, store=store, locks=locks)
    return folder


def join_team(folder: Path, office: Path, store: Path) -> Path:
    """Make a second laptop in `folder` that the office's laptop let in."""
    locks = Locks(key_file=folder / "key")
    with opened(office) as one:
        words = one.laptop.sending.invite()
        join(folder / "data", store=store, words=words, label="Blue", locks=locks)
        (asking,) = one.laptop.sending.requests()
        one.laptop.sending.admit(asking.id)
    state = join(folder / "data", store=store, words=words, label="Blue", locks=locks)
    assert state.admitted
    return folder


@contextmanager
def opened(folder: Path) -> Iterator[Open]:
    """Open the laptop in `folder`."""
    parts = open_parts(folder / "data", data_key(folder / "data", folder / "key"))
    try:
        yield join_parts(parts)
    finally:
        parts.database.close()


def fill_with(one: Open, visits: int, samples: Samples | None = None) -> None:
    """Add sample people, places and finished visits."""
    fill(
        one.laptop,
        one.saving,
        one.media,
        samples=samples or read_samples(resources_folder() / "samples"),
        visits=visits,
        seed=1,
        by=one.laptop.organisations.contact(),
    )
