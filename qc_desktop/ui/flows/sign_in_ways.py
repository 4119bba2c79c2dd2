"""Ask a person for their pictures, word or number: to come in, or to choose new ones."""

import random
from dataclasses import dataclass
from typing import assert_never

from PySide6.QtCore import QObject, Signal

from qc_desktop.domain.people import Person
from qc_desktop.domain.sign_in import (
    LONGEST_PIN,
    PICTURES,
    PICTURES_TO_TAP,
    SHORTEST_PIN,
    SignInWay,
    is_enough,
)
from qc_desktop.ui.components.bars import BarKey, Bars
from qc_desktop.ui.components.keypad import BACK, DONE
from qc_desktop.ui.components.overlay import Message
from qc_desktop.ui.components.values import Choice, Picked, Spoken, Typed
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.stage import Do, Keys
from qc_desktop.ui.screens.checker.hello_card import Hello
from qc_desktop.ui.screens.checker.sign_in_number import NumberScreen, NumberState
from qc_desktop.ui.screens.checker.sign_in_pictures import PicturesScreen, PicturesState
from qc_desktop.ui.screens.checker.sign_in_word import WordScreen, WordState
from qc_desktop.words import easy, mark_easy

PICTURE_WORDS = {
    "dog": mark_easy("Dog"),
    "bus": mark_easy("Bus"),
    "drink": mark_easy("Drink"),
    "guitar": mark_easy("Guitar"),
    "apple": mark_easy("Apple"),
    "boat": mark_easy("Boat"),
    "tree": mark_easy("Tree"),
    "ball": mark_easy("Ball"),
    "umbrella": mark_easy("Umbrella"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What somebody told to show that it is them."""

    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """Who is asked, how, and whether for something new. `shuffled` moves the pictures about."""

    person: Person
    way: SignInWay
    new: bool = False
    shuffled: bool = False
    forgot: Do | None = None
    back: Do | None = None


class SignInWays(QObject):
    """One screen for each way. It forgets what was told as soon as it is told."""

    told = Signal(Told)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.stage)
        self._desk = desk
        name = easy("Sign in")
        self._pictures = PicturesScreen(desk.look, name)
        self._word = WordScreen(desk.look, name)
        self._number = NumberScreen(desk.look, name)
        desk.stage.own(self._pictures, self._word, self._number)
        self._asking: Asking | None = None
        self._order: tuple[str, ...] = PICTURES
        self._tapped: tuple[str, ...] = ()
        self._figures = ""
        self._shows = False
        self._pictures.tapped.connect(self._picture_tapped)
        self._pictures.again_requested.connect(self.again)
        self._number.pressed.connect(self._number_pressed)
        self._number.again_requested.connect(self.again)
        self._word.told.connect(self._word_told)
        self._word.show_requested.connect(self._show_letters)

    def ask(self, asking: Asking) -> None:
        """Show the screen of this way, with nothing tapped."""
        self._asking = asking
        self._order = PICTURES
        if asking.shuffled:
            # Where pictures stand hides nothing; it only keeps a hand from learning places.
            self._order = tuple(random.sample(PICTURES, len(PICTURES)))
        self._shows = asking.new
        self._clear()
        self._show(anew=True)

    def again(self) -> None:
        """Take back all that was tapped."""
        self._clear()
        self._show(anew=True)

    @property
    def _now(self) -> Asking:
        if self._asking is None:
            raise ValueError("nobody is asked")
        return self._asking

    def _clear(self) -> None:
        self._tapped, self._figures = (), ""
        self._word.forget()

    def _show(self, *, anew: bool = False) -> None:
        match self._now.way:
            case SignInWay.PICTURES:
                self._show_pictures(anew=anew)
            case SignInWay.WORD:
                self._show_word(anew=anew)
            case SignInWay.PIN:
                self._show_number(anew=anew)
            case SignInWay.NOTHING | SignInWay.LET_IN:
                raise ValueError(self._now.way)
            case _:
                assert_never(self._now.way)

    def _show_pictures(self, *, anew: bool) -> None:
        title = easy("Tap your 3 pictures")
        if self._now.new:
            title = easy("Tap 3 new pictures")
        pictures = tuple(
            Choice(key=key, words=easy(PICTURE_WORDS[key]), picture=key) for key in self._order
        )
        told = easy("{count} of {of} tapped", count=len(self._tapped), of=PICTURES_TO_TAP)
        hello = self._hello(len(self._tapped), PICTURES_TO_TAP, told)
        state = PicturesState(
            title=title,
            hello=hello,
            pictures=pictures,
            tapped=frozenset(self._tapped),
            bars=self._bars(),
            # Never which are tapped: others in the room hear it too.
            spoken=(
                Spoken(text=hello.words, key="hello"),
                Spoken(text=title, key="title"),
                *(Spoken(text=one.words, key=one.key) for one in pictures),
                Spoken(text=told, key="count"),
            ),
        )
        self._pictures.show_state(state)
        self._desk.stage.show(self._pictures, state, self._keys(), anew=anew)

    def _show_number(self, *, anew: bool) -> None:
        title = easy("Tap your number")
        if self._now.new:
            title = easy("Tap a new number, from 4 to 8 long")
        count = len(self._figures)
        told = easy("{count} tapped", count=count)
        hello = self._hello(count, max(SHORTEST_PIN, count), told)
        state = NumberState(
            title=title,
            hello=hello,
            bars=self._bars(),
            spoken=(
                Spoken(text=hello.words, key="hello"),
                Spoken(text=title, key="title"),
                Spoken(text=told, key="count"),
            ),
        )
        self._number.show_state(state)
        self._desk.stage.show(self._number, state, self._keys(), anew=anew)

    def _show_word(self, *, anew: bool) -> None:
        title = easy("Type your word")
        if self._now.new:
            title = easy("Type a new word")
        words = easy("Big and small letters are the same here.")
        hello = self._hello(0, 0, "")
        state = WordState(
            title=title,
            help=words,
            hello=hello,
            shows=self._shows,
            bars=self._bars(),
            spoken=(
                Spoken(text=hello.words, key="hello"),
                Spoken(text=title, key="title"),
                Spoken(text=words, key="help"),
            ),
        )
        self._word.show_state(state)
        self._desk.stage.show(self._word, state, self._keys(), anew=anew)

    def _hello(self, told: int, slots: int, words: str) -> Hello:
        person = self._now.person
        return Hello(
            name=person.first_name,
            words=easy("Hello {name}", name=person.first_name),
            photo=self._desk.faces.person(person),
            told=told,
            slots=slots,
            told_words=words,
        )

    def _bars(self) -> Bars:
        organisation = self._desk.laptop.organisations
        forgot = BarKey(words=easy("I forgot"), glyph="help") if self._now.forgot else None
        return Bars(
            home=False,
            brand_logo=organisation.logo(),
            brand_name=organisation.get().name,
            back=BarKey(words=easy("Back"), glyph="arrow_left"),
            next=forgot,
        )

    def _keys(self) -> Keys:
        return Keys(back=self._now.back, next=self._now.forgot)

    def _picture_tapped(self, picked: Picked) -> None:
        left = tuple(key for key in self._tapped if key != picked.key)
        self._tapped = (*left, picked.key) if picked.on else left
        with self._desk.stage.guarded():
            self._show()
        if len(self._tapped) == PICTURES_TO_TAP:
            told, self._tapped = " ".join(self._tapped), ()
            self.told.emit(Told(words=told))

    def _number_pressed(self, picked: Picked) -> None:
        if picked.key == DONE:
            self._number_done()
            return
        if picked.key == BACK:
            self._figures = self._figures[:-1]
        elif len(self._figures) < LONGEST_PIN:
            self._figures += picked.key
        with self._desk.stage.guarded():
            self._show()

    def _number_done(self) -> None:
        if not is_enough(SignInWay.PIN, self._figures):
            self._say_too_short(easy("Tap 4 numbers or more."))
            return
        told, self._figures = self._figures, ""
        self.told.emit(Told(words=told))

    def _word_told(self, typed: Typed) -> None:
        if not is_enough(SignInWay.WORD, typed.words):
            self._say_too_short(easy("Type 2 letters or more."))
            return
        self._word.forget()
        self.told.emit(Told(words=typed.words))

    def _say_too_short(self, words: str) -> None:
        self._desk.stage.say(
            Message(
                heading=easy("That is not all yet"),
                words=words,
                picture="not_picked",
                first=BarKey(words=easy("OK"), glyph="tick"),
            )
        )

    def _show_letters(self, picked: Picked) -> None:
        self._shows = picked.on
        with self._desk.stage.guarded():
            self._show()
