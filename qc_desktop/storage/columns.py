"""How our values are kept in a column: short ids, times, JSON."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import TypeAlias

import msgspec
from sqlalchemy import Dialect
from sqlalchemy.types import UserDefinedType

from qc_desktop.domain.changes import Json

Stored: TypeAlias = "str | bytes | int | None"
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_HEX = frozenset("0123456789abcdef")


# The ids of one batch come again and again: subject, person, laptop, and each change six times.
@lru_cache(maxsize=8192)
def packed(text: str) -> str | bytes:
    """Return an id as bytes where it is lower-case hex, else as it is: half the room."""
    if len(text) % 2 or not text or not _HEX.issuperset(text):
        return text
    return bytes.fromhex(text)


class IdText(UserDefinedType[str]):
    """An id. Hex is kept as bytes, anything else as text; both come back as they were."""

    cache_ok = True

    def get_col_spec(self, **kw: object) -> str:
        """Return the column's type: BLOB leaves both kinds as they are."""
        del kw
        return "BLOB"

    def bind_processor(self, dialect: Dialect) -> Callable[[str | None], Stored]:
        """Return the way into the column."""
        del dialect
        return lambda value: None if value is None else packed(value)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Stored], str | None]:
        """Return the way out of the column."""
        del dialect, coltype

        def unpacked(value: Stored) -> str | None:
            return value.hex() if isinstance(value, bytes) else _text(value)

        return unpacked


class Moment(UserDefinedType[datetime]):
    """An aware time, kept as microseconds since 1970 so that it sorts."""

    cache_ok = True

    def get_col_spec(self, **kw: object) -> str:
        """Return the column's type."""
        del kw
        return "INTEGER"

    def bind_processor(self, dialect: Dialect) -> Callable[[datetime | None], int | None]:
        """Return the way into the column."""
        del dialect
        return lambda value: None if value is None else microseconds(value)

    def result_processor(
        self, dialect: Dialect, coltype: object
    ) -> Callable[[int | None], datetime | None]:
        """Return the way out of the column."""
        del dialect, coltype
        return lambda value: None if value is None else _EPOCH + value * _MICROSECOND


class JsonText(UserDefinedType[Json]):
    """A value in JSON's own types, kept as text so that SQL can look into it."""

    cache_ok = True

    def get_col_spec(self, **kw: object) -> str:
        """Return the column's type."""
        del kw
        return "TEXT"

    def bind_processor(self, dialect: Dialect) -> Callable[[object], str | None]:
        """Return the way into the column."""
        del dialect
        return lambda value: None if value is None else msgspec.json.encode(value).decode()

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[str | None], Json]:
        """Return the way out of the column."""
        del dialect, coltype

        def decoded(value: str | None) -> Json:
            found: Json = None if value is None else msgspec.json.decode(value)
            return found

        return decoded


class RawJson(JsonText):
    """A JSON value where null is a value too, as in the log."""

    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Callable[[object], str | None]:
        """Return the way into the column."""
        del dialect
        return lambda value: msgspec.json.encode(value).decode()


def microseconds(moment: datetime) -> int:
    """Return microseconds since 1970. A time without a zone is read as UTC."""
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return (aware - _EPOCH) // _MICROSECOND


def _text(value: Stored) -> str | None:
    return None if value is None else str(value)
