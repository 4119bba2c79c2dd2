"""The visit that is open, and the bars that all its screens share."""

from dataclasses import dataclass, replace

from qc_desktop.domain import visit_path
from qc_desktop.domain.answers import AnswerSet, Choice
from qc_desktop.domain.checklists import Asked, Checklist, Question
from qc_desktop.domain.evidence import Evidence, EvidenceKind
from qc_desktop.domain.ids import PersonId, QuestionId, Respondent, VisitId
from qc_desktop.domain.people import Role
from qc_desktop.domain.places import Place
from qc_desktop.domain.problems import Problem
from qc_desktop.domain.session import Spot
from qc_desktop.domain.spoken_to import name_of
from qc_desktop.domain.visits import Visit, VisitState
from qc_desktop.services.laptop import Laptop
from qc_desktop.ui.components.bars import (
    BarKey,
    Bars,
    Chip,
    Middle,
    StepsInMiddle,
    TalkingWith,
    Where,
)
from qc_desktop.ui.flows.faces import Faces
from qc_desktop.ui.flows.keeping import Keeping
from qc_desktop.words import easy, easy_n

ON_A_QUESTION = frozenset(
    {Spot.QUESTION, Spot.ADD_MORE, Spot.WRITE, Spot.VOICE, Spot.PHOTO, Spot.DRAW, Spot.ADDED}
)
"""The screens on which a question is open."""

