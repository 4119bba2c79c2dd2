"""What a nation's regulator asks about, as dated data: our questions are only tied to it."""

from dataclasses import dataclass
from datetime import date

from qc_desktop.domain.checklists import Checklist, Question
from qc_desktop.domain.places import PlaceKind


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameworkGroup:
    """One thing that a regulator asks about. `only`: the kinds of place it is for; "" for all."""

    value: str
    name: str
    only: frozenset[PlaceKind] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Framework:
    """A regulator's questions. `mapping` names the column that ties a checklist to them."""

    regulator: str
    asks: str
    dated: date
    mapping: str
    groups: tuple[FrameworkGroup, ...]

    def groups_for(self, kind: PlaceKind) -> tuple[FrameworkGroup, ...]:
        """Return the groups that are asked of one kind of place."""
        return tuple(group for group in self.groups if not group.only or kind in group.only)

    def questions_of(self, group: FrameworkGroup, checklist: Checklist) -> tuple[Question, ...]:
        """Return the questions of a checklist that are tied to a group."""
        wanted = (self.mapping, group.value)
        return tuple(question for question in checklist.questions if wanted in question.mapping)
