"""What comes next in a visit. Pure rules: no screen, no disk."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from qc_desktop.domain.answers import AnsweredBy, AnswerSet, Choice
from qc_desktop.domain.checklists import Asked, Checklist, Question, Topic
from qc_desktop.domain.consent import ConsentTo
from qc_desktop.domain.evidence import EvidenceKind
from qc_desktop.domain.ids import QuestionId, TopicId
from qc_desktop.domain.session import Spot
from qc_desktop.domain.visits import Visit, VisitState, first_open, progress, topics_asked

_T = TypeVar("_T")

CONSENT_ORDER = (ConsentTo.TALK, ConsentTo.PHOTO, ConsentTo.VOICE, ConsentTo.SHARE_WORDS)
"""The order in which a person is asked. Without a yes to the first, the rest is not asked."""

CONSENT_SPOTS: dict[ConsentTo, Spot] = {
    ConsentTo.TALK: Spot.CONSENT_TALK,
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


def next_consent(visit: Visit, after: ConsentTo) -> ConsentTo | None:
    """Return what to ask the person next, or None where the asking is over."""
    if not visit.may(ConsentTo.TALK):
        return None
    return _neighbour(CONSENT_ORDER, after, 1)


def consent_before(to: ConsentTo) -> ConsentTo | None:
    """Return what was asked before, or None for the first."""
    return _neighbour(CONSENT_ORDER, to, -1)


def is_practice(checklist: Checklist, question: QuestionId) -> bool:
    """Tell whether a question is only there to try the buttons."""
    return any(one.id == question for one in checklist.practice)


def practice_left(visit: Visit, checklist: Checklist) -> QuestionId | None:
    """Return the practice question to do next; None when done or when nobody talks with us."""
    if not visit.may(ConsentTo.TALK):
        return None
    return first_open(visit, (question.id for question in checklist.practice))


def next_question(checklist: Checklist, question: QuestionId) -> QuestionId | None:
    """Return the next question of the same topic, or None at its end."""
    return _neighbour(_siblings(checklist, question), question, 1)


def question_before(checklist: Checklist, question: QuestionId) -> QuestionId | None:
    """Return the question before this in the same topic, or None at its start."""
    return _neighbour(_siblings(checklist, question), question, -1)


def standing(visit: Visit, checklist: Checklist, question: QuestionId) -> Standing:
    """Return where a question stands in its topic, and which of the topic are done."""
    siblings = _siblings(checklist, question)
    return Standing(
        number=siblings.index(question) + 1,
        of=len(siblings),
        done=tuple(visit.answer_to(one) is not None for one in siblings),
    )


def first_of_topic(visit: Visit, topic: Topic) -> QuestionId:
    """Return the question to open a topic on: the first open one, else its first."""
    ids = tuple(question.id for question in topic.questions)
    return first_open(visit, ids) or ids[0]


def topic_to_go_on(visit: Visit, checklist: Checklist) -> TopicId | None:
    """Return the topic that was begun and not ended, else the first not done, else None."""
    left = [one for one in progress(visit, checklist) if not one.done]
    begun = [one for one in left if one.answered]
    return next((one.topic.id for one in (*begun, *left)), None)


def all_done(visit: Visit, checklist: Checklist) -> bool:
    """Tell whether every question of the visit has an answer or was skipped."""
    return all(one.done for one in progress(visit, checklist))


def skipped_topic(visit: Visit, topic: Topic) -> bool:
    """Tell whether every question of a topic was skipped."""
    answers = [visit.answer_to(question.id) for question in topic.questions]
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


def may_keep(visit: Visit, question: Question, kind: EvidenceKind) -> bool:
    """Tell whether this may be recorded here. Nothing but a yes is a yes.

    A photo always needs a yes. A voice needs one where it is that of the person who lives there;
    what the checkers saw and what staff say is in other voices.
    """
    if kind is EvidenceKind.PHOTO:
        return visit.may(ConsentTo.PHOTO)
    if kind is EvidenceKind.VOICE and question.asked is Asked.PERSON:
        return visit.may(ConsentTo.VOICE)
    return True


def to_ask_about(visit: Visit, checklist: Checklist) -> tuple[Question, ...]:
    """Return the questions of this visit, to look back over."""
    return tuple(question for t in topics_asked(visit, checklist) for question in t.questions)


def needs_an_answer(visit: Visit, question: Question) -> bool:
    """Tell whether a question was skipped or not reached."""
    answer = visit.answer_to(question.id)
    return answer is None or answer.choice is Choice.SKIP


def where_to_go_on(visit: Visit, checklist: Checklist) -> Spot:
    """Return the screen on which to carry on a visit that was left."""
    if visit.state is VisitState.PLANNED:
        return Spot.READY
    if visit.state is not VisitState.STARTED:
        return Spot.FINISHED
    if visit.consent_to(ConsentTo.TALK) is None:
        return Spot.CONSENT_TALK
    return Spot.QUESTION if practice_left(visit, checklist) else Spot.TOPICS


def _siblings(checklist: Checklist, question: QuestionId) -> tuple[QuestionId, ...]:
    topic = checklist.topic_of(question)
    questions = topic.questions if topic else checklist.practice
    return tuple(one.id for one in questions)


def _neighbour(items: Sequence[_T], item: _T, step: int) -> _T | None:
    place = items.index(item) + step
    return items[place] if 0 <= place < len(items) else None
