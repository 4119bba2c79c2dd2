"""What a report is made from: values only, read by whoever asks for the report."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from qc_desktop.domain.actions import Action
from qc_desktop.domain.checklists import Checklist
from qc_desktop.domain.evidence import Evidence
from qc_desktop.domain.frameworks import Framework
from qc_desktop.domain.hard_words import HardWord
from qc_desktop.domain.ids import PersonId, QuestionId
from qc_desktop.domain.organisations import Organisation
from qc_desktop.domain.people import Person
from qc_desktop.domain.places import Place
from qc_desktop.domain.visits import Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class Statements:
    """What an Easy Read report says of one question, as it turned out."""

    good: str
    better: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportChoices:
    """What the office chose for one paper. `names` are those of the people who visited."""

    photos: bool = True
    words: bool = True
    names: bool = True
    big_print: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportInput:
    """Everything a report needs. `now` carries the time zone that times are written in."""

    organisation: Organisation
    place: Place
    visit: Visit
    checklist: Checklist
    people: Mapping[PersonId, Person]
    evidence: tuple[Evidence, ...]
    actions: tuple[Action, ...]
    statements: Mapping[QuestionId, Statements]
    now: datetime
    language: str = "en-GB"
    choices: ReportChoices = ReportChoices()
    framework: Framework | None = None
    hard_words: tuple[HardWord, ...] = ()

    def named(self, people: tuple[PersonId, ...]) -> tuple[Person, ...]:
        """Return the people known by these ids, in order; nobody where names are left out."""
        if not self.choices.names:
            return ()
        return tuple(self.people[person] for person in people if person in self.people)