_NOBODY_YET = frozenset(
    {
        Spot.READY,
        Spot.BUDDY,
        Spot.WELCOME,
        Spot.NOT_WELCOME,
        Spot.CHECK_IN,
        Spot.ROOMS,
        Spot.FINISHED,
    }
)
WITH_A_PERSON = frozenset(
    {
        *visit_path.CONSENT_SPOTS.values(),
        Spot.EXPLAINED,
        Spot.WHO_HELPED,
        Spot.SAID_BACK,
        Spot.PERSON,
    }
)
"""The screens that are about one person, where no question is open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Buddy:
    """Who is told that we arrived and that we left. `named`: for this visit alone, else ""."""

    person: PersonId | None
    name: str
    phone: str
    named: str = ""


BACK = BarKey(words="", glyph="arrow_left")
"""The Back key that nearly every screen has, in the words of the language in use."""


class Visiting:
    """One visit as it stands on disk. `visit` is replaced by what each save returned."""

    def __init__(self, laptop: Laptop, keeping: Keeping, faces: Faces, visit: VisitId) -> None:
        self._laptop = laptop
        self._keeping = keeping
        self._faces = faces
        self.visit: Visit = laptop.visits.get(visit)
        self.checklist: Checklist = laptop.visits.checklist(self.visit)
        self.place: Place = laptop.places.get(self.visit.plan.place)

    @property
    def by(self) -> PersonId:
        """Who is acting."""
        return self._keeping.person

    @property
    def who(self) -> Respondent:
        """Who we are talking with."""
        return self._keeping.now.respondent

    @property
    def respondent(self) -> Respondent:
        """Under whom the open question's answers and evidence are kept."""
        return visit_path.kept_under(self.question, self.who)

    @property
    def question(self) -> Question:
        """The question that is open."""
        question = self._keeping.now.question
        if question is None:
            raise ValueError("no question is open")
        return self.checklist.question(question)

    def kept(self, question: QuestionId, who: Respondent | None = None) -> tuple[Evidence, ...]:
        """Return what one person added to a question, oldest first; None: who we talk with."""
        everything = self._laptop.evidence.of_visit(self.visit.id)
        who = who or visit_path.kept_under(self.checklist.question(question), self.who)
        return tuple(
            one
            for one in everything
            if one.item.question == question and one.item.respondent == who
        )

    def note_told(self, question: QuestionId, who: Respondent | None = None) -> None:
        """Keep that an open question was told something, or that all of it was taken out.

        Words, sound and pictures are its only answer. On disk when this returns.
        """
        asked = self.checklist.question(question)
        if asked.answer_set is not AnswerSet.OPEN:
            return
        who = who or visit_path.kept_under(asked, self.who)
        choice = Choice.TOLD if self.kept(question, who) else Choice.SKIP
        before = self.visit.answer_to(question, who)
        if before is None or before.choice is not choice:
            whose = visit_path.usual_answered_by(asked)
            self.visit = self._laptop.visits.record_answer(
                self.visit.id, question, choice, whose, by=self.by, respondent=who
            )

    def supporter(self) -> str:
        """Return the first name of a supporter who is here, or ""."""
        found = self.supporter_here()
        return self._laptop.people.get(found).first_name if found is not None else ""

    def supporter_here(self) -> PersonId | None:
        """Return a supporter who is here."""
        people = [self._laptop.people.get(person) for person in self._keeping.now.people]
        return next((one.id for one in people if one.role is Role.SUPPORTER), None)

    def bars(
        self,
        *,
        next_key: BarKey | None,
        middle: Middle | None = None,
        where: str | None = None,
        back: BarKey | None = BACK,
        reminder: Chip | None = None,
    ) -> Bars:
        """Return the bars of a screen of this visit. `where` None: the visit as a whole."""
        return Bars(
            where=self._where(where),
            people=self._faces.here(self._keeping.now.people),
            talking=self._talking(),
            back=_back() if back is BACK else back,
            middle=middle,
            reminder=reminder,
            next=next_key,
        )

    def question_bars(self, next_key: BarKey | None) -> Bars:
        """Return the bars of a question and of what is added to it."""
        return self.bars(
            next_key=next_key, middle=self.question_steps(), where=self.topic_name(self.question)
        )

    def topic_name(self, question: Question) -> str:
        """Return the name of a question's topic; practice has its own."""
        topic = self.checklist.topic_of(question.id)
        return topic.name if topic else easy("Practice")

    def question_steps(self) -> StepsInMiddle:
        """Return where the open question stands in its topic."""
        where = visit_path.standing(self.visit, self.checklist, self.question.id, self.respondent)
        words = easy("Question {number} of {of}", number=where.number, of=where.of)
        if visit_path.is_practice(self.checklist, self.question.id):
            words = easy("Practice {number} of {of}", number=where.number, of=where.of)
        done = frozenset(number for number, is_done in enumerate(where.done, start=1) if is_done)
        return StepsInMiddle(
            words=words,
            done=len(done),
            total=where.of,
            now=where.number,
            done_steps=done - {where.number},
        )

    def name(self, who: Respondent) -> str:
        """Return what we call a person on the checkers' screens."""
        return name_of(self.visit, who)

    def team(self) -> tuple[PersonId, ...]:
        """Return the checkers of this visit who are here; whoever acts where none is."""
        here = self._keeping.now.people
        return tuple(one for one in here if one in self.visit.plan.checkers) or (self.by,)

    def buddy(self) -> Buddy:
        """Return who is to know where we are: who was named for this visit, else the office."""
        named = self.visit.buddy
        if named is not None and named.name:
            return Buddy(
                person=None, name=named.name, phone=on_one_line(named.phone), named=named.name
            )
        try:
            person = self._laptop.people.get(self._laptop.organisations.contact())
            phone = person.phone or self._laptop.organisations.get().phone
        except Problem:
            return Buddy(person=None, name=easy("the office"), phone="")
        return Buddy(person=person.id, name=person.first_name, phone=on_one_line(phone))

    def asks_person(self, question: QuestionId) -> bool:
        """Tell whether a question is one for the person we talk with."""
        return self.checklist.question(question).asked is Asked.PERSON

    def hidden(self, bars: Bars, where: Where) -> Bars:
        """Return bars that tell nothing of where we are or with whom."""
        return replace(bars, where=where, talking=None, back=None)

    def _talking(self) -> TalkingWith | None:
        session = self._keeping.now
        if self.visit.state is not VisitState.STARTED or session.spot in _NOBODY_YET:
            return None
        asks = session.spot in WITH_A_PERSON
        if session.spot in ON_A_QUESTION:
            asks = self.question.asked is Asked.PERSON
        if session.spot is Spot.TOPICS:
            asks = session.part is Asked.PERSON
        return TalkingWith(name=self.name(self.who) if asks else "")

    def _where(self, bold: str | None) -> Where:
        if bold is None:
            return Where(small=easy("Visit to"), bold=self.place.name, picture="place")
        return Where(small=self.place.name, bold=bold, picture="place")


def _back() -> BarKey:
    return BarKey(words=easy("Back"), glyph="arrow_left")


def counted(kind: EvidenceKind, count: int) -> str:
    """Return "1 photo", "2 recordings"."""
    match kind:
        case EvidenceKind.PHOTO:
            return easy_n("{count} photo", "{count} photos", count)
        case EvidenceKind.VOICE:
            return easy_n("{count} recording", "{count} recordings", count)
        case EvidenceKind.DRAWING:
            return easy_n("{count} drawing", "{count} drawings", count)
        case EvidenceKind.NOTE:
            return easy_n("{count} note", "{count} notes", count)


def on_one_line(phone: str) -> str:
    """Return a number that no line break parts."""
    return phone.replace(" ", "\u00a0")


def next_key(*, primary: bool) -> BarKey:
    """Return a Next key; not filled while something is missing."""
    return BarKey(words=easy("Next"), glyph="arrow_right", primary=primary)
