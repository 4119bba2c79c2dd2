"""The encrypted database: open it, read it, write it, close it.

A write begins with BEGIN IMMEDIATE and is on the disk when its block ends. A file that we cannot
use is refused and left as it is.
"""

import hashlib
import hmac
import os
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TypeAlias

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.storage import schema
from qc_desktop.storage.files import write_whole
from qc_desktop.storage.troubles import as_problems

Transaction: TypeAlias = Connection

KEY_BYTES = 32
_OLDEST_SQLITE = (3, 51, 3)
_PAGE = 4096
_WRITES = "qc_writes"
_NOT_A_DATABASE = "SQLITE_NOTADB"
_PRAGMAS = (
    # It would write to standard error what we tell in words.
    "PRAGMA cipher_log_level = NONE",
    "PRAGMA busy_timeout = 10000",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
    # 8 MiB: a page that does not fit is sealed and opened again at each use.
    "PRAGMA cache_size = -8192",
    "PRAGMA synchronous = FULL",
    # Without it macOS tells us that a page is on the disk while it is still in the drive.
    "PRAGMA fullfsync = ON",
)


class Database:
    """One open database file. Make it with `Database.open`; safe to use from any thread."""

    def __init__(self, path: Path, engine: Engine) -> None:
        self.path = path
        self._engine = engine
        self._writer = engine.execution_options(**{_WRITES: True})

    @classmethod
    def open(cls, path: Path, key: bytes, *, create: bool = False) -> "Database":
        """Open the database, brought up to date where an older program wrote it.

        `key` is 32 raw bytes. With `create` a missing file is made, up to date and on disk.
        Raises Problem NO_DATA, WRONG_KEY, DAMAGED_DATA, NEWER_DATA, READ_ONLY or DISK_FULL.
        """
        _require_safe_sqlite()
        if len(key) != KEY_BYTES:
            raise Problem(ProblemKey.WRONG_KEY, f"{len(key)} bytes")
        new = create and _is_nothing(path)
        if new:
            write_whole(_check_path(path), _check_of(key))
        due = new or _examined(path, key)
        database = cls(path, _engine(path, key))
        try:
            if due:
                with database.write() as tx:
                    schema.upgrade(tx)
            else:
                # A folder that we may not write in is told now and not at the first tap.
                with database.read() as tx:
                    tx.exec_driver_sql("SELECT count(*) FROM sqlite_master")
        except BaseException:
            database.close()
            if new:
                _undo(path)
            raise
        return database

    @contextmanager
    def read(self) -> Iterator[Transaction]:
        """Give a transaction that sees one unchanging picture of the data."""
        with as_problems(), self._engine.begin() as tx:
            yield tx

    @contextmanager
    def write(self) -> Iterator[Transaction]:
        """Give the one transaction that may write now; on disk when the block ends.

        Raises Problem DISK_FULL, READ_ONLY, DAMAGED_DATA or ALREADY_OPEN; then nothing is written.
        """
        with as_problems(), self._writer.begin() as tx:
            yield tx

    def close(self) -> None:
        """Close every connection. The file is whole and has no journal beside it."""
        self._engine.dispose()


def _require_safe_sqlite() -> None:
    # Older ones can lose a write while another connection checkpoints the journal (sync.md 3).
    if dbapi2.sqlite_version_info < _OLDEST_SQLITE:
        raise RuntimeError(f"SQLite {dbapi2.sqlite_version} is too old")


def _is_nothing(path: Path) -> bool:
    """Tell whether nothing was ever saved here: no file, or one that a crash left empty."""
    if path.exists():
        return path.stat().st_size == 0 and not _journal_of(path).exists()
    return True


def _undo(path: Path) -> None:
    """Take out what an attempt to make a database left, so that the next one starts clean."""
    for left in (path, _journal_of(path), path.with_name(path.name + "-shm"), _check_path(path)):
        with suppress(OSError):
            left.unlink()


def _examined(path: Path, key: bytes) -> bool:
    """Look at a file without writing to it and tell whether a migration is due."""
    if not path.exists():
        raise Problem(ProblemKey.NO_DATA, path.name)
    status = path.stat()
    if status.st_size < _PAGE or status.st_size % _PAGE or not stat.S_ISREG(status.st_mode):
        raise Problem(ProblemKey.DAMAGED_DATA, f"{status.st_size} bytes")
    if not os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids):
        raise Problem(ProblemKey.READ_ONLY, path.name)
    try:
        with as_problems(), closing(_connect(path, key, mode=_only_looking(path))) as connection:
            found = schema.version_found(connection)
    except Problem as problem:
        # SQLCipher says the same of a wrong key and of a damaged beginning.
        if problem.detail == _NOT_A_DATABASE and not _is_the_key(path, key):
            raise Problem(ProblemKey.WRONG_KEY, path.name) from problem
        raise
    if schema.is_newer(found):
        raise Problem(ProblemKey.NEWER_DATA, found)
    return found != schema.newest()


def _is_the_key(path: Path, key: bytes) -> bool:
    try:
        return hmac.compare_digest(_check_path(path).read_bytes(), _check_of(key))
    except OSError:
        return False


def _only_looking(path: Path) -> str:
    """Return how to open a file so that neither it nor what lies beside it changes."""
    # With a journal, read-only keeps us from folding it in. Without, read-only would make one.
    return "ro" if _journal_of(path).exists() else "ro&immutable=1"


def _journal_of(path: Path) -> Path:
    return path.with_name(path.name + "-wal")


def _check_path(path: Path) -> Path:
    return path.with_name(path.name + ".check")


def _check_of(key: bytes) -> bytes:
    # The key is 256 random bits, so that a hash of it helps nobody to guess it.
    return hmac.digest(key, b"QC Desktop: is this the key?", hashlib.sha256)


def _connect(path: Path, key: bytes, *, mode: str) -> dbapi2.Connection:
    connection = dbapi2.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        for pragma in _PRAGMAS:
            connection.execute(pragma)
    except BaseException:
        connection.close()
        raise
    return connection


def _engine(path: Path, key: bytes) -> Engine:
    def connect() -> dbapi2.Connection:
        connection = _connect(path, key, mode="rwc")
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except BaseException:
            connection.close()
            raise
        return connection

    engine = create_engine(
        "sqlite://", module=dbapi2, creator=connect, poolclass=QueuePool, pool_size=2
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(_WRITES, False)
    driver = connection.connection.driver_connection
    if driver is None:
        raise RuntimeError("the connection is closed")
    # Not by SQLAlchemy, which takes longer than the reading itself: a tap reads ten times.
    driver.execute("BEGIN IMMEDIATE" if writes else "BEGIN").close()
