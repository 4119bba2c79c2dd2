"""Fields that are kept as they stand, without columns of their own.

Each has one row for each value that stands: two laptops that said two things make two rows, and
whoever reads decides which counts.
"""

from dataclasses import dataclass
from typing import Generic, TypeAlias, TypeVar

from qc_desktop.domain.changes import Field, Json, KeyedField
from qc_desktop.domain.ids import ChangeId, DeviceId, PersonId, SubjectId

T = TypeVar("T")

FactField: TypeAlias = Field[T] | KeyedField[T]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One value that stands. `stamp` orders what people see: the larger is the newer."""

    subject: SubjectId
    name: str
    key: str
    value: Json
    by: PersonId
    device: DeviceId
    change: ChangeId
    stamp: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Said(Generic[T]):
    """The typed value of a fact, under its key ("" where the field has none), and who said it.

    `change` is the change that said it.
    """

    key: str
    value: T
    by: PersonId
    device: DeviceId
    change: ChangeId
    stamp: int


def said(facts: tuple[Fact, ...], field: FactField[T]) -> tuple[Said[T], ...]:
    """Return what stands of one field, in the order given (newest first, as storage reads it).

    What a newer program wrote and this one cannot read is left out; the log keeps it.
    """
    found: list[Said[T]] = []
    for fact in facts:
        if fact.name != field.name:
            continue
        try:
            value = field.read(fact.value)
        except ValueError:
            continue
        found.append(
            Said(
                key=fact.key,
                value=value,
                by=fact.by,
                device=fact.device,
                change=fact.change,
                stamp=fact.stamp,
            )
        )
    return tuple(found)


def newest(facts: tuple[Fact, ...], field: FactField[T]) -> T | None:
    """Return the newest value of a field that has no key, or None where nothing stands."""
    standing = said(facts, field)
    return standing[0].value if standing else None


def newest_by_key(facts: tuple[Fact, ...], field: KeyedField[T]) -> dict[str, T]:
    """Return the newest value under each key."""
    found: dict[str, T] = {}
    for one in said(facts, field):
        found.setdefault(one.key, one.value)
    return found
