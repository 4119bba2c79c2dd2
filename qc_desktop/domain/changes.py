"""One change a person made, and the rule that merges changes from many laptops.

A field is a multi-value register by causality: a change names the changes it replaces. Clocks
order what is shown and decide nothing. The same rule serves local and received changes.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeAlias, TypeVar

import msgspec

from qc_desktop.domain.ids import ChangeId, DeviceId, PersonId, SubjectId

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
T = TypeVar("T")


class Operation(StrEnum):
    """What a change does. `ERASE` is the only one that destroys (sync 2.7)."""

    SET = "set"
    RETRACT = "retract"
    ERASE = "erase"


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """Who makes a change, and on which laptop."""

    person: PersonId
    device: DeviceId


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A wish: set one field of one subject. Storage turns it into a `Change`."""

    subject: SubjectId
    field: str
    value: Json
    operation: Operation = Operation.SET


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One saved change. Never edited, never removed but by erasure.

    `stamp` is a hybrid logical clock: milliseconds since 1970 in the high bits, a counter in the
    low 16. It orders what people see and decides nothing.
    """

    id: ChangeId
    stamp: int
    person: PersonId
    device: DeviceId
    subject: SubjectId
    field: str
    value: Json
    replaces: tuple[ChangeId, ...] = ()
    operation: Operation = Operation.SET


@dataclass(frozen=True, slots=True)
class Field(Generic[T]):
    """A named field of a subject, such as "place.name", and the type of its value."""

    name: str
    type: type[T]

    def set(self, subject: str, value: T) -> Edit:
        """Return the wish to set this field."""
        return Edit(subject=SubjectId(subject), field=self.name, value=to_json(value))

    def read(self, value: Json) -> T:
        """Return the typed value. Raises ValueError where it does not fit."""
        return from_json(value, self.type)


@dataclass(frozen=True, slots=True)
class KeyedField(Generic[T]):
    """A field that a subject has many of, one for each key: "visit.answer:home1@1"."""

    name: str
    type: type[T]

    def set(self, subject: str, key: str, value: T) -> Edit:
        """Return the wish to set this field for `key`."""
        return Edit(subject=SubjectId(subject), field=f"{self.name}:{key}", value=to_json(value))

    def read(self, value: Json) -> T:
        """Return the typed value. Raises ValueError where it does not fit."""
        return from_json(value, self.type)


def split_field(field: str) -> tuple[str, str]:
    """Return a field's name and its key ("" where it has none)."""
    name, _, key = field.partition(":")
    return name, key


def to_json(value: object) -> Json:
    """Return a value in JSON's own types; times become ISO 8601 text."""
    built: Json = msgspec.json.decode(msgspec.json.encode(value))
    return built


def from_json(value: Json, kind: type[T]) -> T:
    """Return a typed value from JSON's types. Raises ValueError where it does not fit."""
    return msgspec.convert(value, kind)


def live(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Return the changes of one field that no other replaces, newest first.

    More than one with different values means that two answers were given.
    """
    everything = tuple(changes)
    replaced = {old for change in everything for old in change.replaces}
    standing = (change for change in everything if change.id not in replaced)
    return tuple(sorted(standing, key=lambda change: (change.stamp, change.id), reverse=True))


def distinct(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Return the changes without those that say the same as a newer one."""
    seen: list[Json] = []
    kept: list[Change] = []
    for change in changes:
        if change.value not in seen:
            seen.append(change.value)
            kept.append(change)
    return tuple(kept)


def next_stamp(last: int, now_ms: int, seen: int = 0) -> int:
    """Return the stamp that follows `last` and `seen`.

    A stamp from more than a day ahead is not followed: one wrong clock must not drag the others.
    """
    wall = now_ms << 16
    if seen > wall + (_DAY_MS << 16):
        seen = 0
    return max(wall, last + 1, seen + 1)


_DAY_MS = 86_400_000
