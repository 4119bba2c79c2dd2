"""Choose whose badges to print, on what, and print the very PDF that is shown."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from qc_desktop.domain.badge_photo import PhotoState
from qc_desktop.domain.badges import Badge
from qc_desktop.domain.ids import PersonId
from qc_desktop.domain.people import Person, Role
from qc_desktop.services.badges import Badges, Tell
from qc_desktop.ui.background import Job, Progress
from qc_desktop.ui.components.bars import Chip, Tone
from qc_desktop.ui.components.values import Choice
from qc_desktop.ui.devices.printing import PrintJob
from qc_desktop.ui.flows.coordinator_desk import Desk, problem_in
from qc_desktop.ui.flows.coordinator_files import SaveAs
from qc_desktop.ui.flows.coordinator_handing import Handing
from qc_desktop.ui.flows.coordinator_printing import Printing
from qc_desktop.ui.screens.coordinator.badges import BadgesScreen
from qc_desktop.ui.screens.coordinator.badges_state import (
    BadgeLine,
    BadgePaper,
    BadgesState,
    BadgeTick,
    BadgeWish,
    EverybodyTick,
    Paper,
)
from qc_desktop.words import month_and_year, plain, plain_n

_SOON_DAYS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wanted:
    """What a PDF was made of."""

    people: tuple[PersonId, ...]
    paper: BadgePaper
    photos: tuple[PhotoState, ...]
    """What each person says of their photo: a sheet made before they took it back is not used."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Made:
    """A PDF and what it was made of."""

    wanted: _Wanted
    pdf: bytes


