"""The database keeps what it took, and refuses what it cannot use without touching it."""

import os
import resource
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import apsw
import pytest
from sqlalchemy import text

from qc_desktop.domain import people, visits
from qc_desktop.domain.ids import ChecklistId, DeviceId, PersonId, PlaceId
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.storage import local, log, schema, tables
from qc_desktop.storage import people as rows
from qc_desktop.storage import visits as visit_rows
from qc_desktop.storage.database import Database, Transaction
from tests.storage.conftest import AMINA, KEY, NOON, Record

NOBODY = 65534


@contextmanager
def no_powers() -> Iterator[None]:
    """Drop the powers of root for a while: root may write in a read-only folder."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@contextmanager
def files_no_longer_than(size: int) -> Iterator[None]:
    """Let no file of this process grow past `size` bytes, as on a full disk."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def refused(path: Path, key: bytes = KEY) -> ProblemKey:
    with pytest.raises(Problem) as caught:
        Database.open(path, key)
    return caught.value.key


def contents(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.endswith("-shm")
    }


@pytest.fixture
def closed(database: Database, record: Record) -> Path:
    """Give a closed database with one person in it."""
    record(people.FIRST_NAME.set("p1", "Siân Ŵyn-O'Connor"))
    database.close()
    return database.path


def test_a_new_database_is_made_only_when_asked(tmp_path: Path) -> None:
    path = tmp_path / "new" / "qc.db"
    assert refused(path) is ProblemKey.NO_DATA
    assert not path.exists()

    Database.open(path, KEY, create=True).close()

    Database.open(path, KEY).close()


def test_what_was_saved_is_there_when_opened_again(closed: Path) -> None:
    database = Database.open(closed, KEY)
    with database.read() as tx:
        assert rows.get(tx, PersonId("p1")).first_name == "Siân Ŵyn-O'Connor"
    database.close()


def test_nothing_lies_beside_a_closed_database(closed: Path) -> None:
    assert {path.name for path in closed.parent.iterdir()} == {"qc.db"}


def test_every_connection_is_as_careful_as_promised(database: Database) -> None:
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "temp_store": 2,
        "busy_timeout": 10000,
    }
    with database.read() as one, database.write() as two:
        for tx in (one, two):
            assert {name: tx.execute(text(f"PRAGMA {name}")).scalar() for name in wanted} == wanted


