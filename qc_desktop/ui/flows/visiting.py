"""The visit that is open, and the bars that all its screens share."""

from qc_desktop.domain import visit_path
from qc_desktop.domain.answers import AnswerSet, Choice
from qc_desktop.domain.checklists import Checklist, Question
from qc_desktop.domain.evidence import Evidence, EvidenceKind
from qc_desktop.domain.ids import PersonId, QuestionId, Respondent, VisitId
from qc_desktop.domain.people import Role
from qc_desktop.domain.places import Place
from qc_desktop.domain.visits import Visit
from qc_desktop.services.laptop import Laptop
from qc_desktop.ui.components.bars import BarKey, Bars, Middle, StepsInMiddle, Where
from qc_desktop.ui.flows.faces import Faces
from qc_desktop.ui.flows.keeping import Keeping
from qc_desktop.words import easy, easy_n


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

    def kept(self, question: QuestionId) -> tuple[Evidence, ...]:
        """Return what the person we talk with added to a question, oldest first."""
        everything = self._laptop.evidence.of_visit(self.visit.id)
        who = visit_path.kept_under(self.checklist.question(question), self.who)
        return tuple(
            one
            for one in everything
            if one.item.question == question and one.item.respondent == who
        )

    def note_told(self, question: QuestionId) -> None:
        """Keep that an open question was told something, or that all of it was taken out.

        Words, sound and pictures are its only answer. On disk when this returns.
        """
        asked = self.checklist.question(question)
        if asked.answer_set is not AnswerSet.OPEN:
            return
        choice = Choice.TOLD if self.kept(question) else Choice.SKIP
        who = visit_path.kept_under(asked, self.who)
        before = self.visit.answer_to(question, who)
        if before is None or before.choice is not choice:
            whose = visit_path.usual_answered_by(asked)
            self.visit = self._laptop.visits.record_answer(
                self.visit.id, question, choice, whose, by=self.by, respondent=who
            )

    def supporter(self) -> str:
        """Return the first name of a supporter who is here, or ""."""
        people = [self._laptop.people.get(person) for person in self._keeping.now.people]
        supporters = [one.first_name for one in people if one.role is Role.SUPPORTER]
        return next(iter(supporters), "")

    def bars(
        self,
        *,
        next_key: BarKey | None,
        middle: Middle | None = None,
        where: str | None = None,
    ) -> Bars:
        """Return the bars of a screen of this visit. `where` None: the visit as a whole."""
        return Bars(
            where=self._where(where),
            people=self._faces.here(self._keeping.now.people),
            back=BarKey(words=easy("Back"), glyph="arrow_left"),
            middle=middle,
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

    def _where(self, bold: str | None) -> Where:
        if bold is None:
            return Where(small=easy("Visit to"), bold=self.place.name, picture="place")
        return Where(small=self.place.name, bold=bold, picture="place")


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


def next_key(*, primary: bool) -> BarKey:
    """Return a Next key; not filled while something is missing."""
    return BarKey(words=easy("Next"), glyph="arrow_right", primary=primary)
