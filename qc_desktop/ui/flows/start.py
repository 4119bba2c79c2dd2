"""Who is here, and what they want to do."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from qc_desktop.domain.ids import PersonId, VisitId
from qc_desktop.domain.people import Person, Role
from qc_desktop.domain.visits import VisitState, VisitSummary
from qc_desktop.ui.components.bars import (
    BarKey,
    Bars,
    Chip,
    ChipsInMiddle,
    Middle,
    PagesInMiddle,
    Tone,
    Where,
    WordsInMiddle,
)
from qc_desktop.ui.components.home_tiles import HomeChoice
from qc_desktop.ui.components.overlay import Message
from qc_desktop.ui.components.values import Choice, Picked, Spoken
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.reminders import Reminders
from qc_desktop.ui.flows.signing_in import SignedIn, SigningInFlow
from qc_desktop.ui.flows.stage import Keys
from qc_desktop.ui.screens.checker.home import HomeScreen, HomeState
from qc_desktop.ui.screens.checker.screen import CheckerScreen
from qc_desktop.ui.screens.checker.who import WhoScreen, WhoState
from qc_desktop.words import day_in_words, easy, easy_n, joined


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """A visit that somebody wants to open."""

    visit: VisitId


class StartFlow(QObject):
    """The first two screens."""

    came_in = Signal(SignedIn)
    office_requested = Signal()
    close_requested = Signal()
    visit_chosen = Signal(Chosen)
    choose_requested = Signal()
    my_visits_requested = Signal()
    badge_requested = Signal()
    news_requested = Signal()
    send_requested = Signal()
    practice_requested = Signal()
    settings_requested = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.stage)
        self._desk = desk
        self._who = WhoScreen(desk.look)
        self._home = HomeScreen(desk.look)
        desk.stage.own(self._who, self._home)
        self._signing_in = SigningInFlow(desk)
        self._signing_in.signed_in.connect(self._came_in)
        self._reminders = Reminders(desk)
        self._signing_in.left.connect(self._show_who_again)
        self._page = 0
        self._others = False
        self._who.ticked.connect(self._ticked)
        self._who.someone_else_requested.connect(self._someone_else)
        self._who.office_requested.connect(self.office_requested)
        self._home.picked.connect(self._picked)

    def who(self) -> None:
        """Ask who is checking today; of a locked laptop, who of those who were here."""
        self._page, self._others = 0, False
        self._show_who(anew=True)

    def asks_who(self, screen: CheckerScreen) -> bool:
        """Tell whether this is the screen that asks who is here."""
        return screen is self._who

    def home(self) -> None:
        """Show what there is to do. The session is saved first."""
        with self._desk.stage.guarded():
            self._desk.keeping.go_home()
            state = self._home_state()
            self._home.show_state(state)
            self._desk.stage.show(
                self._home,
                state,
                Keys(back=self._finish, next=self.practice_requested.emit, home=self._nothing),
            )
            self._reminders.speak()

    def show_again(self, screen: CheckerScreen) -> bool:
        """Show one of these two screens as things stand now; tell whether it was one of them."""
        if screen is self._home:
            self.home()
        elif screen is self._who:
            self._show_who(anew=True)
        else:
            return False
        return True

    def _show_who(self, *, anew: bool = False) -> None:
        with self._desk.stage.guarded():
            state = self._who_state()
            self._who.show_state(state)
            keys = Keys(
                back=self._back_to_locked if self._others else self._close,
                next=self._go_on,
                before=self._before,
                more=self._more,
            )
            self._desk.stage.show(self._who, state, keys, anew=anew)

    def _show_who_again(self) -> None:
        self._show_who(anew=True)

    def _who_state(self) -> WhoState:
        everyone = self._everyone()
        picked = self._desk.keeping.now.picked
        title, words = self._who_title(), self._who_help(everyone)
        back = BarKey(words=easy("Close"), glyph="power")
        if self._others:
            back = BarKey(words=easy("Back"), glyph="arrow_left")
        many = self._who.on_a_page()
        start = self._page * many
        on_page = everyone[start : start + many]
        checkers = tuple(self._tile(one) for one in on_page if one.role is Role.CHECKER)
        supporters = tuple(self._tile(one) for one in on_page if one.role is Role.SUPPORTER)
        organisation = self._desk.laptop.organisations.get()
        return WhoState(
            title=title,
            help=words,
            checkers=checkers,
            supporters=supporters,
            picked=frozenset(picked),
            bars=Bars(
                home=False,
                brand_logo=self._desk.laptop.organisations.logo(),
                brand_name=organisation.name,
                back=back,
                middle=self._who_middle(len(everyone), picked),
                reminder=self._reminders.for_anybody(),
                next=BarKey(words=easy("Next"), glyph="arrow_right", primary=bool(picked)),
            ),
            spoken=(
                Spoken(text=title, key="title"),
                Spoken(text=words, key="help"),
                *(Spoken(text=one.words, key=one.key) for one in (*checkers, *supporters)),
                Spoken(text=easy("Someone else"), key="else"),
            ),
        )

    def _is_locked(self) -> bool:
        return self._desk.keeping.now.locked and not self._others

    def _who_title(self) -> str:
        return easy("We hid your work") if self._is_locked() else easy("Who is checking today?")

    def _who_help(self, everyone: tuple[Person, ...]) -> str:
        if self._is_locked():
            return easy("It is safe. Tap your picture to carry on.")
        if everyone:
            return easy("Tap your picture. You can tap more than one.")
        return self._ask_to_be_added()

    def _who_middle(self, people: int, picked: tuple[PersonId, ...]) -> Middle | None:
        names = joined(self._desk.faces.names(picked))
        pages = -(-people // self._who.on_a_page())
        chip = self._reminders.for_anybody()
        if pages > 1:
            words = names or easy("Page {page} of {pages}", page=self._page + 1, pages=pages)
            return PagesInMiddle(
                words=words,
                chip=chip,
                before=self._page > 0,
                more=self._page + 1 < pages,
            )
        if not names:
            return ChipsInMiddle(chips=(chip,)) if chip else None
        second = chip.words if chip else ""
        return WordsInMiddle(words=names, second=second, people=self._desk.faces.here(picked))

    def _everyone(self) -> tuple[Person, ...]:
        people = self._desk.laptop.people
        everyone = (*people.everyone(Role.CHECKER), *people.everyone(Role.SUPPORTER))
        if self._is_locked():
            return tuple(one for one in everyone if one.id in self._desk.keeping.now.people)
        return everyone

    def _tile(self, person: Person) -> Choice:
        role = easy("Quality Checker") if person.role is Role.CHECKER else easy("Supporter")
        return Choice(
            key=person.id,
            words=person.first_name,
            more=role,
            photo=self._desk.faces.person(person),
        )

    def _ticked(self, ticked: Picked) -> None:
        with self._desk.stage.guarded(self._show_who):
            here = self._desk.keeping.now.picked
            person = PersonId(ticked.key)
            left = tuple(one for one in here if one != person)
            self._desk.keeping.picked(self._in_order((*left, person) if ticked.on else left))
            self._show_who()

    def _in_order(self, people: tuple[PersonId, ...]) -> tuple[PersonId, ...]:
        """Put checkers before supporters: the first of them is who acts."""
        order = {person.id: person.role is Role.SUPPORTER for person in self._everyone()}
        return tuple(sorted(people, key=lambda person: order.get(person, True)))

    def _go_on(self) -> None:
        picked = self._desk.keeping.now.picked
        if picked:
            self._signing_in.begin(picked)
            return
        self._desk.stage.say(
            Message(
                heading=easy("You have not picked yet"),
                words=easy("Tap your picture."),
                picture="not_picked",
                first=BarKey(words=easy("OK"), glyph="tick"),
            )
        )

    def _someone_else(self) -> None:
        if self._is_locked():
            self._others, self._page = True, 0
            self._show_who(anew=True)
            return
        self._desk.stage.say(
            Message(
                heading=easy("Are you new here?"),
                words=self._ask_to_be_added(),
                picture="people",
                first=BarKey(words=easy("OK"), glyph="tick"),
            )
        )

    def _ask_to_be_added(self) -> str:
        office = self._desk.office_name()
        if office:
            return easy("Ask {name} to add you.", name=office)
        return easy("Ask the office to add you.")

    def _came_in(self, signed_in: SignedIn) -> None:
        self._others = False
        self.came_in.emit(signed_in)

    def _back_to_locked(self) -> None:
        with self._desk.stage.guarded():
            self._desk.keeping.picked(())
            self.who()

    def _before(self) -> None:
        self._page -= 1
        self._show_who(anew=True)

    def _more(self) -> None:
        self._page += 1
        self._show_who(anew=True)

    def _close(self) -> None:
        self.close_requested.emit()

    def _finish(self) -> None:
        with self._desk.stage.guarded():
            self._desk.keeping.nobody()
            self.who()

    def _nothing(self) -> None:
        """Home does nothing at home."""

    def _home_state(self) -> HomeState:
        people = self._desk.keeping.now.people
        waiting = self._desk.laptop.sending.waiting().visits
        tiles = (
            self._start_tile(self._desk.laptop.visits.to_do(people)),
            HomeChoice(
                key="visits",
                words=easy("My visits"),
                picture="my_visits",
                more=easy("What I did and what is next"),
            ),
            HomeChoice(
                key="badge",
                words=easy("My badge"),
                picture="my_badge",
                more=easy("Make it yours"),
            ),
            HomeChoice(
                key="news",
                words=easy("Good news"),
                picture="good_news",
                more=easy("Share a story"),
            ),
            self._send_tile(waiting),
            HomeChoice(key="settings", words=easy("Settings for me"), picture="settings"),
        )
        return HomeState(
            tiles=tiles,
            bars=Bars(
                where=Where(
                    small=easy("You are at the start"),
                    bold=easy("Hello {names}", names=self._checker_names()),
                    picture="start",
                ),
                people=self._desk.faces.here(people),
                back=BarKey(words=easy("Finish"), glyph="lock"),
                next=BarKey(words=easy("Practice"), glyph="again"),
                middle=self._chips(waiting),
                reminder=self._reminders.for_these(),
            ),
            spoken=(
                Spoken(text=easy("What do you want to do?"), key="title"),
                *(Spoken(text=_tile_words(tile), key=tile.key) for tile in tiles),
            ),
        )

    def _checker_names(self) -> str:
        people = self._desk.laptop.people
        here = [people.get(person) for person in self._desk.keeping.now.people]
        checkers = [one.first_name for one in here if one.role is Role.CHECKER]
        return joined(checkers or [one.first_name for one in here])

    def _start_tile(self, to_do: tuple[VisitSummary, ...]) -> HomeChoice:
        under_way = next((one for one in to_do if one.state is VisitState.STARTED), None)
        if under_way is not None:
            return HomeChoice(
                key="carry_on",
                words=easy("Carry on"),
                picture="carry_on",
                more=under_way.place_name,
                primary=True,
            )
        more = easy("Choose where to go")
        if to_do:
            now = self._desk.now()
            local = to_do[0].at.astimezone(now.tzinfo)
            day = day_in_words(local.date(), now.date())
            more = easy("{place}, {day}", place=to_do[0].place_name, day=day)
            if local.date() == now.date():
                more = easy("{place} today", place=to_do[0].place_name)
        return HomeChoice(
            key="start",
            words=easy("Start a visit"),
            picture="start_visit",
            more=more,
            primary=True,
        )

    def _send_tile(self, waiting: int) -> HomeChoice:
        if waiting:
            words = easy("{count} waiting", count=waiting)
            chip = Chip(words=words, tone=Tone.WAITING)
            return HomeChoice(key="send", words=easy("Send"), picture="send", chip=chip)
        sent = self._desk.laptop.sending.last_exchange() is not None
        more = easy("All sent") if sent else easy("Nothing to send yet")
        return HomeChoice(key="send", words=easy("Send"), picture="send", more=more)

    def _chips(self, waiting: int) -> ChipsInMiddle:
        safe = Chip(words=easy("All safe on this laptop"), tone=Tone.OK, glyph="shield")
        urgent = self._reminders.for_these()
        if urgent is not None:
            # How many visits wait stands on the tile to send them.
            return ChipsInMiddle(chips=(safe, urgent))
        if not waiting:
            return ChipsInMiddle(chips=(safe,))
        words = easy_n("{count} waiting to send", "{count} waiting to send", waiting)
        return ChipsInMiddle(chips=(safe, Chip(words=words, tone=Tone.WAITING)))

    def _picked(self, picked: Picked) -> None:
        match picked.key:
            case "carry_on":
                self._carry_on()
            case "start":
                self.choose_requested.emit()
            case "visits":
                self.my_visits_requested.emit()
            case "badge":
                self.badge_requested.emit()
            case "news":
                self.news_requested.emit()
            case "settings":
                self.settings_requested.emit()
            case _:
                self.send_requested.emit()

    def _carry_on(self) -> None:
        with self._desk.stage.guarded():
            to_do = self._desk.laptop.visits.to_do(self._desk.keeping.now.people)
            under_way = next(one for one in to_do if one.state is VisitState.STARTED)
            self.visit_chosen.emit(Chosen(visit=under_way.id))


def _tile_words(tile: HomeChoice) -> str:
    chip = tile.chip.words if tile.chip else ""
    return ". ".join(part for part in (tile.words, tile.more, chip) if part)
