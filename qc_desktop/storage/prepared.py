"""Statements that a tap needs: written in Core, compiled once, run by the driver.

Core asks 0.1 to 0.2 ms for each run of a statement; a tap runs a dozen of them.
"""

from collections import namedtuple
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeAlias

from sqlalchemy import Connection, Delete, Insert, Select, Update
from sqlalchemy.dialects import sqlite
from sqlalchemy.types import TypeEngine

Runnable: TypeAlias = Select[*tuple[object, ...]] | Insert | Update | Delete
Values: TypeAlias = Mapping[str, object]
Found: TypeAlias = Any
"""A row with its columns as attributes. The driver has no types."""
_Convert: TypeAlias = Callable[[Any], Any] | None

_DIALECT = sqlite.dialect()


class Prepared:
    """One statement, compiled at its first use. Every value it takes is a named `bindparam`."""

    __slots__ = ("_core", "_into", "_out_of", "_row", "_sql")

    def __init__(self, core: Runnable) -> None:
        self._core = core
        self._sql = ""
        self._into: tuple[tuple[str, _Convert, object], ...] = ()
        self._out_of: tuple[_Convert, ...] = ()
        self._row: Callable[[Iterable[object]], Found] = tuple

    def run(self, tx: Connection, values: Values) -> None:
        """Run it once and drop what it returns."""
        self._cursor(tx).execute(self._sql, self._given(values))

    def run_each(self, tx: Connection, rows: Iterable[Values]) -> None:
        """Run it once for each of `rows`."""
        self._cursor(tx).executemany(self._sql, [self._given(values) for values in rows])

    def all(self, tx: Connection, values: Values) -> Sequence[Found]:
        """Run it and return every row."""
        rows = self._cursor(tx).execute(self._sql, self._given(values)).fetchall()
        return [self._found(row) for row in rows]

    def first(self, tx: Connection, values: Values) -> Found:
        """Run it and return the first row, or None."""
        row = self._cursor(tx).execute(self._sql, self._given(values)).fetchone()
        return None if row is None else self._found(row)

    def _cursor(self, tx: Connection) -> Any:  # noqa: ANN401 - the driver has no types
        if not self._sql:
            self._compile()
        driver = tx.connection.driver_connection
        if driver is None:
            raise RuntimeError("the connection is closed")
        return driver.cursor()

    def _given(self, values: Values) -> list[object]:
        get = values.get
        return [
            get(name, default) if convert is None else convert(get(name, default))
            for name, convert, default in self._into
        ]

    def _found(self, row: Sequence[object]) -> Found:
        return self._row(
            value if convert is None else convert(value)
            for value, convert in zip(row, self._out_of, strict=True)
        )

    def _compile(self) -> None:
        compiled = self._core.compile(dialect=_DIALECT)
        self._into = tuple(
            (name, _into(compiled.binds[name].type), compiled.binds[name].value)
            for name in compiled.positiontup or ()
        )
        columns = tuple(self._core.exported_columns)
        self._out_of = tuple(_out_of(column.type) for column in columns)
        names = [column.name for column in columns]
        if names:
            # The names are those of the statement, so that no type checker can know them.
            make: Any = namedtuple  # noqa: PYI024 - a NamedTuple needs them in the source
            self._row = make("Found", names)._make
        self._sql = str(compiled)


def _into(kind: TypeEngine[Any]) -> _Convert:
    return kind.dialect_impl(_DIALECT).bind_processor(_DIALECT)


def _out_of(kind: TypeEngine[Any]) -> _Convert:
    return kind.dialect_impl(_DIALECT).result_processor(_DIALECT, None)
