"""Read a checklist version from its CSV file."""

import csv
from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path
from typing import TypeVar

from qc_desktop.domain.answers import AnswerSet, Choice
from qc_desktop.domain.checklists import Asked, Checklist, Question, Theme, Topic
from qc_desktop.domain.ids import ChecklistId, QuestionId, TopicId

_ASKED = {
    "Ask the person": Asked.PERSON,
    "Look (checker)": Asked.LOOK,
    "Ask staff": Asked.STAFF,
}
_CHOICES = {
    "Yes": Choice.YES,
    "Sometimes": Choice.MIDDLE,
    "A bit": Choice.MIDDLE,
    "No": Choice.NO,
    "Me": Choice.ME,
    "We choose together": Choice.TOGETHER,
    "Other people": Choice.OTHERS,
}
_MAPPED = (
    "cqc_key_question",
    "rsrcrc",
    "scot_principle",
    "scot_standard_read",
    "wales_ciw_theme",
    "reach_idea",
)
_PRACTICE = "practice"
T = TypeVar("T")


def read_checklist(path: Path, name: str) -> Checklist:
    """Return the checklist in `path`, named such as "home-visit-1.csv".

    Raises ValueError where a row names an unknown kind of question, answer or theme.
    """
    stem, _, version = path.stem.rpartition("-")
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    topics = tuple(_topic(topic, list(own)) for topic, own in groupby(rows, _topic_id))
    return Checklist(
        id=ChecklistId(f"{stem}@{version}"),
        name=name,
        version=int(version),
        topics=tuple(topic for topic in topics if topic.id != _PRACTICE),
        practice=tuple(q for topic in topics if topic.id == _PRACTICE for q in topic.questions),
    )


def _topic_id(row: Mapping[str, str]) -> str:
    return row["topic_id"]


def _topic(topic_id: str, rows: list[dict[str, str]]) -> Topic:
    return Topic(
        id=TopicId(topic_id),
        name=rows[0]["topic"],
        picture=f"topic_{topic_id}",
        questions=tuple(_question(row) for row in rows),
    )


def _question(row: Mapping[str, str]) -> Question:
    return Question(
        id=QuestionId(row["id"]),
        words=row["question"],
        help=row["help_sentence"],
        picture=row["id"],
        asked=_known(_ASKED, row["who"]),
        answer_set=AnswerSet(row["answer_set"]),
        good_answer=_known(_CHOICES, row["good_answer"]) if row["good_answer"] else None,
        core=row["core"] == "1",
        theme=Theme(row["theme"].lower()),
        ask_if_ok_when=frozenset(_listed(row["ask_if_ok_when"])),
        mapping=tuple((name, row[name]) for name in _MAPPED if row[name]),
    )


def _listed(words: str) -> Iterable[Choice]:
    return (_known(_CHOICES, word.strip()) for word in words.split(";") if word.strip())


def _known(table: Mapping[str, T], word: str) -> T:
    if word not in table:
        raise ValueError(word)
    return table[word]
