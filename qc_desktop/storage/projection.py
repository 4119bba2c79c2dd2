"""From the log to the tables: what stands of a field becomes rows of the current state."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Generic, Protocol, TypeAlias, TypeVar

from sqlalchemy import Connection, Table, bindparam, delete, insert
from sqlalchemy.dialects import sqlite

from qc_desktop.domain import (
    actions,
    badge_photo,
    badges,
    concerns,
    evidence,
    findings,
    help_lines,
    organisations,
    people,
    places,
    respondents,
    settings,
    sign_in,
    stories,
    turns,
    visit_steps,
    visits,
    voices,
)
from qc_desktop.domain.answers import answer_key, parse_answer_key
from qc_desktop.domain.changes import Change, Field, Operation, distinct, split_field
from qc_desktop.domain.consent import consent_key, parse_consent_key
from qc_desktop.domain.ids import SubjectId
from qc_desktop.storage import tables
from qc_desktop.storage.prepared import Prepared

T = TypeVar("T")
Row: TypeAlias = Mapping[str, object]
FieldKey: TypeAlias = tuple[SubjectId, str]
"""A subject and one of its fields: the unit that changes replace and that projects to rows."""


class _Projector(Protocol):
    """Turns what stands of one field into rows."""

    @property
    def clear(self) -> Prepared | None:
        """The statement that takes out a field's earlier rows, where writing does not."""

    @property
    def write(self) -> Prepared:
        """The statement that writes a row."""

    def cleared(self, subject: SubjectId, key: str) -> list[Row]:
        """Return the values for `clear`."""

    def rows(self, subject: SubjectId, key: str, standing: Sequence[Change]) -> list[Row]:
        """Return the values for `write`."""


_Projectors: TypeAlias = dict[str, tuple[_Projector, ...]]


@dataclass(frozen=True, slots=True)
class _Columns(Generic[T]):
    """A field that fills columns of its subject's row. Where several stand, the newest shows."""

    field: Field[T]
    names: tuple[str, ...]
    values: Callable[[T, Change], tuple[object, ...]]
    write: Prepared
    clear: None = None

    def cleared(self, subject: SubjectId, key: str) -> list[Row]:
        """Return nothing: writing replaces what was there."""
        del subject, key
        return []

    def rows(self, subject: SubjectId, key: str, standing: Sequence[Change]) -> list[Row]:
        """Return one row with the columns of this field, empty where nothing stands."""
        del key
        for change in standing:
            try:
                values = self.values(self.field.read(change.value), change)
            except ValueError:
                # A newer program may write what this one cannot read: the log keeps it.
                continue
            return [{"id": subject, **dict(zip(self.names, values, strict=True))}]
        return [{"id": subject, **dict.fromkeys(self.names)}]


@dataclass(frozen=True, slots=True)
class _Texts:
    """A field of which every different text that stands is shown, newest first."""

    write: Prepared
    clear: None = None

    def cleared(self, subject: SubjectId, key: str) -> list[Row]:
        """Return nothing: writing replaces what was there."""
        del subject, key
        return []

    def rows(self, subject: SubjectId, key: str, standing: Sequence[Change]) -> list[Row]:
        """Return one row with all the texts."""
        del key
        texts = [change.value for change in distinct(standing) if isinstance(change.value, str)]
        return [{"id": subject, "texts": texts}]


@dataclass(frozen=True, slots=True)
class _Many:
    """A keyed field of a visit: a row for each value that stands, or for the newest alone.

    `parts` takes a key apart and raises ValueError for one that we never write.
    """

    parts: Callable[[str], Row]
    values: Callable[[Change], Row | None]
    clear: Prepared
    write: Prepared
    newest_alone: bool = False

    def cleared(self, subject: SubjectId, key: str) -> list[Row]:
        """Return which rows to take out."""
        try:
            parts = self.parts(key)
        except ValueError:
            return []
        return [{"in_visit": subject, **{f"in_{name}": part for name, part in parts.items()}}]

    def rows(self, subject: SubjectId, key: str, standing: Sequence[Change]) -> list[Row]:
        """Return the rows of this key."""
        found: list[Row] = []
        for change in standing:
            try:
                parts, values = self.parts(key), self.values(change)
            except ValueError:
                continue
            if values is not None:
                found.append({"visit": subject, **parts, **values})
            if self.newest_alone:
                break
        return found


@dataclass(frozen=True, slots=True)
class _Visitors:
    """The plan of a visit once more: a row for each person, so that theirs are found at once."""

    clear: Prepared
    write: Prepared

    def cleared(self, subject: SubjectId, key: str) -> list[Row]:
        """Return which rows to take out."""
        del key
        return [{"in_visit": subject}]

    def rows(self, subject: SubjectId, key: str, standing: Sequence[Change]) -> list[Row]:
        """Return the rows of the plan that shows in the visit's own row."""
        del key
        for change in standing:
            try:
                plan = visits.PLAN.read(change.value)
            except ValueError:
                continue
            people = dict.fromkeys((*plan.checkers, *plan.supporters))
            return [{"visit": subject, "person": person, "at": plan.at} for person in people]
        return []


