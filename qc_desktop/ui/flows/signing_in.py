"""Everybody who tapped their picture signs in, one after the other, each in their own way."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from qc_desktop.domain.ids import PersonId
from qc_desktop.domain.people import Person, Role
from qc_desktop.domain.sign_in import REMEMBERED, SignInWay
from qc_desktop.services.sign_in import Outcome, SigningIn, Tried
from qc_desktop.ui.background import Progress
from qc_desktop.ui.components.bars import BarKey
from qc_desktop.ui.components.overlay import Message
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.sign_in_help import Helping, SignInHelp, WayIn
from qc_desktop.ui.flows.sign_in_ways import Asking, SignInWays, Told
from qc_desktop.words import easy, easy_n


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedIn:
    """Who is in, in the order in which they tapped."""

    people: tuple[PersonId, ...]


class SigningInFlow(QObject):
    """Supporters come first, so that they can let others in."""

    signed_in = Signal(SignedIn)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.stage)
        self._desk = desk
        self._ways = SignInWays(desk)
        self._help = SignInHelp(desk)
        self._wanted: tuple[PersonId, ...] = ()
        self._inside: tuple[PersonId, ...] = ()
        self._helper: Person | None = None
        self._busy = False
        self._ways.told.connect(self._told)
        self._help.helped.connect(self._come_in)
        self._help.helper_chosen.connect(self._helper_signs_in)

    def begin(self, people: tuple[PersonId, ...]) -> None:
        """Let these people sign in."""
        self._wanted, self._inside, self._helper, self._busy = people, (), None, False
        self._next_person()

    def _next_person(self) -> None:
        with self._desk.stage.guarded(self._leave):
            while (person := self._who_is_next()) is not None:
                if self._desk.laptop.signing_in.way_of(person.id).asks:
                    self._ask(person)
                    return
                self._inside = (*self._inside, person.id)
            wanted = tuple(one for one in self._wanted if one in self._inside)
            self._wanted, self._inside = (), ()
            self.signed_in.emit(SignedIn(people=wanted))

    def _who_is_next(self) -> Person | None:
        get = self._desk.laptop.people.get
        left = [get(one) for one in self._wanted if one not in self._inside]
        return min(left, key=lambda person: person.role is not Role.SUPPORTER, default=None)

    @property
    def _person(self) -> Person:
        """Who signs in just now: a helper first, where one must show that it is them."""
        person = self._helper or self._who_is_next()
        if person is None:
            raise ValueError("everybody is in")
        return person

    def _ask(self, person: Person) -> None:
        sign_in = self._desk.laptop.signing_in.way_of(person.id)
        if sign_in.way not in REMEMBERED:
            self._forgot()
            return
        helps = self._helper is not None
        self._ways.ask(
            Asking(
                person=person,
                way=sign_in.way,
                shuffled=sign_in.shuffled,
                forgot=None if helps else self._forgot,
                back=self._helper_left if helps else self._leave,
            )
        )

    def _told(self, told: Told) -> None:
        if self._busy:
            return
        self._busy = True
        work = _Try(self._desk.laptop.signing_in, self._person.id, told.words)
        self._desk.tools.background.run(work.run, self._tried, self._failed)

    def _tried(self, tried: "_Done") -> None:
        if not self._busy or not self._wanted or tried.person != self._person.id:
            return  # they went back meanwhile
        self._busy = False
        if tried.tried.outcome is Outcome.IN:
            if self._helper is not None:
                helper, self._helper = self._helper, None
                self._help.helped_by(helper.id)
            else:
                self._come_in()
        elif tried.tried.outcome is Outcome.WAIT:
            self._say_wait(tried.tried)
        else:
            self._say_wrong()

    def _failed(self, trouble: Exception) -> None:
        self._busy = False
        self._desk.stage.tell_or_raise(trouble)

    def _come_in(self) -> None:
        with self._desk.stage.guarded():
            self._inside = (*self._inside, self._person.id)
            self._next_person()

    def _say_wrong(self) -> None:
        way = self._desk.laptop.signing_in.way_of(self._person.id).way
        heading = easy("Those are not your pictures")
        if way is SignInWay.WORD:
            heading = easy("That is not your word")
        elif way is SignInWay.PIN:
            heading = easy("That is not your number")
        self._say_again(heading, easy("Try again. Take your time."), "wrong_pictures")

    def _say_wait(self, tried: Tried) -> None:
        minutes = max(1, -(-round(tried.wait.total_seconds()) // 60))
        words = easy_n(
            "Try again in {count} minute. Or ask for help.",
            "Try again in {count} minutes. Or ask for help.",
            minutes,
        )
        self._say_again(easy("Let us wait a little"), words, "wait")

    def _say_again(self, heading: str, words: str, picture: str) -> None:
        self._ways.again()
        forgot = None if self._helper else BarKey(words=easy("I forgot"), glyph="help")
        self._desk.stage.say(
            Message(
                heading=heading,
                words=words,
                picture=picture,
                first=BarKey(words=easy("Start again"), glyph="undo"),
                second=forgot,
            ),
            second=self._forgot,
        )

    def _forgot(self) -> None:
        self._busy = False
        with self._desk.stage.guarded(self._leave):
            person = self._person
            way = self._desk.laptop.signing_in.way_of(person.id).way
            back = self._ask_again if way in REMEMBERED else self._leave
            self._help.begin(Helping(person=person, way=way, inside=self._inside, back=back))

    def _ask_again(self) -> None:
        with self._desk.stage.guarded(self._leave):
            self._helper, self._busy = None, False
            self._ask(self._person)

    def _helper_signs_in(self, way_in: WayIn) -> None:
        self._helper = way_in.helper
        with self._desk.stage.guarded():
            self._ask(way_in.helper)

    def _helper_left(self) -> None:
        self._helper, self._busy = None, False
        self._forgot()

    def _leave(self) -> None:
        self._wanted, self._inside, self._helper, self._busy = (), (), None, False
        self.left.emit()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Done:
    """What came of one person's try."""

    person: PersonId
    tried: Tried


@dataclass(frozen=True, slots=True)
class _Try:
    """Tries what was told, off the interface thread."""

    signing_in: SigningIn
    person: PersonId
    told: str

    def run(self, _progress: Progress) -> _Done:
        """Try it."""
        return _Done(person=self.person, tried=self.signing_in.check(self.person, self.told))
