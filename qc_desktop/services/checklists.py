"""The checklist versions that came with the program."""

from pathlib import Path

from qc_desktop.domain.checklists import Checklist
from qc_desktop.domain.ids import ChecklistId
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.interchange.checklist_csv import read_checklist
from qc_desktop.words import plain

DEFAULT = ChecklistId("home-visit@1")


class Checklists:
    """Versions of checklists, read once each. A visit pins one and keeps it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._read: dict[ChecklistId, Checklist] = {}

    def default(self) -> Checklist:
        """Return the checklist that a new visit uses."""
        return self.get(DEFAULT)

    def get(self, checklist: ChecklistId) -> Checklist:
        """Return one version. Raises Problem NEWER_DATA where this program does not have it."""
        if checklist not in self._read:
            name, _, version = checklist.partition("@")
            path = self._folder / f"{name}-{version}.csv"
            if not path.is_file():
                raise Problem(ProblemKey.NEWER_DATA, checklist)
            self._read[checklist] = read_checklist(path, plain("Home visit"))
        return self._read[checklist]