def test_writers_wait_for_each_other_and_lose_nothing(database: Database) -> None:
    def count_up() -> None:
        for _ in range(25):
            with database.write() as tx:
                seen = local.get_setting(tx, "count") or 0
                assert isinstance(seen, int)
                local.put_setting(tx, "count", seen + 1)

    threads = [threading.Thread(target=count_up) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with database.read() as tx:
        assert local.get_setting(tx, "count") == 100


def test_a_failed_write_leaves_nothing(database: Database) -> None:
    def fail_half_way() -> None:
        with database.write() as tx:
            local.put_setting(tx, "half", "done")
            raise KeyError

    with pytest.raises(KeyError):
        fail_half_way()

    with database.read() as tx:
        assert local.get_setting(tx, "half") is None


def test_a_wrong_key_is_told_and_harms_nothing(closed: Path) -> None:
    before = contents(closed.parent)

    assert refused(closed, bytes(32)) is ProblemKey.WRONG_KEY
    assert refused(closed, b"short") is ProblemKey.WRONG_KEY
    assert contents(closed.parent) == before


def test_a_wrong_key_is_told_from_damage(tmp_path: Path) -> None:
    path = tmp_path / "qc.db"
    Database.open(path, KEY, create=True).close()
    assert refused(path, bytes(32)) is ProblemKey.WRONG_KEY

    whole = path.read_bytes()
    path.write_bytes(os.urandom(4096) + whole[4096:])

    assert refused(path) is ProblemKey.DAMAGED_DATA


@pytest.mark.parametrize("size", [0, 100, 4096 * 2 + 1])
def test_a_cut_file_is_damaged_and_kept(closed: Path, size: int) -> None:
    os.truncate(closed, size)
    before = contents(closed.parent)

    assert refused(closed) is ProblemKey.DAMAGED_DATA
    assert contents(closed.parent) == before


def test_a_damaged_page_is_told_when_it_is_read(closed: Path) -> None:
    whole = closed.read_bytes()
    # Every page but the first, which opening needs.
    closed.write_bytes(whole[:4096] + os.urandom(len(whole) - 4096))
    before = contents(closed.parent)

    assert refused(closed) is ProblemKey.DAMAGED_DATA
    assert contents(closed.parent) == before


def test_a_newer_database_is_refused_and_stays_as_it_is(database: Database) -> None:
    with database.write() as tx:
        tx.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    database.close()
    before = contents(database.path.parent)

    assert refused(database.path) is ProblemKey.NEWER_DATA
    assert contents(database.path.parent) == before


def test_a_newer_database_that_was_not_closed_stays_as_it_is(tmp_path: Path) -> None:
    child = """
import os, sys
from pathlib import Path
from sqlalchemy import text
from qc_desktop.storage.database import Database, Transaction
database = Database.open(Path(sys.argv[1]), bytes(range(32)), create=True)
with database.write() as tx:
    tx.execute(text("UPDATE alembic_version SET version_num = '9999'"))
os._exit(0)
"""
    path = tmp_path / "qc.db"
    subprocess.run([sys.executable, "-c", child, str(path)], check=True)
    before = contents(tmp_path)
    assert "qc.db-wal" in before

    assert refused(path) is ProblemKey.NEWER_DATA
    assert contents(tmp_path) == before


@pytest.mark.parametrize("version", list(schema.revisions())[:-1])
def test_a_database_of_each_older_program_opens_with_the_same_content(
    database: Database,
    record: Record,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    version: str,
) -> None:
    hex_id, other_id = PersonId("0a" * 16), PersonId("0A1")
    plan = visits.Plan(
        place=PlaceId("b1" * 16),
        at=NOON,
        checkers=(AMINA.person, hex_id),
        supporters=(other_id, AMINA.person),
        checklist=ChecklistId("home/1"),
    )
    record(
        people.FIRST_NAME.set("p1", "Siân Ŵyn-O'Connor"),
        visits.PLAN.set("c0" * 16, plan),
        visits.PLAN.set("c1" * 16, replace(plan, checkers=(), supporters=())),
        visits.FINISH.set("c1" * 16, visits.Finish(at=NOON)),
        visits.STARTED.set("c2" * 16, NOON),
    )
    older = older_copy(database, tmp_path / "older.db", version, monkeypatch)

    opened = Database.open(older, KEY)
    with opened.read() as tx, database.read() as wanted:
        assert content_of(tx) == content_of(wanted)
        assert schema_of(tx) == schema_of(wanted)
        found = tx.execute(text("SELECT version_num FROM alembic_version")).scalar()
        assert [v.id for v in visit_rows.listing(tx, person=hex_id)] == ["c0" * 16]
        assert [v.id for v in visit_rows.listing(tx, person=other_id)] == ["c0" * 16]
    opened.close()

    assert found == schema.newest()


def older_copy(
    database: Database, path: Path, version: str, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """Make a database by the migrations up to `version`, with the rows that it has tables for."""
    known = {number: name for number, name in schema.revisions().items() if number <= version}
    with monkeypatch.context() as older, database.read() as source:
        older.setattr(schema, "revisions", lambda: known)
        made = Database.open(path, KEY, create=True)
        content = content_of(source)
        with made.write() as tx:
            for table in content_of(tx):
                for row in content[table]:
                    places = ", ".join("?" * len(row))
                    # The name comes from the database itself.
                    tx.exec_driver_sql(f"INSERT INTO {table} VALUES ({places})", row)  # noqa: S608
        made.close()
    return path


def content_of(tx: Transaction) -> dict[str, list[tuple[object, ...]]]:
    names = tx.execute(
        text("SELECT name FROM sqlite_master WHERE type = 'table' AND name != 'alembic_version'")
    ).scalars()
    return {
        # The name comes from the database itself.
        name: sorted(map(tuple, tx.exec_driver_sql(f"SELECT * FROM {name}")), key=repr)  # noqa: S608
        for name in names.all()
    }


def test_the_migrations_make_the_tables_that_the_code_expects(database: Database) -> None:
    with database.write() as tx:
        made = schema_of(tx)
        for name in tables.metadata.tables:
            tx.execute(text(f"DROP TABLE {name}"))
        tables.metadata.create_all(tx)
        assert schema_of(tx) == made


def schema_of(tx: Transaction) -> dict[str, list[tuple[object, ...]]]:
    names = tx.execute(
        text("SELECT name FROM sqlite_master WHERE sql IS NOT NULL AND name != 'alembic_version'")
    ).scalars()
    return {name: shape_of(tx, name) for name in names}


def shape_of(tx: Transaction, name: str) -> list[tuple[object, ...]]:
    columns = tx.execute(text(f"PRAGMA table_xinfo('{name}')")).all()
    index = tx.execute(text(f"PRAGMA index_xinfo('{name}')")).all()
    return [tuple(row) for row in (*columns, *index)]


def test_alembic_is_not_imported_for_a_database_that_is_up_to_date(closed: Path) -> None:
    child = """
import sys
from pathlib import Path
from qc_desktop.storage.database import Database, Transaction
Database.open(Path(sys.argv[1]), bytes(range(32))).close()
sys.exit(any(name in sys.modules for name in ("alembic", "keyring", "argon2", "mnemonic")))
"""
    subprocess.run([sys.executable, "-c", child, str(closed)], check=True)


def test_a_read_only_folder_is_told_and_loses_nothing(empty_file: bytes) -> None:
    # Not under tmp_path: its parents are closed to anybody but root.
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "qc.db"
        path.write_bytes(empty_file)
        if os.geteuid() == 0:
            os.chown(path, NOBODY, NOBODY)
        folder.chmod(0o555)
        try:
            with no_powers():
                assert refused(path) is ProblemKey.READ_ONLY
                path.chmod(0o444)
                assert refused(path) is ProblemKey.READ_ONLY
                with pytest.raises(Problem) as caught:
                    Database.open(folder / "other.db", KEY, create=True)
        finally:
            folder.chmod(0o755)
        assert caught.value.key is ProblemKey.READ_ONLY
        assert contents(folder) == {"qc.db": empty_file}


def test_a_full_disk_is_told_and_loses_nothing(database: Database, record: Record) -> None:
    record(people.FIRST_NAME.set("p1", "Amina"))
    journal = database.path.with_name("qc.db-wal")
    with (
        files_no_longer_than(journal.stat().st_size + 5000),
        pytest.raises(Problem) as caught,
    ):
        record(people.FIRST_NAME.set("p2", "B" * 50_000))

    assert caught.value.key is ProblemKey.DISK_FULL
    record(people.FIRST_NAME.set("p3", "Dev"))
    database.close()
    again = Database.open(database.path, KEY)
    with again.read() as tx:
        assert [person.first_name for person in rows.everyone(tx)] == ["Amina", "Dev"]
    again.close()


def test_a_disk_too_full_to_begin_is_told(tmp_path: Path) -> None:
    path = tmp_path / "qc.db"
    with files_no_longer_than(10_000), pytest.raises(Problem) as caught:
        Database.open(path, KEY, create=True)

    assert caught.value.key is ProblemKey.DISK_FULL
    assert list(tmp_path.iterdir()) == []
    Database.open(path, KEY, create=True).close()


def test_an_empty_file_that_a_crash_left_is_filled_only_when_asked(tmp_path: Path) -> None:
    path = tmp_path / "qc.db"
    path.touch()

    assert refused(path) is ProblemKey.DAMAGED_DATA
    Database.open(path, KEY, create=True).close()
    Database.open(path, KEY).close()


def test_a_file_put_back_from_elsewhere_opens_with_its_own_key(tmp_path: Path) -> None:
    path, other = tmp_path / "qc.db", tmp_path / "other.db"
    Database.open(path, KEY, create=True).close()
    Database.open(other, bytes(32), create=True).close()

    other.replace(path)

    Database.open(path, bytes(32)).close()
    assert refused(path, b"\x01" * 32) is ProblemKey.WRONG_KEY


CHILD = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from qc_desktop.domain import people, visits
from qc_desktop.domain.changes import Author
from qc_desktop.storage import log
from qc_desktop.storage.database import Database, Transaction
database = Database.open(Path(sys.argv[1]), bytes(range(32)))
for number in range(100_000):
    edit = people.PHONE.set(f"p{number % 7}", f"01632 960{number:03d}")
    with database.write() as tx:
        (change,) = log.record(tx, Author(person="p", device="d"), [edit], datetime.now(UTC))
    print(change.id, flush=True)
"""


@pytest.mark.parametrize("acknowledged", [3, 60, 150])
def test_every_acknowledged_change_survives_a_kill(
    tmp_path: Path, empty_file: bytes, acknowledged: int
) -> None:
    path = tmp_path / "qc.db"
    path.write_bytes(empty_file)
    with subprocess.Popen(
        [sys.executable, "-c", CHILD, str(path)], stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        told = [child.stdout.readline().strip() for _ in range(acknowledged)]
        child.send_signal(signal.SIGKILL)
        told += [line.strip() for line in child.stdout if line.endswith("\n")]

    database = Database.open(path, KEY)
    with database.read() as tx:
        kept = {change.id for change in log.unsealed(tx, 100_000)}
        assert tx.execute(text("PRAGMA integrity_check")).scalar() == "ok"
    database.close()
    assert set(told) <= kept
    assert len(kept) <= len(told) + 1


def test_another_program_reads_the_file_with_the_key(closed: Path) -> None:
    reader = apsw.Connection(str(closed), flags=apsw.SQLITE_OPEN_READONLY)
    reader.pragma("cipher", "sqlcipher")
    reader.pragma("legacy", 4)
    reader.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    assert reader.execute("SELECT first_name FROM person").fetchall() == [("Siân Ŵyn-O'Connor",)]
    reader.close()


def test_no_word_of_a_person_is_in_any_byte(tmp_path: Path, empty_file: bytes) -> None:
    path = tmp_path / "qc.db"
    path.write_bytes(empty_file)
    database = Database.open(path, KEY)
    word = "Rhododendron"
    with database.write() as tx:
        by = AMINA
        log.record(tx, by, [people.FIRST_NAME.set(word, word)], NOON)
        local.put_setting(tx, word, [word])
    try:
        assert {"qc.db", "qc.db-wal"} <= {path.name for path in tmp_path.iterdir()}
        for file in tmp_path.iterdir():
            whole = file.read_bytes()
            for form in (word.encode(), word.encode("utf-16-le"), DeviceId(by.device).encode()):
                assert form not in whole
            assert b"SQLite format 3" not in whole
    finally:
        database.close()
