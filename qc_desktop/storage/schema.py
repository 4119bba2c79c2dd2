"""Which migrations there are, which a file has had, and how to run the rest.

alembic is imported only when a migration is due: it costs half a second.
"""

import functools
import pkgutil
import re
from collections.abc import Callable
from importlib import import_module

from sqlalchemy import Connection
from sqlcipher3 import dbapi2

from qc_desktop.storage.migrations import versions

_NAME = re.compile(r"[a-z]?(\d{4})(_|$)")


@functools.cache
def revisions() -> dict[str, str]:
    """Return every migration of this program in order: its number and its module's name."""
    found = {}
    for module in pkgutil.iter_modules(versions.__path__):
        matched = _NAME.match(module.name)
        if matched:
            found[matched.group(1)] = f"{versions.__name__}.{module.name}"
    return dict(sorted(found.items()))


def newest() -> str:
    """Return the number of the newest migration of this program."""
    return max(revisions())


def is_newer(version: str) -> bool:
    """Tell whether a program newer than this one wrote the file."""
    return version not in {"", *revisions()}


def version_found(connection: dbapi2.Connection) -> str:
    """Return the last migration that a file has had, or "" for a new file."""
    tables = connection.execute("SELECT name FROM sqlite_master WHERE name = 'alembic_version'")
    if tables.fetchone() is None:
        return ""
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return str(row[0]) if row else ""


def upgrade(connection: Connection) -> None:
    """Run the migrations that are due, all in the transaction that is open."""
    # Here and not above: an up-to-date file never pays for it.
    from alembic.migration import MigrationContext  # noqa: PLC0415
    from alembic.operations import Operations  # noqa: PLC0415

    connection.exec_driver_sql(
        "CREATE TABLE IF NOT EXISTS alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"
    )
    done = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() or ""
    with Operations.context(MigrationContext.configure(connection)):
        for number, name in revisions().items():
            if number > done:
                run: Callable[[], None] = import_module(name).upgrade
                run()
    connection.exec_driver_sql("DELETE FROM alembic_version")
    connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (newest(),))
