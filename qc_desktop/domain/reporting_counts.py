"""Counting answers: what is good, what is counted, whose answer it is. Never a score."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from qc_desktop.domain.answers import COUNTED, Answer, AnsweredBy, Choice
from qc_desktop.domain.checklists import Question, Theme
from qc_desktop.domain.consent import ConsentTo
from qc_desktop.domain.ids import Respondent
from qc_desktop.domain.permission import may_tell
from qc_desktop.domain.reporting_input import ReportInput
from qc_desktop.domain.spoken_to import asked_of, respondents
from qc_desktop.domain.visits import Visit

TOO_FEW = 5
"""Under this many counted answers there is too little to say."""

REPLY_DAYS = 20
"""Working days a place has to reply. Source: domain source 15."""

_SATURDAY = 5


class Outcome(StrEnum):
    """How the answers to one question turned out, taken together."""

    GOOD = "good"
    BETTER = "better"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """Good answers of those counted."""

    good: int
    counted: int

    @property
    def enough(self) -> bool:
        """There are enough answers to say something."""
        return self.counted >= TOO_FEW


def talked_to(visit: Visit) -> tuple[Respondent, ...]:
    """Return the people who said yes to talk."""
    return tuple(who for who in respondents(visit) if visit.may(ConsentTo.TALK, who))


def answers_of(given: ReportInput, question: Question) -> tuple[Answer, ...]:
    """Return the newest answer of each person to a question.

    What a person said is left out once they say no to talking, even where it was saved before.
    """
    return answers_about(given.visit, question)


def answers_about(visit: Visit, question: Question) -> tuple[Answer, ...]:
    """Return the newest answer of each person to a question, as `answers_of` does."""
    return tuple(
        answer
        for who in asked_of(visit, question)
        if may_tell(visit, question, who)
        and (answer := visit.answer_to(question.id, who)) is not None
    )


def counts_for(question: Question, answer: Answer) -> bool:
    """Tell whether an answer is counted.

    Don't know and Skip are not, nor is what a supporter thinks: it is kept apart.
    """
    return (
        question.good_answer is not None
        and answer.choice in COUNTED
        and answer.answered_by is not AnsweredBy.SUPPORTER_THINKS
    )


def outcome(given: ReportInput, question: Question) -> Outcome:
    """Return how a question turned out: good only where every counted answer is the good one."""
    return outcome_of(given.visit, question)


def outcome_of(visit: Visit, question: Question) -> Outcome:
    """Return how a question turned out in a visit, as `outcome` does."""
    choices = {a.choice for a in answers_about(visit, question) if counts_for(question, a)}
    if not choices:
        return Outcome.NOTHING
    return Outcome.GOOD if choices == {question.good_answer} else Outcome.BETTER


def count(given: ReportInput, questions: Iterable[Question]) -> Count:
    """Return good and counted answers of these questions."""
    goods = [
        answer.choice is question.good_answer
        for question in questions
        for answer in answers_of(given, question)
        if counts_for(question, answer)
    ]
    return Count(good=sum(goods), counted=len(goods))


def count_theme(given: ReportInput, theme: Theme) -> Count:
    """Return good and counted answers of one theme."""
    return count(given, (q for q in given.checklist.questions if q.theme is theme))


def by_whom(given: ReportInput) -> dict[AnsweredBy, int]:
    """Return how many answers each kind of person gave, skips left out."""
    found = dict.fromkeys(AnsweredBy, 0)
    for answer in _all_answers(given):
        if answer.choice is not Choice.SKIP:
            found[answer.answered_by] += 1
    return found


def working_days_after(day: date, days: int) -> date:
    """Return the day that is `days` working days later. Bank holidays count as working days."""
    while days:
        day += timedelta(days=1)
        days -= day.weekday() < _SATURDAY
    return day


def reply_due(given: ReportInput) -> date:
    """Return when the place's reply is due: 20 working days after sign-off or the visit's end."""
    sign_off = given.visit.sign_off
    start = sign_off.at if sign_off else given.visit.finished_at or given.now
    return working_days_after(start.astimezone(given.now.tzinfo).date(), REPLY_DAYS)


def _all_answers(given: ReportInput) -> Iterator[Answer]:
    for question in given.checklist.questions:
        yield from answers_of(given, question)