@dataclass(frozen=True, slots=True)
class _Facts:
    """A field without columns of its own: a row for each value that stands."""

    name: str
    clear: Prepared
    write: Prepared

    def cleared(self, subject: SubjectId, key: str) -> list[Row]:
        """Return which rows to take out."""
        return [{"in_subject": subject, "in_name": self.name, "in_key": key}]

    def rows(self, subject: SubjectId, key: str, standing: Sequence[Change]) -> list[Row]:
        """Return the rows of this key: two who said the same said one thing."""
        return [
            {
                "subject": subject,
                "name": self.name,
                "key": key,
                "change": change.id,
                "stamp": change.stamp,
                "by": change.person,
                "device": change.device,
                "value": change.value,
            }
            for change in distinct(standing)
        ]


def project(
    tx: Connection, fields: Iterable[FieldKey], standing: Mapping[FieldKey, Sequence[Change]]
) -> None:
    """Write the rows of these fields from what stands of them, newest first."""
    by_name: defaultdict[str, list[tuple[SubjectId, str, list[Change]]]] = defaultdict(list)
    for subject, field in fields:
        name, key = split_field(field)
        sets = [c for c in standing.get((subject, field), ()) if c.operation is Operation.SET]
        by_name[name].append((subject, key, sets))
    for name, some in by_name.items():
        for projector in _PROJECTORS.get(name, ()):
            _write(tx, projector, some)


def _write(
    tx: Connection, projector: _Projector, fields: Sequence[tuple[SubjectId, str, list[Change]]]
) -> None:
    if projector.clear is not None:
        cleared = (projector.cleared(subject, key) for subject, key, _ in fields)
        projector.clear.run_each(tx, chain.from_iterable(cleared))
    rows = (projector.rows(subject, key, sets) for subject, key, sets in fields)
    projector.write.run_each(tx, chain.from_iterable(rows))


def forget(tx: Connection, subject: SubjectId) -> None:
    """Take every row of an erased subject out of the current state."""
    for table in tables.STATE:
        tx.execute(delete(table).where(table.c.id == subject))
    for table in tables.STATE_OF_VISITS:
        tx.execute(delete(table).where(table.c.visit == subject))
    for table in tables.STATE_OF_ANY:
        tx.execute(delete(table).where(table.c.subject == subject))


def empty(tx: Connection) -> None:
    """Take every row out of the current state."""
    for table in (*tables.STATE, *tables.STATE_OF_VISITS, *tables.STATE_OF_ANY):
        tx.execute(delete(table))


def _upsert(table: Table, names: Iterable[str]) -> Prepared:
    columns = tuple(names)
    start = sqlite.insert(table).values({name: bindparam(name) for name in ("id", *columns)})
    return Prepared(
        start.on_conflict_do_update(
            index_elements=["id"], set_={name: start.excluded[name] for name in columns}
        )
    )


def _column(table: Table, field: Field[T]) -> _Projectors:
    """Return the projector of a field that fills the one column of its name."""
    name = field.name.partition(".")[2]
    return _columns(table, field, (name,), lambda value, _: (value,))


def _columns(
    table: Table,
    field: Field[T],
    names: tuple[str, ...],
    values: Callable[[T, Change], tuple[object, ...]],
) -> _Projectors:
    """Return the projector of a field that fills several columns."""
    return {field.name: (_Columns(field, names, values, _upsert(table, names)),)}


def _many(
    name: str,
    table: Table,
    parts: Callable[[str], Row],
    values: Callable[[Change], Row | None],
    keys: tuple[str, ...],
    *,
    newest_alone: bool = False,
) -> _Projectors:
    """Return the projector of a keyed field of a visit."""
    clear = delete(table).where(
        *(table.c[key] == bindparam(f"in_{key}") for key in ("visit", *keys))
    )
    write = insert(table).values({column.name: bindparam(column.name) for column in table.c})
    return {name: (_Many(parts, values, Prepared(clear), Prepared(write), newest_alone),)}


def _answer_parts(key: str) -> Row:
    question, respondent = parse_answer_key(key)
    if answer_key(question, respondent) != key:
        raise ValueError(key)
    return {"question": question, "respondent": respondent}


def _answer(change: Change) -> Row:
    value = visits.ANSWER.read(change.value)
    return {
        "change": change.id,
        "stamp": change.stamp,
        "device": change.device,
        "by": change.person,
        "choice": value.choice,
        "answered_by": value.answered_by,
        "at": value.at,
    }


