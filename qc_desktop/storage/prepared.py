"""Statements that a tap needs: written in Core, compiled once, run by the driver.

Core asks 0.1 to 0.2 ms for each run of a statement; a tap runs a dozen of them, and a segment
brings thousands of changes.
"""

from collections import namedtuple
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from typing import Any, TypeAlias

from sqlalchemy import (
    ColumnElement,
    Connection,
    Delete,
    Insert,
    Select,
    Update,
    bindparam,
    tuple_,
)
from sqlalchemy.dialects import sqlite
from sqlalchemy.types import TypeEngine

Runnable: TypeAlias = Select[*tuple[object, ...]] | Insert | Update | Delete
Values: TypeAlias = Mapping[str, object]
Found: TypeAlias = Any
"""A row with its columns as attributes. The driver has no types."""
_Convert: TypeAlias = Callable[[Any], Any] | None

_DIALECT = sqlite.dialect()
_SIZES = (8, 64, 512)
_FEW = 4


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
        given = list(rows)
        if given:
            cursor = self._cursor(tx)
            few = len(given) <= _FEW
            values = map(self._given, given) if few else self._all_given(given)
            cursor.executemany(self._sql, values)

    def all(self, tx: Connection, values: Values) -> list[Found]:
        """Run it and return every row."""
        rows = self._cursor(tx).execute(self._sql, self._given(values)).fetchall()
        if len(rows) <= _FEW:
            return [self._found(row) for row in rows]
        return _found(self._row, self._out_of, rows)

    def first(self, tx: Connection, values: Values) -> Found:
        """Run it and return the first row, or None."""
        row = self._cursor(tx).execute(self._sql, self._given(values)).fetchone()
        return None if row is None else self._found(row)

    def _cursor(self, tx: Connection) -> Any:  # noqa: ANN401 - the driver has no types
        if not self._sql:
            self._compile()
        return _cursor(tx)

    def _given(self, values: Values) -> list[object]:
        get = values.get
        return [
            get(name, default) if convert is None else convert(get(name, default))
            for name, convert, default in self._into
        ]

    def _all_given(self, rows: Sequence[Values]) -> Iterable[tuple[object, ...]]:
        # Column by column: no call of ours for each row of a segment. Few rows are quicker singly.
        columns = ([row.get(name, default) for row in rows] for name, _, default in self._into)
        return _converted((convert for _, convert, _ in self._into), columns)

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
        if columns:
            self._row = _named(column.name for column in columns)
        self._sql = str(compiled)


class Batched:
    """One select for many keys at once: those rows of `core` whose `keys` columns are among them.

    It takes no other value. A batch has one of a few sizes, so that few texts are compiled.
    """

    __slots__ = ("_core", "_into", "_keys", "_names", "_out_of", "_row", "_single", "_sql")

    def __init__(self, core: Select[*tuple[object, ...]], *keys: ColumnElement[Any]) -> None:
        self._core = core
        self._keys = keys
        self._names = tuple(f"key_{place}" for place in range(len(keys)))
        same = (key == bindparam(name) for key, name in zip(keys, self._names, strict=True))
        self._single = Prepared(core.where(*same))
        self._sql: dict[int, str] = {}
        self._into: tuple[_Convert, ...] = ()
        self._out_of: tuple[_Convert, ...] = ()
        self._row: Callable[[Iterable[object]], Found] = tuple

    def all(self, tx: Connection, keys: Iterable[tuple[object, ...]]) -> list[Found]:
        """Return every row found, in no order. A key is a tuple with a value for each column."""
        # Each key once, or one that fell into two batches would be found twice.
        left = list(dict.fromkeys(keys))
        if len(left) == 1:
            # As a tap asks.
            return self._single.all(tx, dict(zip(self._names, left[0], strict=True)))
        found: list[Found] = []
        while left:
            size = next((one for one in _SIZES if one >= len(left)), _SIZES[-1])
            some, left = left[:size], left[size:]
            # A batch is filled up with its last key; asked for twice, it is found once.
            some.extend(some[-1:] * (size - len(some)))
            text = self._text(size)
            rows = _cursor(tx).execute(text, self._given(some)).fetchall()
            found.extend(_found(self._row, self._out_of, rows))
        return found

    def _given(self, keys: Sequence[tuple[object, ...]]) -> list[object]:
        converted = _converted(self._into, zip(*keys, strict=True))
        return list(chain.from_iterable(converted))

    def _text(self, size: int) -> str:
        if not self._sql:
            columns = tuple(self._core.exported_columns)
            self._into = tuple(_into(key.type) for key in self._keys)
            self._out_of = tuple(_out_of(column.type) for column in columns)
            self._row = _named(column.name for column in columns)
        if size not in self._sql:
            self._sql[size] = self._compiled(size)
        return self._sql[size]

    def _compiled(self, size: int) -> str:
        # The text needs a value for each key's place; which one makes no difference.
        if len(self._keys) == 1:
            among = self._keys[0].in_(bindparam("keys", [None] * size, expanding=True))
        else:
            none = (None,) * len(self._keys)
            among = tuple_(*self._keys).in_(bindparam("keys", [none] * size, expanding=True))
        return str(
            self._core.where(among).compile(
                dialect=_DIALECT, compile_kwargs={"render_postcompile": True}
            )
        )


def _found(
    named: Callable[[Iterable[object]], Found],
    converts: Iterable[_Convert],
    rows: Sequence[Sequence[object]],
) -> list[Found]:
    columns = zip(*rows, strict=True)
    return list(map(named, _converted(converts, columns))) if rows else []


def _converted(
    converts: Iterable[_Convert], columns: Iterable[Iterable[object]]
) -> Iterable[tuple[object, ...]]:
    """Return rows from columns, each value as its column's type wants it."""
    changed = (
        column if convert is None else map(convert, column)
        for convert, column in zip(converts, columns, strict=True)
    )
    return zip(*changed, strict=True)


def _cursor(tx: Connection) -> Any:  # noqa: ANN401 - the driver has no types
    driver = tx.connection.driver_connection
    if driver is None:
        raise RuntimeError("the connection is closed")
    return driver.cursor()


def _named(names: Iterable[str]) -> Callable[[Iterable[object]], Found]:
    # The names are those of the statement, so that no type checker can know them.
    make: Any = namedtuple  # noqa: PYI024 - a NamedTuple needs them in the source
    row: Callable[[Iterable[object]], Found] = make("Found", list(names))._make
    return row


def _into(kind: TypeEngine[Any]) -> _Convert:
    return kind.dialect_impl(_DIALECT).bind_processor(_DIALECT)


def _out_of(kind: TypeEngine[Any]) -> _Convert:
    return kind.dialect_impl(_DIALECT).result_processor(_DIALECT, None)
