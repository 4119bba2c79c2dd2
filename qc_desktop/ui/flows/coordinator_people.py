"""Add and change the people who use the laptops."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from qc_desktop.domain.ids import PersonId
from qc_desktop.domain.people import Person, Role
from qc_desktop.ui.background import Progress
from qc_desktop.ui.components.bars import BarKey
from qc_desktop.ui.components.overlay import Confirm
from qc_desktop.ui.flows.coordinator_desk import Desk, problem_in
from qc_desktop.ui.flows.coordinator_files import read_picture
from qc_desktop.ui.flows.coordinator_sign_in_ways import SignInWaysFlow
from qc_desktop.ui.flows.coordinator_words import role_words
from qc_desktop.ui.screens.coordinator.people import PeopleScreen
from qc_desktop.ui.screens.coordinator.roster_state import (
    CardWish,
    FindWish,
    PeopleState,
    PersonForm,
    RoleWish,
    RosterCard,
)
from qc_desktop.ui.screens.coordinator.visits_state import PageWish
from qc_desktop.words import plain, plain_n


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wanted:
    role: Role = Role.CHECKER
    search: str = ""
    page: int = 1
    rows: int = 6


class PeopleFlow(QObject):
    """Cards of people, and one person in the panel."""

    badge_requested = Signal(CardWish)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._wanted = _Wanted()
        self._form: PersonForm | None = None
        self.screen = PeopleScreen(desk.look)
        screen = self.screen
        screen.role_requested.connect(self._choose_role)
        screen.found.connect(self._find)
        screen.page_requested.connect(self._turn)
        screen.card_requested.connect(self._choose)
        screen.add_requested.connect(self._begin)
        screen.saved.connect(self._save)
        screen.photo_requested.connect(self._ask_for_photo)
        screen.remove_requested.connect(self._ask_to_remove)
        screen.badge_requested.connect(self._badge)
        self._sign_in = SignInWaysFlow(desk)
        self._sign_in.changed.connect(self._show_again)
        self._sign_in.kept.connect(self._way_kept)
        screen.sign_in_requested.connect(self._open_sign_in)
        screen.sign_in.way_picked.connect(self._sign_in.pick_way)
        screen.sign_in.picture_picked.connect(self._sign_in.pick_picture)
        screen.sign_in.shuffle_picked.connect(self._sign_in.shuffle)
        screen.sign_in.saved.connect(self._sign_in.save)
        screen.sign_in.left_requested.connect(self._sign_in.close)

    def open(self) -> None:
        """Show the people."""
        people = self._desk.laptop.people.everyone()
        line = plain_n("{count} person", "{count} people", len(people))
        self._show()
        self._desk.show(self.screen, plain("People"), line)

    def _show(self, *, problem: str = "", saved: str = "") -> None:
        people = self._desk.laptop.people.everyone(self._wanted.role)
        wanted = self._wanted.search.casefold()
        found = [one for one in people if wanted in one.full_name.casefold()]
        pages = max(1, -(-len(found) // self._wanted.rows))
        page = min(self._wanted.page, pages)
        first = (page - 1) * self._wanted.rows
        form = self._form
        self.screen.show_state(
            PeopleState(
                role=self._wanted.role,
                cards=tuple(self._card(one) for one in found[first : first + self._wanted.rows]),
                search=self._wanted.search,
                page=page,
                pages=pages,
                form=form,
                photo=self._desk.portrait(form.id) if form is not None and form.id else None,
                way=self._sign_in.line_of(form.id) if form is not None and form.id else "",
                settings=self._sign_in.settings_of(form.id) if form and form.id else "",
                sign_in=self._sign_in.form if form is not None and form.id else None,
                problem=problem,
                saved=saved,
            )
        )

    def _card(self, person: Person) -> RosterCard:
        return RosterCard(
            key=person.id,
            name=person.full_name,
            line=role_words(person.role),
            photo=self._desk.portrait(person.id),
        )

    def _choose_role(self, wish: RoleWish) -> None:
        self._wanted = replace(self._wanted, role=wish.role, page=1)
        self._form = None
        self._show()

    def _find(self, wish: FindWish) -> None:
        self._wanted = replace(self._wanted, search=wish.words.strip(), page=1)
        self._show()

    def _turn(self, wish: PageWish) -> None:
        self._wanted = replace(self._wanted, page=wish.page, rows=wish.rows)
        self._show()

    def _choose(self, wish: CardWish) -> None:
        person = self._desk.tried(lambda: self._desk.laptop.people.get(PersonId(wish.key)))
        if person is not None:
            self._form, self._sign_in.form = form_of(person), None
            self._show()

    def _show_again(self) -> None:
        self._show()

    def _way_kept(self) -> None:
        self._show(saved=plain("Saved on this laptop."))

    def _open_sign_in(self, wish: CardWish) -> None:
        person = self._desk.tried(lambda: self._desk.laptop.people.get(PersonId(wish.key)))
        if person is not None:
            self._sign_in.open(person)
            self.screen.sign_in.take_way_focus()

    def _begin(self) -> None:
        self._form = PersonForm(role=self._wanted.role)
        self._show()
        self.screen.focus_form()

    def _save(self, form: PersonForm) -> None:
        self._form = form
        if not form.first_name.strip():
            self._show(problem=plain("Write a first name."))
            return
        if self._kept() is not None:
            self.open()
            self._show(saved=plain("Saved on this laptop."))

    def _kept(self) -> Person | None:
        """Save the person in the panel, and return them; None where that could not be."""
        form, people, me = self._form, self._desk.laptop.people, self._desk.me
        if form is None:
            return None
        if form.id is None:
            person = self._desk.tried(
                lambda: people.add(
                    first_name=form.first_name,
                    last_name=form.last_name,
                    role=form.role,
                    phone=form.phone,
                    by=me,
                )
            )
        else:
            known = form.id
            person = self._desk.tried(
                lambda: people.change(_changed(people.get(known), form), by=me)
            )
        if person is not None:
            self._form = form_of(person)
            self._wanted = replace(self._wanted, role=person.role)
        return person

    def _ask_for_photo(self, form: PersonForm) -> None:
        self._form = form
        if not form.first_name.strip():
            self._show(problem=plain("Write a first name first."))
            return
        path = self._desk.tools.files.open_picture(plain("Choose a photo"))
        person = self._kept() if path is not None else None
        if path is None or person is None:
            return
        self._show(saved=plain("Keeping the photo. Please wait."))
        people, me = self._desk.laptop.people, self._desk.me

        def keep(_progress: Progress) -> Person:
            return people.set_photo(person.id, read_picture(path), by=me)

        self._desk.run(keep, self._photo_kept, self._failed)

    def _photo_kept(self, person: Person) -> None:
        if self._form is not None and self._form.id == person.id:
            self._show(saved=plain("The photo is saved."))

    def _failed(self, trouble: Exception) -> None:
        self._show()
        self._desk.tell(problem_in(trouble))

    def _ask_to_remove(self, wish: CardWish) -> None:
        person = self._desk.tried(lambda: self._desk.laptop.people.get(PersonId(wish.key)))
        if person is None:
            return
        if person.id == self._desk.me:
            self._show(problem=plain("You cannot take yourself out."))
            return
        self._desk.ask(
            Confirm(
                heading=plain("Take {name} out?", name=person.full_name),
                words=plain("Old visits stay. You can add this person again."),
                picture="problem",
                go=BarKey(words=plain("Take out"), glyph="trash"),
                keep=BarKey(words=plain("Go back"), glyph="arrow_left"),
                danger=True,
            ),
            go=self._remove,
        )

    def _remove(self) -> None:
        form, people, me = self._form, self._desk.laptop.people, self._desk.me
        if form is not None and form.id is not None:
            gone = form.id
            self._desk.tried(lambda: people.remove(gone, by=me))
        self._form = None
        self.open()

    def _badge(self, wish: CardWish) -> None:
        self.badge_requested.emit(wish)


def form_of(person: Person) -> PersonForm:
    """Return a person as the panel shows them."""
    return PersonForm(
        id=person.id,
        first_name=person.first_name,
        last_name=person.last_name,
        phone=person.phone,
        role=person.role,
    )


def _changed(person: Person, form: PersonForm) -> Person:
    return replace(
        person,
        first_name=form.first_name.strip(),
        last_name=form.last_name.strip(),
        phone=form.phone.strip(),
        role=form.role,
    )
