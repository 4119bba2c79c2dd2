"""Keep where the person is, so that the same screen comes back after a crash."""

from dataclasses import replace

from qc_desktop.domain.ids import PersonId, QuestionId, VisitId
from qc_desktop.domain.session import Session, Spot
from qc_desktop.services.sessions import Sessions


class Keeping:
    """The session of this laptop, saved at each step."""

    def __init__(self, sessions: Sessions) -> None:
        self._sessions = sessions
        self._now = sessions.load()

    @property
    def now(self) -> Session:
        """Where the person is."""
        return self._now

    @property
    def person(self) -> PersonId:
        """Who is acting: the first person who tapped their picture."""
        return self._now.people[0]

    def people(self, people: tuple[PersonId, ...]) -> None:
        """Keep who is here. On disk when this returns."""
        self._keep(replace(self._now, people=people))

    def page(self, page: int) -> None:
        """Keep the page of a long list."""
        self._keep(replace(self._now, page=page))

    def draft(self, text: str) -> None:
        """Keep the half-typed note. On disk when this returns."""
        self._keep(replace(self._now, draft=text))

    def go(self, spot: Spot, *, page: int = 0) -> None:
        """Keep that another screen of the same visit is open."""
        self._keep(replace(self._now, spot=spot, page=page))

    def open_visit(self, visit: VisitId, spot: Spot) -> None:
        """Keep that a visit is open."""
        self._keep(replace(self._now, visit=visit, spot=spot, question=None, draft=None, page=0))

    def open_question(self, question: QuestionId, spot: Spot = Spot.QUESTION) -> None:
        """Keep that a question is open. A draft belongs to one question and goes with it."""
        same = question == self._now.question
        draft = self._now.draft if same and spot is Spot.WRITE else None
        self._keep(replace(self._now, question=question, spot=spot, draft=draft, page=0))

    def go_home(self) -> None:
        """Keep that the visit was left for now."""
        self._keep(Session(people=self._now.people, spot=Spot.HOME))

    def nobody(self) -> None:
        """Keep that nobody is here."""
        self._keep(Session())

    def _keep(self, session: Session) -> None:
        if session != self._now:
            self._sessions.save(session)
            self._now = session
