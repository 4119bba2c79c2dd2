"""My designs: make another, copy one, like one, take one out and bring it back."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject

from qc_desktop.domain.badges import Badge, KeptDesign
from qc_desktop.domain.ids import BadgeId
from qc_desktop.domain.people import Person
from qc_desktop.domain.problems import Problem
from qc_desktop.services.badges import Badges
from qc_desktop.ui.background import Progress
from qc_desktop.ui.components.bars import BarKey, Bars, Chip, PagesInMiddle, Tone, Where
from qc_desktop.ui.components.values import Choice, Picked, Spoken
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.stage import Do, Keys
from qc_desktop.ui.screens.checker.my_designs import (
    DesignLine,
    MyDesignsScreen,
    MyDesignsState,
)
from qc_desktop.words import easy

_Pdfs = dict[BadgeId, bytes]


class BadgeDesigns(QObject):
    """What was taken out stays in its place, to be brought back, until one leaves."""

    def __init__(self, desk: Desk, *, edit: Callable[[Badge], None], back: Do) -> None:
        super().__init__(desk.stage)
        self._desk = desk
        self._edit = edit
        self._back = back
        self._screen = MyDesignsScreen(desk.look)
        desk.stage.own(self._screen)
        self._person: Person | None = None
        self._page = 0
        self._taken_out: set[BadgeId] = set()
        self._pdfs: _Pdfs = {}
        self._screen.picked.connect(self._picked)
        desk.look.changed.connect(self._look_changed)

    def open(self, person: Person) -> None:
        """Show a person's designs."""
        with self._desk.stage.guarded():
            self._person, self._page, self._taken_out, self._pdfs = person, 0, set(), {}
            self._show(anew=True)
            self._draw()

    @property
    def _who(self) -> Person:
        if self._person is None:
            raise ValueError("nobody's designs are open")
        return self._person

    def _kept(self) -> tuple[KeptDesign, ...]:
        everything = self._desk.laptop.badges.designs(self._who.id)
        return tuple(
            one for one in everything if not one.removed or one.badge.id in self._taken_out
        )

    def _draw(self) -> None:
        badges = tuple(one.badge for one in self._kept())
        work = _Fronts(self._desk.laptop.badges, badges)
        self._desk.tools.background.run(work.run, self._drawn, self._not_drawn)

    def _drawn(self, pdfs: _Pdfs) -> None:
        self._pdfs = pdfs
        if self._desk.stage.screen is self._screen:
            with self._desk.stage.guarded():
                self._show()

    def _not_drawn(self, trouble: Exception) -> None:
        if not isinstance(trouble, Problem):
            raise trouble
        self._desk.stage.tell(trouble)

    def _show(self, *, anew: bool = False) -> None:
        kept = self._kept()
        many = self._screen.on_a_page()
        pages = max(-(-len(kept) // many), 1)
        self._page = min(self._page, pages - 1)
        start = self._page * many
        lines = tuple(
            self._line(number, one)
            for number, one in enumerate(kept, start=1)
            if start < number <= start + many
        )
        middle = PagesInMiddle(
            words=easy("Page {page} of {pages}", page=self._page + 1, pages=pages),
            before=self._page > 0,
            more=self._page + 1 < pages,
        )
        state = MyDesignsState(
            lines=lines,
            bars=Bars(
                where=Where(small=easy("My badge"), bold=easy("My designs"), picture="my_badge"),
                people=self._desk.faces.here((self._who.id,)),
                back=BarKey(words=easy("Back"), glyph="arrow_left"),
                middle=middle if pages > 1 else None,
                next=BarKey(words=easy("New design"), glyph="plus", primary=True),
            ),
            spoken=(
                Spoken(text=easy("My designs"), key="title"),
                *(Spoken(text=f"{line.name}. {line.chip.words}.", key=line.key) for line in lines),
            ),
        )
        self._screen.show_state(state)
        keys = Keys(
            back=self._back,
            next=self._new,
            before=partial(self._turn, -1),
            more=partial(self._turn, 1),
        )
        self._desk.stage.show(self._screen, state, keys, anew=anew)

    def _line(self, number: int, one: KeptDesign) -> DesignLine:
        return DesignLine(
            key=one.badge.id,
            name=easy("Design {number}", number=number),
            pdf=self._pdfs.get(one.badge.id),
            chip=_chip(one),
            ways=_ways(one),
        )

    def _look_changed(self) -> None:
        if self._desk.stage.screen is self._screen:
            self._show()

    def _turn(self, step: int) -> None:
        with self._desk.stage.guarded():
            self._page += step
            self._show()

    def _new(self) -> None:
        with self._desk.stage.guarded():
            badges, by = self._desk.laptop.badges, self._desk.keeping.person
            self._edit(badges.add_design(self._who.id, None, by=by))

    def _picked(self, picked: Picked) -> None:
        way, _, key = picked.key.partition(" ")
        badge, by = BadgeId(key), self._desk.keeping.person
        badges = self._desk.laptop.badges
        with self._desk.stage.guarded(self._show):
            design = next(one.badge for one in self._kept() if one.badge.id == badge)
            match way:
                case "edit":
                    self._edit(design)
                    return
                case "copy":
                    self._edit(badges.add_design(self._who.id, design.design, by=by))
                    return
                case "like":
                    badges.like(badge, by=by)
                case "restore":
                    badges.restore(badge, by=by)
                    self._taken_out.discard(badge)
                case _:
                    badges.remove(badge, by=by)
                    self._taken_out.add(badge)
            self._show()


def _chip(one: KeptDesign) -> Chip:
    if one.removed:
        return Chip(words=easy("You took it out"), glyph="trash")
    if one.offered:
        return Chip(words=easy("From the office"), tone=Tone.WAITING, glyph="badge")
    if one.liked:
        return Chip(words=easy("You like this one"), tone=Tone.OK, glyph="heart")
    return Chip(words=easy("Saved"), glyph="shield")


def _ways(one: KeptDesign) -> tuple[Choice, ...]:
    if one.removed:
        return (Choice(key="restore", words=easy("Bring it back"), glyph="undo"),)
    like = Choice(key="like", words=easy("I like it"), glyph="heart")
    if one.offered:
        return (
            like,
            Choice(key="copy", words=easy("Copy it"), glyph="copy"),
            Choice(key="remove", words=easy("No thank you"), glyph="cross"),
        )
    return (
        Choice(key="edit", words=easy("Change it"), glyph="pencil"),
        Choice(key="copy", words=easy("Copy it"), glyph="copy"),
        *(() if one.liked else (like,)),
        Choice(key="remove", words=easy("Take it out"), glyph="trash"),
    )


@dataclass(frozen=True, slots=True)
class _Fronts:
    """Draws the designs off the interface thread; one that cannot be drawn is left out."""

    badges: Badges
    designs: tuple[Badge, ...]

    def run(self, _progress: Progress) -> _Pdfs:
        """Return what is drawn of each."""
        drawn: _Pdfs = {}
        for one in self.designs:
            try:
                drawn[one.id] = self.badges.preview_pdf(one.person, one.design)
            except Problem:
                continue  # opening it says why
        return drawn
