"""What comes next in a visit. Pure rules: no screen, no disk."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from qc_desktop.domain.answers import AnsweredBy, AnswerSet, Choice
from qc_desktop.domain.checklists import Asked, Checklist, Question, Topic
from qc_desktop.domain.consent import ConsentTo
from qc_desktop.domain.ids import FIRST_RESPONDENT, QuestionId, Respondent, TopicId
from qc_desktop.domain.permission import may_ask, may_keep
from qc_desktop.domain.session import Spot
from qc_desktop.domain.spoken_to import respondents
from qc_desktop.domain.visit_steps import Welcome
from qc_desktop.domain.visits import (
    Visit,
    VisitState,
    first_open,
    progress,
    topics_of,
)

__all__ = ["Standing", "may_ask", "may_keep"]

_T = TypeVar("_T")

CONSENT_ORDER = (
    ConsentTo.TALK,
    ConsentTo.WRITE,
    ConsentTo.PHOTO,
    ConsentTo.VOICE,
    ConsentTo.SHARE_WORDS,
)
"""The order in which a person is asked. Without a yes to the first two, the rest is not asked."""

CONSENT_SPOTS: dict[ConsentTo, Spot] = {
    ConsentTo.TALK: Spot.CONSENT_TALK,
    ConsentTo.WRITE: Spot.CONSENT_WRITE,
    ConsentTo.PHOTO: Spot.CONSENT_PHOTO,
    ConsentTo.VOICE: Spot.CONSENT_VOICE,
    ConsentTo.SHARE_WORDS: Spot.CONSENT_SHARE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a question stands among its own: "Question 2 of 4". `number` counts from 1."""

    number: int
    of: int
    done: tuple[bool, ...]


def kept_under(question: Question, who: Respondent) -> Respondent:
    """Return under whom an answer is kept: what we saw and what staff said is of the visit."""
    return who if question.asked is Asked.PERSON else FIRST_RESPONDENT


def next_consent(
    visit: Visit, after: ConsentTo, who: Respondent = FIRST_RESPONDENT
) -> ConsentTo | None:
    """Return what to ask the person next, or None where the asking is over."""
    if not visit.may(ConsentTo.TALK, who):
        return None
    if after is not ConsentTo.TALK and not may_ask(visit, who):
        return None
    return _neighbour(CONSENT_ORDER, after, 1)


def next_unasked(
    visit: Visit, after: ConsentTo, who: Respondent = FIRST_RESPONDENT
) -> ConsentTo | None:
    """Return the next thing that nobody asked the person yet, or None."""
    following = next_consent(visit, after, who)
    while following is not None and visit.consent_to(following, who) is not None:
        following = next_consent(visit, following, who)
    return following


def first_unasked(visit: Visit, who: Respondent = FIRST_RESPONDENT) -> ConsentTo | None:
    """Return what to ask a person first, or None where the asking is over."""
    first = CONSENT_ORDER[0]
    return first if visit.consent_to(first, who) is None else next_unasked(visit, first, who)


def consent_before(to: ConsentTo) -> ConsentTo | None:
    """Return what was asked before, or None for the first."""
    return _neighbour(CONSENT_ORDER, to, -1)


def is_practice(checklist: Checklist, question: QuestionId) -> bool:
    """Tell whether a question is only there to try the buttons."""
    return any(one.id == question for one in checklist.practice)


def practice_left(
    visit: Visit, checklist: Checklist, who: Respondent = FIRST_RESPONDENT
) -> QuestionId | None:
    """Return the practice question to do next; None when done or when we may not ask."""
    if not may_ask(visit, who):
        return None
    return first_open(visit, (question.id for question in checklist.practice), who)


def next_question(checklist: Checklist, question: QuestionId) -> QuestionId | None:
    """Return the next question of the same topic for the same people, or None at its end."""
    return _neighbour(_siblings(checklist, question), question, 1)


def question_before(checklist: Checklist, question: QuestionId) -> QuestionId | None:
    """Return the question before this in the same topic, or None at its start."""
    return _neighbour(_siblings(checklist, question), question, -1)


