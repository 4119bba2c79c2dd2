"""Choose and word the visits of one page of the list. Pure: no screen, no disk."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import tzinfo

from qc_desktop.domain.ids import PersonId, PlaceId
from qc_desktop.domain.visits import VisitState, VisitSummary
from qc_desktop.ui.components.bars import Chip, Tone
from qc_desktop.ui.components.values import Here
from qc_desktop.ui.flows.coordinator_words import short_moment, state_chip
from qc_desktop.ui.screens.coordinator.visits_state import (
    FilterCount,
    News,
    VisitFilter,
    VisitLine,
    VisitsState,
)
from qc_desktop.ui.theme.pictures import Photo
from qc_desktop.words import plain, plain_n

_STATES: dict[VisitFilter, frozenset[VisitState]] = {
    VisitFilter.ALL: frozenset(VisitState),
    VisitFilter.TO_REVIEW: frozenset({VisitState.FINISHED}),
    VisitFilter.STARTED: frozenset({VisitState.STARTED}),
    VisitFilter.PLANNED: frozenset({VisitState.PLANNED}),
    VisitFilter.REVIEWED: frozenset({VisitState.REVIEWED}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Faces:
    """Looks up the people and places that a list names."""

    person: Callable[[PersonId], Here]
    place: Callable[[PlaceId], Photo]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the person looks for, and the page they are on."""

    search: str = ""
    filter: VisitFilter = VisitFilter.ALL
    page: int = 1
    rows: int = 6


def visits_state(
    visits: tuple[VisitSummary, ...], wanted: Wanted, faces: Faces, zone: tzinfo | None, news: News
) -> VisitsState:
    """Return the page of visits that match what is wanted."""
    found = [visit for visit in visits if _matches(visit, wanted.search, faces)]
    shown = [visit for visit in found if visit.state in _STATES[wanted.filter]]
    pages = max(1, -(-len(shown) // wanted.rows))
    page = min(max(wanted.page, 1), pages)
    rows = shown[(page - 1) * wanted.rows : page * wanted.rows]
    return VisitsState(
        lines=tuple(_line(visit, faces, zone) for visit in rows),
        counts=tuple(
            FilterCount(filter=one, count=sum(visit.state in states for visit in found))
            for one, states in _STATES.items()
        ),
        filter=wanted.filter,
        search=wanted.search,
        showing=_showing(len(rows), len(shown), len(visits)),
        page=page,
        pages=pages,
        news=news,
    )


def _matches(visit: VisitSummary, search: str, faces: Faces) -> bool:
    words = search.casefold().split()
    people = (faces.person(one).name for one in (*visit.checkers, *visit.supporters))
    text = " ".join((visit.place_name, *people)).casefold()
    return all(word in text for word in words)


def _line(visit: VisitSummary, faces: Faces, zone: tzinfo | None) -> VisitLine:
    return VisitLine(
        visit=visit.id,
        place=visit.place_name,
        photo=faces.place(visit.place),
        when=short_moment(visit.at, zone),
        people=tuple(faces.person(one) for one in visit.checkers),
        state=state_chip(visit.state),
        needs=_needs(visit),
    )


def _needs(visit: VisitSummary) -> Chip | None:
    if not visit.two_answers:
        return None
    words = plain_n("{count} to match", "{count} to match", visit.two_answers)
    return Chip(words=words, tone=Tone.WAITING, glyph="split")


def _showing(rows: int, shown: int, every: int) -> str:
    if not every:
        return plain("No visits yet. Plan the first one.")
    if not shown:
        return plain("No visits match. Choose another filter or other words.")
    return plain_n(
        "Showing {rows} of {count} visit", "Showing {rows} of {count} visits", shown, rows=rows
    )
