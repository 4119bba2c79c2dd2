"""The checklist versions that came with the program."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from qc_desktop.domain.checklists import Checklist, Question, Topic
from qc_desktop.domain.ids import ChecklistId, QuestionId
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.interchange.checklist_csv import read_checklist
from qc_desktop.words import easy, language_in_use, plain

if TYPE_CHECKING:
    from qc_desktop.domain.reporting_input import Statements

DEFAULT = ChecklistId("home-visit@1")


class Checklists:
    """Versions of checklists, read once each. A visit pins one and keeps it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._read: dict[tuple[ChecklistId, str], Checklist] = {}
        self._statements: dict[ChecklistId, dict[QuestionId, Statements]] = {}

    def default(self) -> Checklist:
        """Return the checklist that a new visit uses."""
        return self.get(DEFAULT)

    def get(self, checklist: ChecklistId) -> Checklist:
        """Return one version in the language in use; English where a sentence has no other.

        Raises Problem NEWER_DATA where this program does not have it.
        """
        here = (checklist, language_in_use())
        if here not in self._read:
            name, _, version = checklist.partition("@")
            path = self._folder / f"{name}-{version}.csv"
            if not path.is_file():
                raise Problem(ProblemKey.NEWER_DATA, checklist)
            self._read[here] = _in_language(read_checklist(path, plain("Home visit")))
        return self._read[here]

    def statements(self, checklist: ChecklistId) -> "dict[QuestionId, Statements]":
        """Return what is said of each question of a version, as it turned out."""
        from qc_desktop.interchange.statements_csv import read_statements  # noqa: PLC0415

        if checklist not in self._statements:
            name = checklist.replace("@", "-")
            path = self._folder / f"{name}-statements.csv"
            self._statements[checklist] = dict(read_statements(path))
        return self._statements[checklist]


def _in_language(checklist: Checklist) -> Checklist:
    return replace(
        checklist,
        topics=tuple(_topic(topic) for topic in checklist.topics),
        practice=tuple(_question(question) for question in checklist.practice),
    )


def _topic(topic: Topic) -> Topic:
    questions = tuple(_question(question) for question in topic.questions)
    return replace(topic, name=easy(topic.name), questions=questions)


def _question(question: Question) -> Question:
    return replace(question, words=_said(question.words), help=_said(question.help))


def _said(words: str) -> str:
    # gettext answers "" with the catalogue's own header.
    return easy(words) if words else ""
