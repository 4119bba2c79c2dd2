"""Keep where the person is, so that the same screen comes back after a crash."""

from dataclasses import replace

from qc_desktop.domain.checklists import Asked
from qc_desktop.domain.findings import FindingKind
from qc_desktop.domain.ids import FindingId, PersonId, QuestionId, Respondent, StoryId, VisitId
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
        """Who is acting: whose turn it is, else the first who tapped their picture."""
        now = self._now
        return now.turn if now.turn in now.people and now.turn is not None else now.people[0]

    @property
    def looks(self) -> PersonId | None:
        """Whose settings are used; None where nobody is here, or nothing may show."""
        now = self._now
        if not now.people or now.locked:
            return None
        return now.looks if now.looks in now.people else now.people[0]

    def picked(self, people: tuple[PersonId, ...]) -> None:
        """Keep who tapped their picture. On disk when this returns."""
        self._keep(replace(self._now, picked=people))

    def come_in(self, people: tuple[PersonId, ...]) -> None:
        """Keep who is here now. What was locked stays where it was, for them. On disk."""
        self._keep(replace(self._now, people=people, picked=(), locked=False))

    def turn(self, person: PersonId) -> None:
        """Keep whose turn it is. On disk when this returns."""
        self._keep(replace(self._now, turn=person))

    def use_looks(self, person: PersonId) -> None:
        """Keep whose settings are used. On disk when this returns."""
        self._keep(replace(self._now, looks=person))

    def lock(self) -> None:
        """Keep that nothing may show until somebody signs in. On disk when this returns.

        It holds at once, also where the disk is full.
        """
        before, self._now = self._now, replace(self._now, locked=True, picked=())
        if before != self._now:
            self._sessions.save(self._now)

    def park(self, session: Session) -> None:
        """Keep where others were, and that nobody is here. On disk when this returns."""
        self._sessions.park(replace(session, locked=False, picked=()))
        self._keep(Session())

    def take_parked(self) -> None:
        """Go on where one of those who are here was before others used the laptop."""
        found = self._sessions.take_parked(self._now.people)
        if found is not None:
            self._keep(replace(found, people=self._now.people))

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
        self._keep(Session(people=self._now.people, visit=visit, spot=spot))

    def open_question(self, question: QuestionId, spot: Spot = Spot.QUESTION) -> None:
        """Keep that a question is open. A draft belongs to one question and goes with it."""
        same = question == self._now.question
        draft = self._now.draft if same and spot is Spot.WRITE else None
        self._keep(replace(self._now, question=question, spot=spot, draft=draft, page=0))

    def open_story(self, story: StoryId, spot: Spot, *, page: int = 0) -> None:
        """Keep that a screen of a story is open. A draft belongs to one and goes with it."""
        draft = self.story_draft(story) if spot is Spot.NEWS_TELL else None
        self._keep(replace(self._now, story=story, spot=spot, page=page, draft=draft))

    def story_draft(self, story: StoryId) -> str | None:
        """Return what was half typed for a story, or None."""
        same = self._now.story == story and self._now.spot is Spot.NEWS_TELL
        return self._now.draft if same else None

    def talk_with(self, who: Respondent) -> None:
        """Keep who we talk with. Their own progress stays with them."""
        self._keep(replace(self._now, respondent=who, part=Asked.PERSON, question=None, draft=None))

    def part(self, part: Asked) -> None:
        """Keep which part of the visit the map shows."""
        self._keep(replace(self._now, part=part))

    def checker(self, checker: PersonId) -> None:
        """Keep whose turn it is to say how they feel."""
        self._keep(replace(self._now, checker=checker))

    def open_name(self, name: str, *, renames: bool) -> None:
        """Keep that somebody is asked for a name; `renames` where we know them already."""
        self._keep(replace(self._now, spot=Spot.NEW_PERSON, draft=name, renames=renames, page=0))

    def open_finding(self, finding: FindingId | None, kind: FindingKind | None, words: str) -> None:
        """Keep the finding that is being changed, a new one where None, with its words."""
        self._keep(
            replace(self._now, spot=Spot.FINDING, finding=finding, kind=kind, draft=words, page=0)
        )

    def open_buddy(self, draft: str) -> None:
        """Keep that the buddy is being named, with what is typed so far."""
        self._keep(replace(self._now, spot=Spot.BUDDY, draft=draft, page=0))

    def kind(self, kind: FindingKind) -> None:
        """Keep which sort the open finding is to be."""
        self._keep(replace(self._now, kind=kind))

    def pause(self, *, on: bool) -> None:
        """Keep that the screen is hidden for a break."""
        self._keep(replace(self._now, paused=on))

    def go_home(self) -> None:
        """Keep that the visit was left for now."""
        now = self._now
        self._keep(Session(people=now.people, turn=now.turn, looks=now.looks, spot=Spot.HOME))

    def nobody(self) -> None:
        """Keep that nobody is here."""
        self._keep(Session())

    def _keep(self, session: Session) -> None:
        if session != self._now:
            self._sessions.save(session)
            self._now = session
