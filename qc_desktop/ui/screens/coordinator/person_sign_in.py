"""How one person signs in: chosen in the office, together with them."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from qc_desktop.domain.ids import PersonId
from qc_desktop.domain.sign_in import PICTURES, SignInWay
from qc_desktop.ui.components.card import Card
from qc_desktop.ui.components.fields import ChoiceBox, Field, TickLine
from qc_desktop.ui.components.inputs import LineBox
from qc_desktop.ui.components.keys import Key, KeyKind, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.options import FilterChip
from qc_desktop.ui.components.values import Choice, Picked
from qc_desktop.ui.screens.coordinator.parts import Note, row
from qc_desktop.ui.theme import Look
from qc_desktop.words import plain

_COLUMNS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInForm:
    """How a person signs in, as chosen so far. What was typed stays in its box."""

    person: PersonId
    name: str
    way: SignInWay
    pictures: frozenset[str] = frozenset()
    shuffled: bool = False
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInWish:
    """Keep this way. `told`: pictures joined by spaces, a word or a number."""

    way: SignInWay
    told: str = ""
    shuffled: bool = False


class SignInPanel(Card):
    """A way, and what belongs to it."""

    way_picked = Signal(Picked)
    picture_picked = Signal(Picked)
    shuffle_picked = Signal(Picked)
    saved = Signal(SignInWish)
    left_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, plain("How this person signs in"), side=18)
        self._form: SignInForm | None = None
        self.setFixedWidth(look.px(512))
        self.heading = ReadableLabel(look, font="co_heading", shrinks=True)
        self.heading.setMaximumHeight(look.px(60))
        self.way = ChoiceBox(look, plain("How this person signs in"))
        self.way.picked.connect(self.way_picked)
        self.help = ReadableLabel(look, font="co_small", colour="ink-2")
        self.word = LineBox(look, plain("New word"), small=True)
        self.number = LineBox(look, plain("New number"), small=True)
        self.pictures = tuple(
            FilterChip(look, Choice(key=key, words=words), self) for key, words in _pictures()
        )
        self.shuffled = TickLine(
            look, Choice(key="shuffled", words=plain("Pictures change places each time"))
        )
        self.note = Note(look, wrong=True)
        self.back = Key(look, plain("Back"), glyph="arrow_left", size=KeySize.SMALL)
        self.save = Key(look, plain("Save"), glyph="save", kind=KeyKind.PRIMARY, size=KeySize.SMALL)
        for chip in self.pictures:
            chip.picked.connect(self.picture_picked)
        for box in (self.word, self.number):
            box.entered.connect(self._say_saved)
        self.shuffled.ticked.connect(self.shuffle_picked)
        self.back.tapped.connect(self.left_requested)
        self.save.tapped.connect(self._say_saved)
        self._lay_out()

    def show_form(self, form: SignInForm | None) -> None:
        """Show a way in; the panel is away for None."""
        if form is None or self._form is None or form.person != self._form.person:
            self.word.show_words("")
            self.number.show_words("")
        self._form = form
        self.setVisible(form is not None)
        if form is None:
            return
        self.heading.show_words(plain("How {name} signs in", name=form.name))
        self.way.show_choices(ways(), form.way)
        self.help.show_words(_help(form.way))
        self._pictures_room.setVisible(form.way is SignInWay.PICTURES)
        self.shuffled.setVisible(form.way is SignInWay.PICTURES)
        self._word_field.setVisible(form.way is SignInWay.WORD)
        self._number_field.setVisible(form.way is SignInWay.PIN)
        for chip in self.pictures:
            chip.show_on(on=chip.choice.key in form.pictures)
        self.shuffled.show_tick(on=form.shuffled)
        self.note.say(form.problem)

    def take_way_focus(self) -> None:
        """Put the focus on the way."""
        self.way.setFocus()

    def _lay_out(self) -> None:
        look = self.look
        self._word_field = Field(look, plain("New word"), self.word)
        self._number_field = Field(look, plain("New number, 4 to 8 figures"), self.number)
        self._pictures_room = QWidget()
        grid = QGridLayout(self._pictures_room)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        for place, chip in enumerate(self.pictures):
            grid.addWidget(chip, place // _COLUMNS, place % _COLUMNS)
        self.column.setSpacing(look.px(2))
        self.column.addWidget(self.heading)
        self.column.addWidget(self.way)
        self.column.addWidget(self.help)
        self.column.addWidget(self._pictures_room)
        self.column.addWidget(self.shuffled)
        self.column.addWidget(self._word_field)
        self.column.addWidget(self._number_field)
        self.column.addStretch(1)
        self.column.addWidget(self.note)
        self.column.addLayout(row(look, self.back, self.save))

    def _say_saved(self) -> None:
        form = self._form
        if form is None:
            return
        told = {
            SignInWay.PICTURES: " ".join(sorted(form.pictures)),
            SignInWay.WORD: self.word.words(),
            SignInWay.PIN: self.number.words(),
        }.get(form.way, "")
        self.saved.emit(SignInWish(way=form.way, told=told, shuffled=form.shuffled))


def ways() -> tuple[Choice, ...]:
    """Return the ways in, in words."""
    return (
        Choice(key=SignInWay.NOTHING, words=plain("Taps their picture")),
        Choice(key=SignInWay.LET_IN, words=plain("A supporter lets them in")),
        Choice(key=SignInWay.PICTURES, words=plain("3 pictures")),
        Choice(key=SignInWay.WORD, words=plain("A word")),
        Choice(key=SignInWay.PIN, words=plain("A number")),
    )


def _pictures() -> tuple[tuple[str, str], ...]:
    words = {
        "dog": plain("Dog"),
        "bus": plain("Bus"),
        "drink": plain("Drink"),
        "guitar": plain("Guitar"),
        "apple": plain("Apple"),
        "boat": plain("Boat"),
        "tree": plain("Tree"),
        "ball": plain("Ball"),
        "umbrella": plain("Umbrella"),
    }
    return tuple((key, words[key]) for key in PICTURES)


def _help(way: SignInWay) -> str:
    match way:
        case SignInWay.NOTHING:
            return plain("Nothing to remember.")
        case SignInWay.LET_IN:
            return plain("A supporter, or the office, lets them in each time.")
        case SignInWay.PICTURES:
            return plain("Choose 3 pictures together. This replaces the old ones.")
        case SignInWay.WORD:
            return plain("Capitals and spaces do not matter. This replaces the old one.")
        case SignInWay.PIN:
            return plain("Figures only. This replaces the old one.")
