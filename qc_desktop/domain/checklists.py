"""Checklists: topics and questions. A version never changes; a visit pins one."""

from dataclasses import dataclass
from enum import StrEnum

from qc_desktop.domain.answers import AnswerSet, Choice
from qc_desktop.domain.ids import ChecklistId, QuestionId, TopicId


class Asked(StrEnum):
    """Who answers: the person who lives there, the checker's own eyes, or the staff."""

    PERSON = "person"
    LOOK = "look"
    STAFF = "staff"


class Theme(StrEnum):
    """The three ideas that run through everything."""

    CHOICE = "choice"
    CONTROL = "control"
    INCLUSION = "inclusion"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One sentence, its picture, its help sentence and its answers.

    `picture` is a concept name of resources/pictures.toml. `mapping` ties the question to
    regulators' words, kept as data because those change.
    """

    id: QuestionId
    words: str
    help: str
    picture: str
    asked: Asked
    answer_set: AnswerSet
    good_answer: Choice | None
    core: bool
    theme: Theme
    ask_if_ok_when: frozenset[Choice] = frozenset()
    mapping: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A group of questions about one part of life."""

    id: TopicId
    name: str
    picture: str
    questions: tuple[Question, ...]

    @property
    def asks_the_person(self) -> bool:
        """Some question here is for the person who lives there."""
        return any(question.asked is Asked.PERSON for question in self.questions)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checklist:
    """One version of a checklist."""

    id: ChecklistId
    name: str
    version: int
    topics: tuple[Topic, ...]
    practice: tuple[Question, ...] = ()

    @property
    def questions(self) -> tuple[Question, ...]:
        """All questions in order, without the practice ones."""
        return tuple(question for topic in self.topics for question in topic.questions)

    def question(self, question: QuestionId) -> Question:
        """Return a question, a practice one too. Raises KeyError if it is not in this version."""
        for candidate in (*self.practice, *self.questions):
            if candidate.id == question:
                return candidate
        raise KeyError(question)

    def topic_of(self, question: QuestionId) -> Topic | None:
        """Return the topic that holds a question; practice questions have none."""
        return next((t for t in self.topics if any(q.id == question for q in t.questions)), None)
