"""Two laptops of one organisation: the office's, and the checkers' blue one."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from qc_desktop.app.founding import Locks, join
from qc_desktop.app.keys import data_key
from qc_desktop.app.wiring import Now, Open, join_parts, open_parts
from qc_desktop.services.laptop import Laptop


@dataclass(frozen=True, kw_only=True)
class Blue:
    """Where the checkers' laptop keeps its data and its key."""

    data: Path
    key_file: Path
    now: Now

    @contextmanager
    def opened(self) -> Iterator[Open]:
        """Open its services, as the program does each time."""
        parts = open_parts(self.data, data_key(self.data, self.key_file), now=self.now)
        try:
            yield join_parts(parts)
        finally:
            parts.database.close()


def join_blue(office: Laptop, folder: Path, store: Path, now: Now) -> Blue:
    """Bring a checkers' laptop into the office's team through a shared folder."""
    store.mkdir(exist_ok=True)
    office.sending.set_store(store)
    exchange(office)
    words = office.sending.invite()
    blue = Blue(data=folder / "blue-data", key_file=folder / "blue-laptop.key", now=now)
    locks = Locks(key_file=blue.key_file)
    join(blue.data, store=store, words=words, label="Blue", locks=locks, now=now)
    (request,) = office.sending.requests()
    office.sending.admit(request.id)
    joined = join(blue.data, store=store, words=words, label="Blue", locks=locks, now=now)
    assert joined.admitted
    return blue


def exchange(laptop: Laptop) -> None:
    """Send and receive, as the Send screen does."""
    laptop.sending.send(lambda _: None, lambda: False)
    laptop.sending.receive(lambda _: None, lambda: False)
