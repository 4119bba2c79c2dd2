"""Set how a person signs in, from the office."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from qc_desktop.domain.ids import PersonId
from qc_desktop.domain.people import Person
from qc_desktop.domain.settings import PersonSettings, ScreenColours, TextSize
from qc_desktop.domain.sign_in import SignInWay, is_enough
from qc_desktop.services.sign_in import SigningIn
from qc_desktop.ui.background import Progress
from qc_desktop.ui.components.values import Picked
from qc_desktop.ui.flows.coordinator_desk import Desk, problem_in
from qc_desktop.ui.screens.coordinator.person_sign_in import SignInForm, SignInWish, ways
from qc_desktop.words import plain


class SignInWaysFlow(QObject):
    """The form of one person at a time; `changed` says that it is another."""

    changed = Signal()
    kept = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.form: SignInForm | None = None

    def open(self, person: Person) -> None:
        """Begin with the way that the person has."""
        way = self._desk.laptop.signing_in.way_of(person.id)
        self.form = SignInForm(
            person=person.id, name=person.first_name, way=way.way, shuffled=way.shuffled
        )
        self.changed.emit()

    def close(self) -> None:
        """Change nothing."""
        self.form = None
        self.changed.emit()

    def pick_way(self, picked: Picked) -> None:
        """Take another way."""
        if self.form is not None:
            self.form = replace(self.form, way=SignInWay(picked.key), problem="")
            self.changed.emit()

    def pick_picture(self, picked: Picked) -> None:
        """Take a picture, or let it go."""
        if self.form is not None:
            pictures = self.form.pictures - {picked.key}
            if picked.on:
                pictures |= {picked.key}
            self.form = replace(self.form, pictures=pictures, problem="")
            self.changed.emit()

    def shuffle(self, picked: Picked) -> None:
        """Let the pictures change places, or not."""
        if self.form is not None:
            self.form = replace(self.form, shuffled=picked.on)
            self.changed.emit()

    def save(self, wish: SignInWish) -> None:
        """Keep it, where it can be used; slow, so in the background."""
        form = self.form
        if form is None:
            return
        if not is_enough(wish.way, wish.told):
            self.form = replace(form, problem=_missing(wish.way))
            self.changed.emit()
            return
        work = _Keep(self._desk.laptop.signing_in, form.person, wish, self._desk.me)
        self._desk.run(work.run, self._kept, self._failed)

    def line_of(self, person: PersonId) -> str:
        """Return how a person signs in, in words."""
        now = self._desk.laptop.signing_in.way_of(person).way
        words = {choice.key: choice.words for choice in ways()}
        return plain("Signs in: {way}", way=words[now])

    def settings_of(self, person: PersonId) -> str:
        """Return a person's settings in words."""
        chosen = self._desk.laptop.settings.of_person(person)
        return plain("Settings: {settings}", settings=_settings_words(chosen))

    def _kept(self, _done: None) -> None:
        self.form = None
        self.changed.emit()
        self.kept.emit()

    def _failed(self, trouble: Exception) -> None:
        self.changed.emit()
        self._desk.tell(problem_in(trouble))


@dataclass(frozen=True, slots=True)
class _Keep:
    """Keeps a way off the interface thread."""

    signing_in: SigningIn
    person: PersonId
    wish: SignInWish
    by: PersonId

    def run(self, _progress: Progress) -> None:
        """Keep it."""
        wish = self.wish
        self.signing_in.set_way(
            self.person, wish.way, told=wish.told, shuffled=wish.shuffled, by=self.by
        )


def _missing(way: SignInWay) -> str:
    match way:
        case SignInWay.PICTURES:
            return plain("Choose exactly 3 pictures.")
        case SignInWay.WORD:
            return plain("Write a word of 2 letters or more.")
        case _:
            return plain("Write 4 to 8 figures.")


def _settings_words(chosen: PersonSettings) -> str:
    colours = {
        ScreenColours.CREAM: plain("cream"),
        ScreenColours.WHITE: plain("white"),
        ScreenColours.DARK: plain("dark"),
        ScreenColours.BLACK_YELLOW: plain("black and yellow"),
    }
    sizes = {
        TextSize.NORMAL: plain("normal text"),
        TextSize.BIG: plain("big text"),
        TextSize.VERY_BIG: plain("very big text"),
    }
    voice = plain("voice on") if chosen.reads_by_itself else plain("voice off")
    return f"{colours[chosen.colours]}, {sizes[chosen.text_size]}, {voice}"