def standing(
    visit: Visit, checklist: Checklist, question: QuestionId, who: Respondent = FIRST_RESPONDENT
) -> Standing:
    """Return where a question stands in its topic, and which of the topic are done."""
    siblings = _siblings(checklist, question)
    return Standing(
        number=siblings.index(question) + 1,
        of=len(siblings),
        done=tuple(visit.answer_to(one, who) is not None for one in siblings),
    )


def first_of_topic(visit: Visit, topic: Topic, who: Respondent = FIRST_RESPONDENT) -> QuestionId:
    """Return the question to open a topic on: the first open one, else its first."""
    ids = tuple(question.id for question in topic.questions)
    return first_open(visit, ids, who) or ids[0]


def topic_to_go_on(
    visit: Visit, topics: Sequence[Topic], who: Respondent = FIRST_RESPONDENT
) -> TopicId | None:
    """Return the topic that was begun and not ended, else the first not done, else None."""
    left = [one for one in progress(visit, topics, who) if not one.done]
    begun = [one for one in left if one.answered]
    return next((one.topic.id for one in (*begun, *left)), None)


def part_done(
    visit: Visit, checklist: Checklist, part: Asked, who: Respondent = FIRST_RESPONDENT
) -> bool:
    """Tell whether every question of one part has an answer or was skipped."""
    return all(one.done for one in progress(visit, topics_of(checklist, part), who))


def skipped_topic(visit: Visit, topic: Topic, who: Respondent = FIRST_RESPONDENT) -> bool:
    """Tell whether every question of a topic was skipped."""
    answers = [visit.answer_to(question.id, who) for question in topic.questions]
    return all(answer is not None and answer.choice is Choice.SKIP for answer in answers)


def usual_answered_by(question: Question) -> AnsweredBy:
    """Return whose answer it is unless somebody says otherwise."""
    return AnsweredBy.CHECKER_SAW if question.asked is Asked.LOOK else AnsweredBy.PERSON


def asks_for_more(checklist: Checklist, question: Question, choice: Choice) -> bool:
    """Tell whether "Do you want to add more?" follows: after any real answer.

    An open question is all words, sound and pictures: there more is asked on its own screen.
    """
    if question.answer_set is AnswerSet.OPEN or is_practice(checklist, question.id):
        return False
    return choice is not Choice.SKIP


def to_ask_about(visit: Visit, checklist: Checklist) -> tuple[tuple[Question, Respondent], ...]:
    """Return the questions of this visit, person by person, then what we saw and staff said."""
    asked = [who for who in respondents(visit) if may_ask(visit, who)]
    everything = [(Asked.PERSON, who) for who in asked]
    everything += [(Asked.LOOK, FIRST_RESPONDENT), (Asked.STAFF, FIRST_RESPONDENT)]
    return tuple(
        (question, who)
        for part, who in everything
        for topic in topics_of(checklist, part)
        for question in topic.questions
    )


def needs_an_answer(visit: Visit, question: Question, who: Respondent = FIRST_RESPONDENT) -> bool:
    """Tell whether a question was skipped or not reached."""
    answer = visit.answer_to(question.id, who)
    return answer is None or answer.choice is Choice.SKIP


def where_to_go_on(visit: Visit) -> Spot:
    """Return the screen on which to carry on a visit that was left."""
    if visit.state is VisitState.PLANNED:
        return Spot.READY
    if visit.state is not VisitState.STARTED:
        return Spot.FINISHED
    if visit.welcome in {Welcome.NO, Welcome.LATER}:
        return Spot.WELCOME
    begun = visit.welcome is not None or visit.consents or visit.given
    return Spot.VISIT if begun else Spot.WELCOME


def _siblings(checklist: Checklist, question: QuestionId) -> tuple[QuestionId, ...]:
    topic = checklist.topic_of(question)
    questions = topic.questions if topic else checklist.practice
    asked = checklist.question(question).asked
    return tuple(one.id for one in questions if one.asked is asked)


def _neighbour(items: Sequence[_T], item: _T, step: int) -> _T | None:
    place = items.index(item) + step
    return items[place] if 0 <= place < len(items) else None
