"""Bring one visit down to what a board may know of it."""

import re
from collections.abc import Iterator

from qc_desktop.domain.board import BoardAction, BoardVisit
from qc_desktop.domain.checklists import Theme
from qc_desktop.domain.ids import TopicId
from qc_desktop.domain.reporting_counts import TOO_FEW, Count, count
from qc_desktop.domain.reporting_input import ReportInput
from qc_desktop.domain.reporting_names import nameless
from qc_desktop.domain.reporting_pieces import actions, quotes
from qc_desktop.domain.visits import SignOff

_LONGEST_QUOTE = 30
"""Words. A longer one is left out, never cut: half of what somebody says may be its contrary."""


def board_visit(given: ReportInput, sign_off: SignOff) -> BoardVisit:
    """Return what is counted of a visit that was signed off."""
    cells = dict(_cells(given))
    return BoardVisit(
        id=given.visit.id,
        place=given.place.id,
        nation=given.place.nation,
        day=given.visit.plan.at.astimezone(given.now.tzinfo).date(),
        signed=sign_off.at,
        cells=cells,
        quotes=_quotes(given, sum(one.counted for one in cells.values())),
        actions=tuple(
            BoardAction(state=action.state, by=action.item.by) for action in actions(given)
        ),
    )


def _cells(given: ReportInput) -> Iterator[tuple[tuple[Theme, TopicId], Count]]:
    for topic in given.checklist.topics:
        for theme in Theme:
            found = count(given, (q for q in topic.questions if q.theme is theme))
            if found.counted:
                yield (theme, topic.id), found


def _quotes(given: ReportInput, answers: int) -> tuple[str, ...]:
    """Return words that point at nobody: none from a small home, none that name a place or us."""
    living = given.place.people_living_here
    if living is None or living < TOO_FEW or answers < TOO_FEW:
        return ()
    named = tuple(_names(given))
    return tuple(
        words
        for words in quotes(nameless(given))
        if len(words.split()) <= _LONGEST_QUOTE and not any(one.search(words) for one in named)
    )


def _names(given: ReportInput) -> Iterator[re.Pattern[str]]:
    plan = given.visit.plan
    team = (*plan.checkers, *plan.supporters)
    names = [
        given.place.name,
        *(given.people[one].first_name for one in team if one in given.people),
    ]
    for name in names:
        if name.strip():
            yield re.compile(rf"(?<!\w){re.escape(name.strip())}(?!\w)", re.IGNORECASE)
