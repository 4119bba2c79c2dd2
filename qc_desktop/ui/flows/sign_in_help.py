"""A supporter, or the office, helps somebody in who forgot, or who is always let in."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from qc_desktop.domain.ids import PersonId
from qc_desktop.domain.people import Person, Role
from qc_desktop.domain.sign_in import REMEMBERED, SignInWay
from qc_desktop.services.sign_in import SigningIn
from qc_desktop.ui.background import Progress
from qc_desktop.ui.components.bars import BarKey, Bars, Middle, PagesInMiddle
from qc_desktop.ui.components.overlay import Confirm, Message
from qc_desktop.ui.components.values import Choice, Picked, Spoken, Typed
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.sign_in_ways import PICTURE_WORDS, Asking, SignInWays, Told
from qc_desktop.ui.flows.stage import Do, Keys
from qc_desktop.ui.screens.checker.hello_card import Hello
from qc_desktop.ui.screens.checker.pick_one import (
    PEOPLE_ON_A_PAGE,
    PickOneScreen,
    PickOneState,
)
from qc_desktop.ui.screens.checker.sign_in_word import WordScreen, WordState
from qc_desktop.words import easy, joined

_OFFICE = "office"
_LET_IN = "let_in"
_NEW = "new"


@dataclass(frozen=True, slots=True, kw_only=True)
class Helping:
    """Somebody who needs help, those who are in already, and the way back."""

    person: Person
    way: SignInWay
    inside: tuple[PersonId, ...]
    back: Do


@dataclass(frozen=True, slots=True, kw_only=True)
class WayIn:
    """A helper who must show first that it is them."""

    helper: Person


class SignInHelp(QObject):
    """Who helps is asked first; then to let the person in, or to choose something new."""

    helped = Signal()
    """The person is in."""
    helper_chosen = Signal(WayIn)
    """This supporter must sign in first: call `helped_by` when they did."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.stage)
        self._desk = desk
        self._screen = PickOneScreen(desk.look, easy("Help to sign in"))
        self._office_words = WordScreen(desk.look, easy("The office"))
        desk.stage.own(self._screen, self._office_words)
        self._ways = SignInWays(desk)
        self._ways.told.connect(self._new_told)
        self._helping: Helping | None = None
        self._helper: PersonId | None = None
        self._page = 0
        self._shows = False
        self._new = ""
        self._busy = False
        self._screen.picked.connect(self._picked)
        self._office_words.told.connect(self._office_told)
        self._office_words.show_requested.connect(self._show_letters)

    def begin(self, helping: Helping) -> None:
        """Ask who helps, or let a supporter who is in already do so."""
        self._helping, self._page = helping, 0
        inside = [one for one in self._supporters() if one.id in helping.inside]
        if inside:
            self.helped_by(inside[0].id)
        else:
            self._ask_who()

    def helped_by(self, helper: PersonId) -> None:
        """Ask what this helper does for the person."""
        self._helper = helper
        with self._desk.stage.guarded():
            self._ask_what()

    @property
    def _now(self) -> Helping:
        if self._helping is None:
            raise ValueError("nobody is helped")
        return self._helping

    def _supporters(self) -> tuple[Person, ...]:
        everyone = self._desk.laptop.people.everyone(Role.SUPPORTER)
        return tuple(one for one in everyone if one.id != self._now.person.id)

    def _ask_who(self) -> None:
        with self._desk.stage.guarded():
            supporters = self._supporters()
            start = self._page * PEOPLE_ON_A_PAGE
            people = tuple(
                Choice(
                    key=one.id,
                    words=one.first_name,
                    more=easy("Supporter"),
                    photo=self._desk.faces.person(one),
                )
                for one in supporters[start : start + PEOPLE_ON_A_PAGE]
            )
            office = Choice(
                key=_OFFICE,
                words=easy("The office"),
                more=easy("They type their words"),
                picture="office",
            )
            state = PickOneState(
                title=easy("Who can help you?"),
                help=easy("It is OK to forget."),
                people=people,
                choices=(office,),
                bars=self._bars(self._pages(len(supporters))),
                spoken=(
                    Spoken(text=easy("Who can help you?"), key="title"),
                    Spoken(text=easy("It is OK to forget."), key="help"),
                    *(Spoken(text=f"{one.words}. {one.more}", key=one.key) for one in people),
                    Spoken(text=f"{office.words}. {office.more}", key=office.key),
                ),
            )
            self._screen.show_state(state)
            keys = Keys(back=self._now.back, before=self._before, more=self._more)
            self._desk.stage.show(self._screen, state, keys)

    def _ask_what(self) -> None:
        name = self._now.person.first_name
        choices = [
            Choice(
                key=_LET_IN,
                words=easy("Let {name} in", name=name),
                more=easy("Only now"),
                picture="welcome",
            )
        ]
        if self._now.way in REMEMBERED:
            choices.append(
                Choice(
                    key=_NEW,
                    words=self._new_words(),
                    more=easy("{name} uses them from now on", name=name),
                    picture="wrong_pictures",
                )
            )
        title = easy("Is this {name}?", name=name)
        words = easy("Your helper picks what to do.")
        state = PickOneState(
            title=title,
            help=words,
            choices=tuple(choices),
            bars=self._bars(None),
            spoken=(
                Spoken(text=title, key="title"),
                Spoken(text=words, key="help"),
                *(Spoken(text=f"{one.words}. {one.more}", key=one.key) for one in choices),
            ),
        )
        self._screen.show_state(state)
        self._desk.stage.show(self._screen, state, Keys(back=self._now.back))

    def _new_words(self) -> str:
        match self._now.way:
            case SignInWay.WORD:
                return easy("A new word")
            case SignInWay.PIN:
                return easy("A new number")
            case _:
                return easy("3 new pictures")

    def _bars(self, middle: Middle | None) -> Bars:
        organisation = self._desk.laptop.organisations
        return Bars(
            home=False,
            brand_logo=organisation.logo(),
            brand_name=organisation.get().name,
            back=BarKey(words=easy("Back"), glyph="arrow_left"),
            middle=middle,
        )

    def _pages(self, people: int) -> Middle | None:
        pages = -(-people // PEOPLE_ON_A_PAGE)
        if pages < 2:  # noqa: PLR2004 - one page needs no keys
            return None
        words = easy("Page {page} of {pages}", page=self._page + 1, pages=pages)
        return PagesInMiddle(words=words, before=self._page > 0, more=self._page + 1 < pages)

    def _before(self) -> None:
        self._page -= 1
        self._ask_who()

    def _more(self) -> None:
        self._page += 1
        self._ask_who()

    def _picked(self, picked: Picked) -> None:
        match picked.key:
            case "office":
                self._ask_office(anew=True)
            case "let_in":
                self._let_in()
            case "new":
                self._ask_new()
            case _:
                self._supporter_picked(PersonId(picked.key))

    def _supporter_picked(self, supporter: PersonId) -> None:
        with self._desk.stage.guarded(self._ask_who):
            sign_in = self._desk.laptop.signing_in.way_of(supporter)
            if sign_in.way in REMEMBERED:
                self.helper_chosen.emit(WayIn(helper=self._desk.laptop.people.get(supporter)))
            else:
                self.helped_by(supporter)

    def _let_in(self) -> None:
        with self._desk.stage.guarded():
            if self._helper is not None:
                self._desk.laptop.signing_in.let_in(self._now.person.id, by=self._helper)
                self.helped.emit()

    def _ask_new(self) -> None:
        now = self._now
        self._ways.ask(Asking(person=now.person, way=now.way, new=True, back=self._ask_what))

    def _new_told(self, told: Told) -> None:
        self._new = told.words
        self._desk.stage.ask(
            Confirm(
                heading=self._new_heading(told.words),
                words=easy("Try to remember. We can always help you."),
                picture="wrong_pictures",
                go=BarKey(words=easy("Start again"), glyph="undo"),
                keep=BarKey(words=easy("Yes, keep it"), glyph="tick"),
            ),
            go=self._ways.again,
            keep=self._keep_new,
        )

    def _new_heading(self, told: str) -> str:
        if self._now.way is SignInWay.PICTURES:
            names = joined([easy(PICTURE_WORDS[one]) for one in told.split()])
            return easy("Your pictures: {names}", names=names)
        if self._now.way is SignInWay.WORD:
            return easy("Your word: {word}", word=told.strip())
        return easy("Your number: {number}", number=" ".join(told))

    def _keep_new(self) -> None:
        now, helper = self._now, self._helper
        if helper is None or self._busy:
            return
        self._busy = True
        work = _NewWay(self._desk.laptop.signing_in, now.person.id, now.way, self._new, helper)
        self._new = ""
        self._desk.tools.background.run(work.run, self._new_kept, self._failed)

    def _new_kept(self, _done: None) -> None:
        self._busy = False
        self.helped.emit()

    def _failed(self, trouble: Exception) -> None:
        self._busy = False
        self._desk.stage.tell_or_raise(trouble)

    def _ask_office(self, *, anew: bool) -> None:
        with self._desk.stage.guarded():
            name = self._desk.office_name()
            title = easy("The office types their words")
            words = easy("Others do not look now.")
            hello = easy("Hello {name}", name=name) if name else easy("Hello")
            state = WordState(
                title=title,
                help=words,
                hello=Hello(name=name, words=hello),
                shows=self._shows,
                bars=self._bars(None),
                spoken=(
                    Spoken(text=hello, key="hello"),
                    Spoken(text=title, key="title"),
                    Spoken(text=words, key="help"),
                ),
            )
            self._office_words.show_state(state)
            keys = Keys(back=self._ask_who)
            self._desk.stage.show(self._office_words, state, keys, anew=anew)

    def _show_letters(self, picked: Picked) -> None:
        self._shows = picked.on
        self._ask_office(anew=False)

    def _office_told(self, typed: Typed) -> None:
        if self._busy:
            return
        self._busy, self._shows = True, False
        self._office_words.forget()
        self._desk.stage.say(
            Message(heading=easy("Please wait"), words=easy("We look."), picture="wait")
        )
        work = _Office(self._desk.laptop.signing_in, typed.words)
        self._desk.tools.background.run(work.run, self._office_checked, self._office_failed)

    def _office_checked(self, opens: bool) -> None:
        self._busy = False
        self._desk.stage.close_message()
        if opens:
            with self._desk.stage.guarded():
                self.helped_by(self._desk.laptop.organisations.contact())
            return
        self._ask_office(anew=True)
        self._desk.stage.say(
            Message(
                heading=easy("Those are not the words"),
                words=easy("Try again. Take your time."),
                picture="wrong_pictures",
                first=BarKey(words=easy("Start again"), glyph="undo"),
            )
        )

    def _office_failed(self, trouble: Exception) -> None:
        self._desk.stage.close_message()
        self._failed(trouble)


@dataclass(frozen=True, slots=True)
class _NewWay:
    """Keeps what somebody chose, off the interface thread."""

    signing_in: SigningIn
    person: PersonId
    way: SignInWay
    told: str
    by: PersonId

    def run(self, _progress: Progress) -> None:
        """Keep it."""
        self.signing_in.set_way(self.person, self.way, told=self.told, by=self.by)


@dataclass(frozen=True, slots=True)
class _Office:
    """Tries the words of the office, off the interface thread."""

    signing_in: SigningIn
    words: str

    def run(self, _progress: Progress) -> bool:
        """Tell whether they open."""
        return self.signing_in.opens_office(self.words)
