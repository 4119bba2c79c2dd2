"""Record a visit. Every method is on disk when it returns."""

from qc_desktop.domain import visits as fields
from qc_desktop.domain.answers import AnsweredBy, AnswerValue, Choice, answer_key
from qc_desktop.domain.buddies import still_matters
from qc_desktop.domain.checklists import Checklist
from qc_desktop.domain.consent import ConsentAnswer, ConsentTo, ConsentValue, consent_key
from qc_desktop.domain.ids import FIRST_RESPONDENT, PersonId, QuestionId, Respondent, VisitId
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.domain.visits import Finish, Ready, SignOff, Visit, VisitState, VisitSummary
from qc_desktop.services.checklists import Checklists
from qc_desktop.services.saving import Saving
from qc_desktop.services.visit_saving import saved
from qc_desktop.storage import visits as rows

_ALL = 1_000_000
"""More visits than an organisation makes: a list that stops early loses visits from sight."""
_TO_DO = frozenset({VisitState.PLANNED, VisitState.STARTED})

_GONE_TO = frozenset({VisitState.STARTED, VisitState.FINISHED})
_RECENT = 20
"""More visits than one laptop makes in a day and a night."""


class Visits:
    """Visits on this laptop."""

    def __init__(self, saving: Saving, checklists: Checklists) -> None:
        self._saving = saving
        self._checklists = checklists

    def listing(self, states: frozenset[VisitState] | None = None) -> tuple[VisitSummary, ...]:
        """Return the visits in `states`, newest first; all where None."""
        with self._saving.database.read() as tx:
            return rows.listing(tx, states=states, limit=_ALL)

    def to_do(self, people: tuple[PersonId, ...]) -> tuple[VisitSummary, ...]:
        """Return the planned and started visits of any of these people, soonest first."""
        with self._saving.database.read() as tx:
            waiting = rows.listing(tx, states=_TO_DO, limit=_ALL)
        mine = (v for v in waiting if set(people) & {*v.checkers, *v.supporters})
        return tuple(sorted(mine, key=lambda visit: visit.at))

    def buddies_waiting(self, people: tuple[PersonId, ...] | None = None) -> tuple[Visit, ...]:
        """Return the visits whose buddy knows that we came and not that we left.

        Of any of these people; None: of everybody. What is long over is left out.
        """
        now = self._saving.now()
        with self._saving.database.read() as tx:
            recent = rows.listing(tx, states=_GONE_TO, limit=_RECENT)
            there = (rows.get(tx, one.id) for one in recent if _is_of(one, people))
            return tuple(one for one in there if still_matters(one, now))

    def get(self, visit: VisitId) -> Visit:
        """Return a visit with all that stands. Raises Problem NOT_FOUND."""
        with self._saving.database.read() as tx:
            return rows.get(tx, visit)

    def latest(self) -> VisitId | None:
        """Return the visit finished last, else the one started last."""
        with self._saving.database.read() as tx:
            return rows.latest(tx)

    def checklist(self, visit: Visit) -> Checklist:
        """Return the checklist version that the visit pins."""
        return self._checklists.get(visit.plan.checklist)

    def start(self, visit: VisitId, *, by: PersonId) -> Visit:
        """Note that the visit began; a second start keeps the first time."""
        with self._saving.database.write() as tx:
            if rows.get(tx, visit).started_at is None:
                self._saving.record(tx, by, fields.STARTED.set(visit, self._saving.now()))
            return rows.get(tx, visit)

    def tick(self, visit: VisitId, ready: Ready, on: bool, *, by: PersonId) -> Visit:
        """Tick or untick one line of the getting-ready list."""
        return saved(self._saving, visit, by, fields.READY.set(visit, ready.value, on))

    def consent(
        self,
        visit: VisitId,
        to: ConsentTo,
        answer: ConsentAnswer,
        *,
        by: PersonId,
        respondent: Respondent = FIRST_RESPONDENT,
    ) -> Visit:
        """Keep what the person said to one thing. Taking it back is another "no"."""
        value = ConsentValue(answer=answer, at=self._saving.now())
        key = consent_key(to, respondent)
        return saved(self._saving, visit, by, fields.CONSENT.set(visit, key, value))

    def record_answer(
        self,
        visit: VisitId,
        question: QuestionId,
        choice: Choice,
        answered_by: AnsweredBy,
        *,
        by: PersonId,
        respondent: Respondent = FIRST_RESPONDENT,
    ) -> Visit:
        """Save an answer and queue it for sending."""
        value = AnswerValue(choice=choice, answered_by=answered_by, at=self._saving.now())
        key = answer_key(question, respondent)
        return saved(self._saving, visit, by, fields.ANSWER.set(visit, key, value))

    def finish(self, visit: VisitId, *, by: PersonId) -> Visit:
        """Note that the checkers finished."""
        return saved(
            self._saving, visit, by, fields.FINISH.set(visit, Finish(at=self._saving.now()))
        )

    def reopen(self, visit: VisitId, *, by: PersonId) -> Visit:
        """Undo "finished". Raises Problem OFFICE_HAS_READ once a coordinator signed it off."""
        with self._saving.database.write() as tx:
            if rows.get(tx, visit).sign_off is not None:
                raise Problem(ProblemKey.OFFICE_HAS_READ, visit)
            self._saving.record(tx, by, fields.FINISH.set(visit, Finish(at=None)))
            return rows.get(tx, visit)

    def review(self, visit: VisitId, *, by: PersonId) -> Visit:
        """Sign the visit off, naming the answers that the coordinator saw."""
        with self._saving.database.write() as tx:
            saw = tuple(given.change for given in rows.get(tx, visit).given)
            sign_off = SignOff(at=self._saving.now(), by=by, saw=saw)
            self._saving.record(tx, by, fields.SIGN_OFF.set(visit, sign_off))
            return rows.get(tx, visit)


def _is_of(visit: VisitSummary, people: tuple[PersonId, ...] | None) -> bool:
    return people is None or bool(set(people) & {*visit.checkers, *visit.supporters})