def _consent_parts(key: str) -> Row:
    to, respondent = parse_consent_key(key)
    if consent_key(to, respondent) != key:
        raise ValueError(key)
    return {"purpose": to, "respondent": respondent}


def _consent(change: Change) -> Row:
    value = visits.CONSENT.read(change.value)
    return {
        "change": change.id,
        "stamp": change.stamp,
        "by": change.person,
        "answer": value.answer,
        "at": value.at,
    }


def _tick_parts(key: str) -> Row:
    return {"tick": visits.Ready(key)}


def _tick(change: Change) -> Row | None:
    return {} if visits.READY.read(change.value) else None


_VISITORS = _Visitors(
    Prepared(
        delete(tables.visit_person).where(tables.visit_person.c.visit == bindparam("in_visit"))
    ),
    Prepared(
        insert(tables.visit_person).values(
            {column.name: bindparam(column.name) for column in tables.visit_person.c}
        )
    ),
)
_CLEAR_FACT = Prepared(
    delete(tables.fact).where(
        tables.fact.c.subject == bindparam("in_subject"),
        tables.fact.c.name == bindparam("in_name"),
        tables.fact.c.key == bindparam("in_key"),
    )
)
_WRITE_FACT = Prepared(
    insert(tables.fact).values({column.name: bindparam(column.name) for column in tables.fact.c})
)
_FACTS = (
    *respondents.FACTS,
    *visit_steps.FACTS,
    *findings.FACTS,
    *concerns.FACTS,
    *help_lines.FACTS,
    *stories.FACTS,
    *sign_in.FACTS,
    *settings.FACTS,
    *badges.FACTS,
    *badge_photo.FACTS,
    *turns.FACTS,
    *evidence.FACTS,
    *voices.FACTS,
)
_PROJECTORS: _Projectors = {
    **{field.name: (_Facts(field.name, _CLEAR_FACT, _WRITE_FACT),) for field in _FACTS},
    **_column(tables.organisation, organisations.NAME),
    **_column(tables.organisation, organisations.BRAND),
    **_column(tables.organisation, organisations.PHONE),
    **_column(tables.organisation, organisations.RETURN_ADDRESS),
    **_column(tables.organisation, organisations.CONTACT),
    **_column(tables.person, people.FIRST_NAME),
    **_column(tables.person, people.LAST_NAME),
    **_column(tables.person, people.ROLE),
    **_column(tables.person, people.PHOTO),
    **_column(tables.person, people.PORTRAIT),
    **_column(tables.person, people.PHONE),
    **_column(tables.person, people.REMOVED),
    **_column(tables.place, places.NAME),
    **_column(tables.place, places.KIND),
    **_column(tables.place, places.NATION),
    **_column(tables.place, places.ADDRESS),
    **_column(tables.place, places.PHONE),
    **_column(tables.place, places.PEOPLE_LIVING_HERE),
    **_column(tables.place, places.PHOTO),
    **_column(tables.place, places.DRAWING),
    **_column(tables.place, places.REMOVED),
    visits.PLAN.name: (
        *_columns(
            tables.visit,
            visits.PLAN,
            ("place", "at", "checkers", "supporters", "checklist"),
            lambda plan, _: (plan.place, plan.at, plan.checkers, plan.supporters, plan.checklist),
        )[visits.PLAN.name],
        _VISITORS,
    ),
    **_column(tables.visit, visits.STARTED),
    **_columns(tables.visit, visits.FINISH, ("finished_at",), lambda finish, _: (finish.at,)),
    **_column(tables.visit, visits.SIGN_OFF),
    **_column(tables.visit, visits.REMOVED),
    **_many(
        visits.READY.name, tables.visit_ready, _tick_parts, _tick, ("tick",), newest_alone=True
    ),
    **_many(
        visits.ANSWER.name, tables.visit_answer, _answer_parts, _answer, ("question", "respondent")
    ),
    **_many(
        visits.CONSENT.name,
        tables.visit_consent,
        _consent_parts,
        _consent,
        ("purpose", "respondent"),
    ),
    **_columns(
        tables.evidence,
        evidence.ITEM,
        ("visit", "question", "kind", "at", "media", "respondent", "by"),
        lambda item, change: (
            item.visit,
            item.question,
            item.kind,
            item.at,
            item.media,
            item.respondent,
            change.person,
        ),
    ),
    evidence.TEXT.name: (_Texts(_upsert(tables.evidence, ("texts",))),),
    **_column(tables.evidence, evidence.REMOVED),
    **_column(tables.evidence, evidence.QUOTED),
    **_columns(tables.action, actions.ITEM, ("visit", "item"), lambda item, _: (item.visit, item)),
    **_column(tables.action, actions.STATE),
    **_column(tables.action, actions.REMOVED),
    **_column(tables.badge, badges.PERSON),
    **_column(tables.badge, badges.DESIGN),
    **_column(tables.badge, badges.ISSUE),
}
