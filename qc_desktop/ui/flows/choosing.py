"""Where to go next, and the visits of the people who are here."""

from PySide6.QtCore import QObject, Signal

from qc_desktop.domain.ids import VisitId
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.domain.session import Spot
from qc_desktop.domain.visits import VisitState, VisitSummary
from qc_desktop.ui.components.bars import (
    BarKey,
    Bars,
    Chip,
    Middle,
    PagesInMiddle,
    Tone,
    Where,
    WordsInMiddle,
)
from qc_desktop.ui.components.overlay import Confirm, Message
from qc_desktop.ui.components.places import PlaceChoice
from qc_desktop.ui.components.values import Picked, Spoken
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.stage import Keys
from qc_desktop.ui.flows.start import Chosen
from qc_desktop.ui.screens.checker.choose_visit import ChooseVisitScreen, ChooseVisitState
from qc_desktop.ui.screens.checker.visit_list import VisitLine, VisitListScreen, VisitListState
from qc_desktop.words import day_and_time, day_in_words, easy, easy_n, joined


class ChoosingFlow(QObject):
    """Choose a visit, and look at one's own."""

    visit_chosen = Signal(Chosen)
    home_requested = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.stage)
        self._desk = desk
        self._choose = ChooseVisitScreen(desk.look)
        self._mine = VisitListScreen(desk.look)
        desk.stage.own(self._choose, self._mine)
        self._page = 0
        self._choose.picked.connect(self._chosen)
        self._mine.used.connect(self._used)
        self._wanted: VisitSummary | None = None

    def choose(self) -> None:
        """Show the planned visits, soonest first."""
        with self._desk.stage.guarded():
            to_do = self._desk.laptop.visits.to_do(self._desk.keeping.now.people)
            if not to_do:
                self._say_none()
                return
            self._desk.keeping.go(Spot.CHOOSE_VISIT)
            self._page = 0
            self._show_choose()

    def mine(self) -> None:
        """Show what was done and what is next."""
        self._page = 0
        self._show_mine()

    def _show_choose(self) -> None:
        to_do = self._desk.laptop.visits.to_do(self._desk.keeping.now.people)
        on_page = self._choose.on_a_page()
        start = self._page * on_page
        cards = tuple(
            self._card(visit, is_next=visit == to_do[0]) for visit in to_do[start : start + on_page]
        )
        here = easy_n("{count} visit here", "{count} visits here", len(to_do))
        state = ChooseVisitState(
            visits=cards,
            bars=self._bars(
                Where(
                    small=easy("Start a visit"),
                    bold=easy("Choose a visit"),
                    picture="start_visit",
                ),
                self._middle(len(to_do), on_page, here),
            ),
            spoken=(
                Spoken(text=easy("Where are you going?"), key="title"),
                *(
                    Spoken(text=f"{card.words}. {card.when}. {card.with_whom}.", key=card.key)
                    for card in cards
                ),
            ),
        )
        self._choose.show_state(state)
        keys = Keys(back=self._home, before=self._choose_before, more=self._choose_more)
        self._desk.stage.show(self._choose, state, keys)

    def _card(self, visit: VisitSummary, *, is_next: bool) -> PlaceChoice:
        now = self._desk.now()
        acting = self._desk.keeping.person
        others = tuple(
            person for person in (*visit.checkers, *visit.supporters) if person != acting
        )
        today = visit.at.astimezone(now.tzinfo).date() == now.date()
        chip = None
        if visit.state is VisitState.STARTED:
            chip = Chip(words=easy("Part done"), tone=Tone.WAITING, glyph="circle_dashed")
        elif today:
            chip = Chip(words=easy("Today"), tone=Tone.SENDING, glyph="calendar")
        return PlaceChoice(
            key=visit.id,
            words=visit.place_name,
            when=day_and_time(visit.at, now),
            with_whom=easy("With {names}", names=joined(self._desk.faces.names(others)))
            if others
            else "",
            people=self._desk.faces.here(others),
            photo=self._desk.faces.place(self._desk.faces.place_of(visit.place)),
            chip=chip,
            is_next=is_next,
        )

    def _show_mine(self) -> None:
        with self._desk.stage.guarded():
            mine = self._my_visits()
            on_page = self._mine.on_a_page()
            start = self._page * on_page
            lines = tuple(self._line(one) for one in mine[start : start + on_page])
            title = easy("My visits")
            none = "" if mine else easy("You have no visits yet.")
            state = VisitListState(
                title=title,
                lines=lines,
                none=none,
                bars=self._bars(
                    Where(bold=title, picture="my_visits"),
                    self._middle(len(mine), on_page, ""),
                ),
                spoken=(
                    Spoken(text=title, key="title"),
                    *((Spoken(text=none, key="none"),) if none else ()),
                    *(
                        Spoken(text=f"{one.words}. {one.when}. {one.chip.words}.", key=one.key)
                        for one in lines
                    ),
                ),
            )
            self._mine.show_state(state)
            keys = Keys(back=self._home, before=self._mine_before, more=self._mine_more)
            self._desk.stage.show(self._mine, state, keys)

    def _my_visits(self) -> tuple[VisitSummary, ...]:
        here = set(self._desk.keeping.now.people)
        everything = self._desk.laptop.visits.listing()
        return tuple(one for one in everything if here & {*one.checkers, *one.supporters})

    def _line(self, visit: VisitSummary) -> VisitLine:
        now = self._desk.now()
        day = visit.at.astimezone(now.tzinfo).date()
        return VisitLine(
            key=visit.id,
            words=visit.place_name,
            when=day_in_words(day, now.date()),
            photo=self._desk.faces.place(self._desk.faces.place_of(visit.place)),
            chip=_state_chip(visit.state),
            does=_key_of(visit.state),
        )

    def _bars(self, where: Where, middle: Middle | None) -> Bars:
        return Bars(
            where=where,
            people=self._desk.faces.here(self._desk.keeping.now.people),
            back=BarKey(words=easy("Back"), glyph="arrow_left"),
            middle=middle,
        )

    def _middle(self, count: int, on_page: int, words: str) -> Middle | None:
        pages = -(-count // on_page)
        if pages > 1:
            return PagesInMiddle(
                words=easy("Page {page} of {pages}", page=self._page + 1, pages=pages),
                before=self._page > 0,
                more=self._page + 1 < pages,
            )
        return WordsInMiddle(words=words) if words else None

    def _say_none(self) -> None:
        office = self._desk.office_name()
        self._desk.stage.say(
            Message(
                heading=easy("No visits yet"),
                words=easy("{name} will add one for you.", name=office)
                if office
                else easy("The office will add one for you."),
                picture="no_visits",
                first=BarKey(words=easy("Look again"), glyph="refresh"),
                second=BarKey(words=easy("OK"), glyph="tick"),
            ),
            first=self.choose,
        )

    def _chosen(self, picked: Picked) -> None:
        self.visit_chosen.emit(Chosen(visit=VisitId(picked.key)))

    def _used(self, picked: Picked) -> None:
        visit = next((one for one in self._my_visits() if one.id == picked.key), None)
        match visit.state if visit is not None else None:
            case VisitState.FINISHED:
                self._ask_to_open_again(visit)
            case VisitState.REVIEWED:
                self._desk.stage.tell(Problem(ProblemKey.OFFICE_HAS_READ))
            case _:
                self._chosen(picked)

    def _ask_to_open_again(self, visit: VisitSummary | None) -> None:
        self._wanted = visit
        if visit is None:
            return
        if not set(visit.checkers) & set(self._desk.keeping.now.people):
            self._say_whose(visit)
            return
        sent = visit.id not in self._desk.laptop.sending.visits_waiting()
        self._desk.stage.ask(
            Confirm(
                heading=easy("Open this visit again?"),
                words=easy("The office has it already. Send it again after.")
                if sent
                else easy("Your answers are safe. You can change them."),
                picture="carry_on",
                go=BarKey(words=easy("Open it again"), glyph="undo"),
                keep=BarKey(words=easy("It is finished"), glyph="tick"),
            ),
            go=self._open_again,
        )

    def _say_whose(self, visit: VisitSummary) -> None:
        names = joined(self._desk.faces.names(visit.checkers))
        self._desk.stage.say(
            Message(
                heading=easy("The checkers open it again"),
                words=easy("Ask {names} to tap their picture first.", names=names),
                picture="people",
                first=BarKey(words=easy("OK"), glyph="tick"),
            )
        )

    def _open_again(self) -> None:
        visit = self._wanted
        if visit is None:
            return
        with self._desk.stage.guarded(self._show_mine):
            self._desk.laptop.visits.reopen(visit.id, by=self._desk.keeping.person)
            self.visit_chosen.emit(Chosen(visit=visit.id))

    def _home(self) -> None:
        self.home_requested.emit()

    def _choose_before(self) -> None:
        self._page -= 1
        self._show_choose()

    def _choose_more(self) -> None:
        self._page += 1
        self._show_choose()

    def _mine_before(self) -> None:
        self._page -= 1
        self._show_mine()

    def _mine_more(self) -> None:
        self._page += 1
        self._show_mine()


def _key_of(state: VisitState) -> BarKey:
    match state:
        case VisitState.FINISHED:
            return BarKey(words=easy("Not finished"), glyph="undo")
        case VisitState.REVIEWED:
            return BarKey(words=easy("Closed"), glyph="lock")
        case _:
            return BarKey(words=easy("Open"), glyph="arrow_right")


def _state_chip(state: VisitState) -> Chip:
    match state:
        case VisitState.PLANNED:
            return Chip(words=easy("Planned"), glyph="calendar")
        case VisitState.STARTED:
            return Chip(words=easy("Part done"), tone=Tone.WAITING, glyph="circle_dashed")
        case VisitState.FINISHED:
            return Chip(words=easy("Finished"), tone=Tone.OK)
        case VisitState.REVIEWED:
            return Chip(words=easy("Read by the office"), tone=Tone.OK)
