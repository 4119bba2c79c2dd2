"""Put what has no columns of its own into a visit."""

from collections.abc import Iterator
from dataclasses import replace

from qc_desktop.domain import findings, respondents, visit_steps
from qc_desktop.domain.changes import KeyedField
from qc_desktop.domain.facts import Fact, newest, newest_by_key, said
from qc_desktop.domain.findings import Finding
from qc_desktop.domain.ids import FindingId, PersonId, Respondent
from qc_desktop.domain.respondents import SpokenTo
from qc_desktop.domain.visit_steps import CheckIn, Room
from qc_desktop.domain.visits import Visit


def with_facts(visit: Visit, facts: tuple[Fact, ...]) -> Visit:
    """Return a visit with what `facts`, newest first, say of it.

    Where two laptops said two things the careful one counts: a room is closed, nobody agreed.
    """
    if not facts:
        return visit
    welcome = newest(facts, visit_steps.WELCOME)
    pause = newest(facts, visit_steps.PAUSE)
    return replace(
        visit,
        spoken_to=tuple(sorted(_spoken_to(facts), key=_when_met)),
        ask_later=_on(facts, respondents.ASK_LATER),
        welcome=welcome.answer if welcome else None,
        check_ins={
            CheckIn(key): value
            for key, value in newest_by_key(facts, visit_steps.CHECK_IN).items()
            if key in set(CheckIn)
        },
        buddy=newest(facts, visit_steps.BUDDY),
        rooms=_rooms(facts),
        paused_at=pause.at if pause else None,
        feelings={
            PersonId(key): value for key, value in newest_by_key(facts, visit_steps.FEELING).items()
        },
        findings=tuple(sorted(_findings(facts), key=lambda one: (one.at, one.id, one.words))),
        agreed=frozenset(PersonId(key) for key in _on(facts, findings.AGREED)),
    )


def _spoken_to(facts: tuple[Fact, ...]) -> Iterator[SpokenTo]:
    asking = newest_by_key(facts, respondents.ASKING)
    come_back = newest_by_key(facts, respondents.COME_BACK)
    for key, value in newest_by_key(facts, respondents.RESPONDENT).items():
        yield SpokenTo(
            respondent=Respondent(key),
            name=value.name,
            made_up=value.made_up,
            asking=asking.get(key),
            come_back=come_back.get(key, False),
            met_at=value.at,
        )


def _when_met(one: SpokenTo) -> tuple[float, str]:
    return (one.met_at.timestamp() if one.met_at else 0.0), one.respondent


def _findings(facts: tuple[Fact, ...]) -> Iterator[Finding]:
    shown = set()
    sounds = newest_by_key(facts, findings.FINDING_SOUND)
    for one in said(facts, findings.FINDING):
        value = one.value
        same = (one.key, value.kind, value.words)
        if value.removed or same in shown:
            continue
        shown.add(same)
        yield Finding(
            id=FindingId(one.key),
            kind=value.kind,
            words=value.words,
            question=value.question,
            by=one.by,
            at=value.at,
            sound=sounds[one.key].media if one.key in sounds else None,
        )


def _rooms(facts: tuple[Fact, ...]) -> dict[Room, bool]:
    rooms: dict[Room, bool] = {}
    for one in said(facts, visit_steps.ROOM):
        if one.key in set(Room):
            rooms[Room(one.key)] = rooms.get(Room(one.key), True) and one.value
    return rooms


def _on(facts: tuple[Fact, ...], field: KeyedField[bool]) -> frozenset[str]:
    on: dict[str, bool] = {}
    for one in said(facts, field):
        on[one.key] = on.get(one.key, True) and one.value
    return frozenset(key for key, value in on.items() if value)
