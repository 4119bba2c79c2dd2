"""The board summary: many visits brought down to counts, then made like any other paper."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from qc_desktop.domain import concerns as concern_fields
from qc_desktop.domain.board import BoardWish, BoardWorry, NotReviewed
from qc_desktop.domain.checklists import Topic
from qc_desktop.domain.facts import said
from qc_desktop.domain.ids import PersonId, PlaceId, VisitId
from qc_desktop.domain.organisations import Organisation
from qc_desktop.domain.people import Person
from qc_desktop.domain.places import Place
from qc_desktop.domain.reporting_input import ReportInput
from qc_desktop.domain.visits import VisitState, VisitSummary
from qc_desktop.services.checklists import DEFAULT, Checklists
from qc_desktop.services.laying_out import LayingOut, Papers
from qc_desktop.services.organisations import Organisations
from qc_desktop.services.saving import Saving
from qc_desktop.storage import actions, evidence, facts, people, places, visits
from qc_desktop.storage import concerns as concern_rows
from qc_desktop.words import language_in_use

if TYPE_CHECKING:
    from qc_desktop.domain.board import BoardVisit
    from qc_desktop.domain.reporting_board import BoardInput
    from qc_desktop.domain.reporting_content import ReportContent

Told = Callable[[int, int], None]
_PAGE = 200


def _quietly(_done: int, _of: int) -> None:
    """Tell nobody how far it is."""


class Boards:
    """Reads each visit in a transaction of its own, so that nobody who saves waits for it."""

    def __init__(
        self,
        saving: Saving,
        checklists: Checklists,
        organisations: Organisations,
        papers: Papers,
        laying_out: LayingOut,
    ) -> None:
        self._saving = saving
        self._checklists = checklists
        self._organisations = organisations
        self._papers = papers
        self._laying_out = laying_out

    def today(self) -> datetime:
        """Return the time that a summary is made, in our zone."""
        return self._saving.now().astimezone(self._papers.zone)

    def content(
        self, wish: BoardWish, *, big_print: bool = False, told: Told = _quietly
    ) -> "ReportContent":
        """Return what the summary says; `told` hears how many visits were read, and may raise."""
        from qc_desktop.domain.reporting_board import board_content  # noqa: PLC0415 - not at start

        return board_content(self._read(wish, big_print=big_print, told=told))

    def pdf(self, wish: BoardWish, *, big_print: bool = False, told: Told = _quietly) -> bytes:
        """Return the summary as PDF. Slow: run it in the background."""
        return self._laying_out.pdf(self.content(wish, big_print=big_print, told=told))

    def html(self, wish: BoardWish, *, big_print: bool = False, told: Told = _quietly) -> str:
        """Return the summary as one self-contained web page."""
        return self._laying_out.html(self.content(wish, big_print=big_print, told=told))

    def _read(self, wish: BoardWish, *, big_print: bool, told: Told) -> "BoardInput":
        from qc_desktop.domain.reporting_board import BoardInput  # noqa: PLC0415 - not at start

        organisation = self._organisations.get()
        listed = self._listed()
        with self._saving.database.read() as tx:
            everyone = {one.id: one for one in people.everyone(tx, removed=True)}
            where = {one.id: one for one in places.everyone(tx, removed=True)}
        signed = [one for one in listed if one.state is VisitState.REVIEWED]
        found = []
        for number, one in enumerate(signed, start=1):
            visit = self._visit(one.id, organisation, everyone, where)
            if visit is not None:
                found.append(visit)
            told(number, len(signed))
        now = self.today()
        return BoardInput(
            organisation=organisation,
            contact=everyone.get(organisation.contact) if organisation.contact else None,
            visits=tuple(found),
            not_reviewed=tuple(
                NotReviewed(
                    nation=where[one.place].nation, day=one.at.astimezone(now.tzinfo).date()
                )
                for one in listed
                if one.state is VisitState.FINISHED and one.place in where
            ),
            worries=self._worries(),
            topics=self._topics(),
            wish=wish,
            now=now,
            language=language_in_use(),
            big_print=big_print,
        )

    def _listed(self) -> list[VisitSummary]:
        """Return every visit that is over, page by page."""
        over = {VisitState.FINISHED, VisitState.REVIEWED}
        found: list[VisitSummary] = []
        while True:
            before = (found[-1].at, found[-1].id) if found else None
            with self._saving.database.read() as tx:
                page = visits.listing(tx, states=over, limit=_PAGE, before=before)
            found += page
            if len(page) < _PAGE:
                return found

    def _visit(
        self,
        visit: VisitId,
        organisation: Organisation,
        everyone: dict[PersonId, Person],
        where: dict[PlaceId, Place],
    ) -> "BoardVisit | None":
        """Return one visit brought down to counts; None where its sign-off went meanwhile."""
        from qc_desktop.domain.board_reading import board_visit  # noqa: PLC0415 - not at start

        with self._saving.database.read() as tx:
            found = visits.get(tx, visit)
            pieces = evidence.of_visit(tx, visit)
            planned = actions.of_visit(tx, visit)
        place = where.get(found.plan.place)
        if found.sign_off is None or place is None:
            return None
        checklist = found.plan.checklist
        given = ReportInput(
            organisation=organisation,
            place=place,
            visit=found,
            checklist=self._checklists.get(checklist),
            people=everyone,
            evidence=pieces,
            actions=planned,
            statements={},
            now=self.today(),
        )
        return board_visit(given, found.sign_off)

    def _topics(self) -> tuple[Topic, ...]:
        """Return the topics that have answers to count."""
        return tuple(
            topic
            for topic in self._checklists.get(DEFAULT).topics
            if any(question.good_answer is not None for question in topic.questions)
        )

    def _worries(self) -> tuple[BoardWorry, ...]:
        """Return when each worry was told and taken up. No box is opened for it."""
        with self._saving.database.read() as tx:
            whole = [facts.of_subject(tx, one) for one in dict.fromkeys(concern_rows.begun(tx))]
        return tuple(
            BoardWorry(
                told=said(one, concern_fields.BEGUN)[-1].value.at,
                had=min(
                    (had.value.at for had in said(one, concern_fields.ACKNOWLEDGED)), default=None
                ),
            )
            for one in whole
        )
