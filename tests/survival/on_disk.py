"""What a laptop holds, read through the services, in the words of the screen."""

from qc_desktop.domain import visit_path
from qc_desktop.domain.checklists import Asked, Checklist, Question
from qc_desktop.domain.evidence import EvidenceKind
from qc_desktop.domain.ids import FIRST_RESPONDENT, QuestionId, Respondent
from qc_desktop.domain.session import Spot
from qc_desktop.domain.spoken_to import name_of
from qc_desktop.domain.visits import Visit, VisitState
from qc_desktop.services.laptop import Laptop
from qc_desktop.ui.flows.visiting import ON_A_QUESTION, WITH_A_PERSON
from qc_desktop.ui.flows.wording import (
    answer_words,
    consent_choices,
    consent_question,
    ready_choices,
    whose_choices,
)
from tests.survival.screen import at_place
from tests.survival.sworn import State, Where

_SCREENS = {
    Spot.WHO: "WhoScreen",
    Spot.HOME: "HomeScreen",
    Spot.CHOOSE_VISIT: "ChooseVisitScreen",
    Spot.READY: "ReadyScreen",
    Spot.WELCOME: "ChoicesScreen",
    Spot.NOT_WELCOME: "HeroScreen",
    Spot.CHECK_IN: "ChoicesScreen",
    Spot.ROOMS: "TickListScreen",
    Spot.VISIT: "TopicsScreen",
    Spot.PEOPLE: "TopicsScreen",
    Spot.NEW_PERSON: "NewPersonScreen",
    Spot.PERSON: "TopicsScreen",
    Spot.EXPLAINED: "TickListScreen",
    Spot.WHO_HELPED: "ChoicesScreen",
    Spot.SAID_BACK: "ChoicesScreen",
    Spot.LEAVE: "StepsScreen",
    Spot.CHECK_OUT: "ChoicesScreen",
    Spot.FEELING: "ChoicesScreen",
    Spot.FINDINGS: "FindingsScreen",
    Spot.FINDING: "FindingScreen",
    Spot.AGREE: "AgreeScreen",
    Spot.TOPICS: "TopicsScreen",
    Spot.QUESTION: "QuestionScreen",
    Spot.ADD_MORE: "AddMoreScreen",
    Spot.WRITE: "WriteScreen",
    Spot.VOICE: "voice",
    Spot.PHOTO: "PhotoScreen",
    Spot.DRAW: "SketchScreen",
    Spot.ADDED: "AddedScreen",
    Spot.CHECK_ANSWERS: "CheckAnswersScreen",
    Spot.FINISHED: "FinishedScreen",
}
_CONSENTS = {spot: to for to, spot in visit_path.CONSENT_SPOTS.items()}


def on_disk(laptop: Laptop) -> State:
    """Read everything through the services."""
    state = State()
    for summary in laptop.visits.listing():
        visit = laptop.visits.get(summary.id)
        _read_visit(state, laptop, visit, summary.place_name)
        _read_sketch(state, laptop, visit, summary.place_name)
    state.where = _where(laptop)
    return state


def _read_visit(state: State, laptop: Laptop, visit: Visit, place: str) -> None:
    checklist = laptop.visits.checklist(visit)
    for given in visit.given:
        question = checklist.question(given.answer.question)
        at = (
            _with(visit, question, given.answer.respondent, place),
            step_of(visit, checklist, question.id),
        )
        state.answers[at] = answer_words(question, given.answer.choice)
        whose = {one.key: one.words for one in whose_choices(question)}
        state.whose[at] = whose[given.answer.answered_by.value]
    for consent in visit.consents:
        said = {one.key: one.words for one in consent_choices(consent.to)}
        with_whom = at_place(place, name_of(visit, consent.respondent))
        state.consents[with_whom, consent_question(consent.to)] = said[consent.answer.value]
    lines = {one.key: one.words for one in ready_choices()}
    state.ticks[place] = frozenset(lines[one.value] for one in visit.ready)
    state.finished[place] = visit.state is VisitState.FINISHED
    _read_evidence(state, laptop, visit, place)


def _read_evidence(state: State, laptop: Laptop, visit: Visit, place: str) -> None:
    checklist = laptop.visits.checklist(visit)
    for one in laptop.evidence.of_visit(visit.id):
        question = checklist.question(one.item.question)
        at = (
            _with(visit, question, one.item.respondent, place),
            step_of(visit, checklist, question.id),
        )
        if one.item.kind is EvidenceKind.NOTE:
            assert at not in state.notes, f"two notes at {at}"
            state.notes[at] = one.text
        elif one.item.kind is EvidenceKind.PHOTO:
            state.photos[at] = state.photos.get(at, 0) + 1
        elif one.item.kind is EvidenceKind.DRAWING:
            state.drawings[at] = state.drawings.get(at, 0) + 1
        elif one.item.media is not None:
            state.voices.setdefault(at, []).append(one.item.media.seconds)
        if one.item.media is not None:
            assert laptop.evidence.media(one.item.media)


def _read_sketch(state: State, laptop: Laptop, visit: Visit, place: str) -> None:
    """Read how many marks the drawing has that is under way."""
    session, checklist = laptop.sessions.load(), laptop.visits.checklist(visit)
    if session.visit != visit.id or session.spot is not Spot.DRAW or session.question is None:
        return
    question = checklist.question(session.question)
    who = visit_path.kept_under(question, session.respondent)
    sketch = laptop.sketches.open(visit.id, question.id, by=session.people[0], respondent=who)
    at = (_with(visit, question, who, place), step_of(visit, checklist, question.id))
    state.marks[at] = len(sketch.seen)


def _with(visit: Visit, question: Question, who: Respondent, place: str) -> str:
    asks = question.asked is Asked.PERSON
    return at_place(place, name_of(visit, who) if asks else "")


def step_of(visit: Visit, checklist: Checklist, question: QuestionId) -> str:
    """Return how the bars name a question."""
    stands = visit_path.standing(visit, checklist, question)
    topic = checklist.topic_of(question)
    kind = "Question" if topic else "Practice"
    return f"{topic.name if topic else kind}: {kind} {stands.number} of {stands.of}"


def _where(laptop: Laptop) -> Where:
    session = laptop.sessions.load()
    people = frozenset(laptop.people.get(person).first_name for person in session.people)
    if session.visit is None:
        return Where(screen=_SCREENS[session.spot], people=people)
    visit = laptop.visits.get(session.visit)
    where = Where(people=people, place=laptop.places.get(visit.plan.place).name)
    checklist = laptop.visits.checklist(visit)
    asks = session.spot in WITH_A_PERSON or (
        session.spot is Spot.TOPICS and session.part is Asked.PERSON
    )
    if session.spot in ON_A_QUESTION and session.question is not None:
        asks = checklist.question(session.question).asked is Asked.PERSON
    who = session.respondent if asks else FIRST_RESPONDENT
    if asks and visit.state is VisitState.STARTED:
        where.place = at_place(where.place, name_of(visit, who))
    if session.spot in _CONSENTS:
        where.screen, where.asked = "ConsentScreen", consent_question(_CONSENTS[session.spot])
        return where
    where.screen = _SCREENS[session.spot]
    if session.spot in ON_A_QUESTION and session.question is not None:
        where.step = step_of(visit, checklist, session.question)
        if session.spot is Spot.WRITE:
            notes = [
                one.text
                for one in laptop.evidence.of_visit(visit.id)
                if one.item.kind is EvidenceKind.NOTE
                and (one.item.question, one.item.respondent) == (session.question, who)
            ]
            kept = notes[-1] if notes else ""
            where.text = kept if session.draft is None else session.draft
    return where