class BadgesFlow(QObject):
    """The badges to print."""

    design_requested = Signal(BadgeWish)

    def __init__(self, desk: Desk, printing: Printing) -> None:
        super().__init__(desk)
        self._desk = desk
        self._on: frozenset[PersonId] = frozenset()
        self._chosen = False
        self._paper = BadgePaper()
        self._sheet: _Made | None = None
        self._problem = ""
        self._done = ""
        self._job: Job | None = None
        self.screen = BadgesScreen(desk.look)
        self.screen.ticked.connect(self._tick)
        self.screen.everybody_ticked.connect(self._tick_everybody)
        self.screen.paper_chosen.connect(self._choose_paper)
        self.screen.design_requested.connect(self.design_requested)
        self.screen.save_requested.connect(self._save)
        self.screen.print_requested.connect(self._print)
        self._handing = Handing(desk, printing, self.screen)
        self._handing.done.connect(self._say_done)

    def open(self) -> None:
        """Show the badges; the first time of those who have a number already.

        Making a badge gives it a number, so nobody's is made before it is ticked.
        """
        people = self._people()
        if not self._chosen:
            badges = self._desk.laptop.badges
            self._on = frozenset(p.id for p in people if badges.of_person(p.id).issue is not None)
            self._chosen = True
        if not self._paper.stock:
            stock = next(iter(self._desk.laptop.badges.stocks()), "")
            self._paper = replace(self._paper, stock=stock)
        line = plain_n("{count} badge", "{count} badges", len(people))
        self._make()
        self._desk.show(self.screen, plain("Badges"), line)

    def _people(self) -> tuple[Person, ...]:
        everyone = self._desk.laptop.people.everyone()
        return tuple(person for person in everyone if person.role is not Role.COORDINATOR)

    def _tick(self, tick: BadgeTick) -> None:
        self._on = self._on | {tick.person} if tick.on else self._on - {tick.person}
        self._make()

    def _tick_everybody(self, tick: EverybodyTick) -> None:
        self._on = frozenset(person.id for person in self._people()) if tick.on else frozenset()
        self._make()

    def _choose_paper(self, paper: BadgePaper) -> None:
        self._paper = paper
        self._make()

    def _wanted(self) -> _Wanted:
        people = tuple(person.id for person in self._people() if person.id in self._on)
        badges = self._desk.laptop.badges
        return _Wanted(
            people=people,
            paper=self._paper,
            photos=tuple(badges.photo_state(person) for person in people),
        )

    def _make(self, *, done: str = "") -> None:
        if self._job is not None:
            self._job.stop()
            self._job = None
        wanted = self._wanted()
        self._problem, self._done = "", done
        if not wanted.people:
            self._sheet = None
            self._show()
            return
        self._show(making=True)
        badges, me = self._desk.laptop.badges, self._desk.me

        def make(progress: Progress) -> _Made:
            # Another tick stops this one at its next badge, however many there are.
            return _Made(wanted=wanted, pdf=_pdf(badges, wanted, me, progress.tell))

        self._job = self._desk.run(make, self._made, self._failed)

    def _made(self, made: _Made) -> None:
        self._job = None
        if made.wanted == self._wanted():
            self._sheet = made
            self._show()

    def _failed(self, trouble: Exception) -> None:
        self._job = None
        problem = problem_in(trouble)
        self._sheet = None
        words = problem.words()
        self._problem = f"{words.happened} {words.next_step}"
        if problem.detail:
            # The name of whose badge does not fit is what the coordinator needs to know.
            self._problem = plain("{name}: {problem}", name=problem.detail, problem=self._problem)
        self._show()

    def _say_done(self, words: str) -> None:
        self._done = words
        self._show()

    def _show(self, *, making: bool = False) -> None:
        badges = self._desk.laptop.badges
        self.screen.show_state(
            BadgesState(
                people=tuple(
                    self._line(person, badges.of_person(person.id)) for person in self._people()
                ),
                paper=self._paper,
                stocks=tuple(Choice(key=key, words=name) for key, name in badges.stocks().items()),
                pdf=self._sheet.pdf if self._sheet is not None else None,
                problem=self._problem,
                making=making,
                done=self._done,
            )
        )

    def _line(self, person: Person, badge: Badge) -> BadgeLine:
        return BadgeLine(
            person=person.id,
            name=person.full_name,
            photo=self._desk.portrait(person.id),
            chip=self._life(badge),
            on=person.id in self._on,
            no_photo=self._no_photo(badge),
        )

    def _no_photo(self, badge: Badge) -> Chip | None:
        if not badge.design.use_photo:
            return None
        match self._desk.laptop.badges.photo_state(badge.person):
            case PhotoState.NOT_ASKED:
                return Chip(words=plain("No photo: not asked yet"), tone=Tone.WAITING)
            case PhotoState.NO:
                return Chip(words=plain("No photo: they said no"), tone=Tone.WAITING)
            case PhotoState.NO_PHOTO:
                return Chip(words=plain("There is no photo"), tone=Tone.WAITING)
            case PhotoState.YES:
                return None

    def _life(self, badge: Badge) -> Chip | None:
        if badge.issue is None:
            return None
        days = (badge.issue.expires - self._desk.now.date()).days
        if days < 0:
            return Chip(words=plain("Ended"), tone=Tone.DANGER)
        if days < _SOON_DAYS:
            return Chip(words=plain("Ends soon"), tone=Tone.WAITING)
        return Chip(
            words=plain("To {month}", month=month_and_year(badge.issue.expires)), tone=Tone.OK
        )

    def _current(self) -> bytes | None:
        """Return the sheet; None, and another is made, where a yes to a photo changed since."""
        made = self._sheet
        if made is None or self._job is not None:
            return None
        if made.wanted != self._wanted():
            self._make(done=plain("Somebody changed their mind about their photo. Look again."))
            return None
        return made.pdf

    def _save(self) -> None:
        pdf = self._current()
        if pdf is None:
            return
        wish = SaveAs(title=plain("Save the badges"), name=plain("Badges"), ending="pdf")
        self._handing.save(pdf, wish)

    def _print(self) -> None:
        pdf = self._current()
        if pdf is not None:
            self._handing.print(PrintJob(pdf=pdf, title=plain("Badges"), exact=True))


def _pdf(badges: Badges, wanted: _Wanted, by: PersonId, tell: Tell) -> bytes:
    paper = wanted.paper
    if paper.paper is Paper.CARD:
        return badges.card_pdf(wanted.people, by=by, tell=tell)
    return badges.sheet_pdf(
        wanted.people,
        stock=paper.stock,
        marks=paper.marks,
        both_sides=paper.both_sides,
        turn_over=paper.turn_over.value,
        by=by,
        tell=tell,
    )
