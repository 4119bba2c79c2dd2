"""Add and change the places we visit."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject

from qc_desktop.domain.help_lines import HelpLine
from qc_desktop.domain.ids import PlaceId
from qc_desktop.domain.places import Place, PlaceKind
from qc_desktop.ui.background import Progress
from qc_desktop.ui.components.bars import BarKey
from qc_desktop.ui.components.overlay import Confirm
from qc_desktop.ui.flows.coordinator_desk import Desk, problem_in
from qc_desktop.ui.flows.coordinator_files import read_picture
from qc_desktop.ui.screens.coordinator.places import PlacesScreen
from qc_desktop.ui.screens.coordinator.roster_state import (
    CardWish,
    FindWish,
    PlaceForm,
    PlacesState,
    RosterCard,
)
from qc_desktop.ui.screens.coordinator.visits_state import PageWish
from qc_desktop.words import plain, plain_n


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wanted:
    search: str = ""
    page: int = 1
    rows: int = 6


class PlacesFlow(QObject):
    """Cards of places, and one place in the panel."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._wanted = _Wanted()
        self._form: PlaceForm | None = None
        self.screen = PlacesScreen(desk.look)
        screen = self.screen
        screen.found.connect(self._find)
        screen.page_requested.connect(self._turn)
        screen.card_requested.connect(self._choose)
        screen.add_requested.connect(self._begin)
        screen.saved.connect(self._save)
        screen.photo_requested.connect(self._ask_for_photo)
        screen.remove_requested.connect(self._ask_to_remove)

    def open(self) -> None:
        """Show the places."""
        places = self._desk.laptop.places.everyone()
        line = plain_n("{count} place", "{count} places", len(places))
        self._show()
        self._desk.show(self.screen, plain("Places"), line)

    def _show(self, *, problem: str = "", saved: str = "") -> None:
        places = self._desk.laptop.places.everyone()
        wanted = self._wanted.search.casefold()
        found = [one for one in places if wanted in f"{one.name} {one.address}".casefold()]
        pages = max(1, -(-len(found) // self._wanted.rows))
        page = min(self._wanted.page, pages)
        first = (page - 1) * self._wanted.rows
        form = self._form
        self.screen.show_state(
            PlacesState(
                cards=tuple(self._card(one) for one in found[first : first + self._wanted.rows]),
                search=self._wanted.search,
                page=page,
                pages=pages,
                form=form,
                photo=self._desk.place_photo(form.id) if form is not None and form.id else None,
                problem=problem,
                saved=saved,
            )
        )

    def _card(self, place: Place) -> RosterCard:
        return RosterCard(
            key=place.id,
            name=place.name,
            line=place.address or kind_words(place.kind),
            photo=self._desk.place_photo(place.id),
            wide=True,
        )

    def _find(self, wish: FindWish) -> None:
        self._wanted = replace(self._wanted, search=wish.words.strip(), page=1)
        self._show()

    def _turn(self, wish: PageWish) -> None:
        self._wanted = replace(self._wanted, page=wish.page, rows=wish.rows)
        self._show()

    def _choose(self, wish: CardWish) -> None:
        place = self._desk.tried(lambda: self._desk.laptop.places.get(PlaceId(wish.key)))
        if place is not None:
            self._form = self._form_of(place)
            self._show()

    def _begin(self) -> None:
        self._form = PlaceForm()
        self._show()
        self.screen.focus_form()

    def _save(self, form: PlaceForm) -> None:
        self._form = form
        wrong = _wrong(form)
        if wrong:
            self._show(problem=wrong)
            return
        if self._kept() is not None:
            self.open()
            self._show(saved=plain("Saved on this laptop."))

    def _kept(self) -> Place | None:
        """Save the place in the panel, and return it; None where that could not be."""
        form, places, me = self._form, self._desk.laptop.places, self._desk.me
        if form is None:
            return None
        if form.id is None:
            place = self._desk.tried(
                lambda: places.add(
                    name=form.name.strip(),
                    kind=form.kind,
                    nation=form.nation,
                    address=form.address.strip(),
                    phone=form.phone.strip(),
                    people_living_here=_living_here(form),
                    by=me,
                )
            )
        else:
            known = form.id
            place = self._desk.tried(
                lambda: places.change(_changed(places.get(known), form), by=me)
            )
        if place is not None:
            self._keep_number(place, form.worries_phone.strip())
            self._form = self._form_of(place)
        return place

    def _form_of(self, place: Place) -> PlaceForm:
        number = self._desk.laptop.help_lines.local_of(place.id)
        return replace(form_of(place), worries_phone=number.phone)

    def _keep_number(self, place: Place, phone: str) -> None:
        """Keep the place's own number to ring with a worry, where it is another now."""
        lines, me = self._desk.laptop.help_lines, self._desk.me
        if lines.local_of(place.id).phone != phone:
            line = HelpLine(phone=phone)
            self._desk.tried(lambda: lines.set_place_local(place.id, line, by=me))

    def _ask_for_photo(self, form: PlaceForm) -> None:
        self._form = form
        wrong = _wrong(form)
        if wrong:
            self._show(problem=wrong)
            return
        path = self._desk.tools.files.open_picture(plain("Choose a photo"))
        place = self._kept() if path is not None else None
        if path is None or place is None:
            return
        self._show(saved=plain("Keeping the photo. Please wait."))
        places, me = self._desk.laptop.places, self._desk.me

        def keep(_progress: Progress) -> Place:
            return places.set_photo(place.id, read_picture(path), by=me)

        self._desk.run(keep, self._photo_kept, self._failed)

    def _photo_kept(self, place: Place) -> None:
        if self._form is not None and self._form.id == place.id:
            self._show(saved=plain("The photo is saved."))

    def _failed(self, trouble: Exception) -> None:
        self._show()
        self._desk.tell(problem_in(trouble))

    def _ask_to_remove(self, wish: CardWish) -> None:
        place = self._desk.tried(lambda: self._desk.laptop.places.get(PlaceId(wish.key)))
        if place is None:
            return
        self._desk.ask(
            Confirm(
                heading=plain("Take {name} out?", name=place.name),
                words=plain("Old visits stay. You can add this place again."),
                picture="problem",
                go=BarKey(words=plain("Take out"), glyph="trash"),
                keep=BarKey(words=plain("Go back"), glyph="arrow_left"),
                danger=True,
            ),
            go=self._remove,
        )

    def _remove(self) -> None:
        form, places, me = self._form, self._desk.laptop.places, self._desk.me
        if form is not None and form.id is not None:
            gone = form.id
            self._desk.tried(lambda: places.remove(gone, by=me))
        self._form = None
        self.open()


def kind_words(kind: PlaceKind) -> str:
    """Return what a kind of place is called."""
    match kind:
        case PlaceKind.OWN_HOME:
            return plain("Own home")
        case PlaceKind.SHARED_HOUSE:
            return plain("Shared house")
        case PlaceKind.CARE_HOME:
            return plain("Care home")
        case PlaceKind.DAY_SERVICE:
            return plain("Day service")


def form_of(place: Place) -> PlaceForm:
    """Return a place as the panel shows it."""
    living = place.people_living_here
    return PlaceForm(
        id=place.id,
        name=place.name,
        kind=place.kind,
        nation=place.nation,
        address=place.address,
        phone=place.phone,
        living_here="" if living is None else str(living),
    )


def _wrong(form: PlaceForm) -> str:
    if not form.name.strip():
        return plain("Write the name of the place.")
    typed = form.living_here.strip()
    if typed and not (typed.isascii() and typed.isdigit()):
        return plain("Write how many people live here as a number.")
    return ""


def _living_here(form: PlaceForm) -> int | None:
    return int(form.living_here) if form.living_here.strip() else None


def _changed(place: Place, form: PlaceForm) -> Place:
    return replace(
        place,
        name=form.name.strip(),
        kind=form.kind,
        nation=form.nation,
        address=form.address.strip(),
        phone=form.phone.strip(),
        people_living_here=_living_here(form),
    )
