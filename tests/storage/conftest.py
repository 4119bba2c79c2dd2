"""A real, encrypted database for each test."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from qc_desktop.domain.changes import Author, Change, Edit
from qc_desktop.domain.ids import DeviceId, PersonId
from qc_desktop.storage import log
from qc_desktop.storage.database import Database

KEY = bytes(range(32))
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
AMINA = Author(person=PersonId("a1" * 16), device=DeviceId("d1" * 8))
JOE = Author(person=PersonId("b2" * 16), device=DeviceId("d2" * 8))

Record = Callable[..., tuple[Change, ...]]


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Give the bytes of a new database: making one anew takes half a second."""
    path = tmp_path_factory.mktemp("empty") / "new.db"
    Database.open(path, KEY, create=True).close()
    return path.read_bytes()


@pytest.fixture
def database(tmp_path: Path, empty_file: bytes) -> Iterator[Database]:
    """Give an empty database of this program, open."""
    path = tmp_path / "qc.db"
    path.write_bytes(empty_file)
    opened = Database.open(path, KEY)
    yield opened
    opened.close()


@pytest.fixture
def record(database: Database) -> Record:
    """Record edits as Amina in a transaction of their own."""

    def recorded(*edits: Edit, by: Author = AMINA, now: datetime = NOON) -> tuple[Change, ...]:
        with database.write() as tx:
            return log.record(tx, by, edits, now)

    return recorded
