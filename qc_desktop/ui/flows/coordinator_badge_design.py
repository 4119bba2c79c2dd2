"""Design a badge for one person: it is offered to them beside their own, and they choose."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from qc_desktop.domain.badge_photo import AskedHow, PhotoState
from qc_desktop.domain.badges import BadgeDesign, KeptDesign, offered, printed
from qc_desktop.domain.ids import MediaId, PersonId
from qc_desktop.domain.people import Person
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.ui.background import Progress
from qc_desktop.ui.components.values import Choice, Picked
from qc_desktop.ui.flows import badge_choices as choosing
from qc_desktop.ui.flows.badge_choices import MY_DRAWING, MY_PHOTO, Offer
from qc_desktop.ui.flows.coordinator_desk import Desk, problem_in
from qc_desktop.ui.flows.coordinator_preview import Making, Preview
from qc_desktop.ui.flows.coordinator_words import short_moment
from qc_desktop.ui.screens.checker.my_badge import Tab
from qc_desktop.ui.screens.coordinator.badge_design import DesignScreen
from qc_desktop.ui.screens.coordinator.badges_state import (
    DesignPart,
    DesignState,
    DesignWish,
    PartWish,
    PhotoSaid,
)
from qc_desktop.words import plain


class DesignFlow(QObject):
    """One badge at a time. The checkers' choices are the office's too, from one list."""

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._person: Person | None = None
        self._design = BadgeDesign(name="")
        self._part = DesignPart.COLOUR
        self._preview = Preview(desk, self._drawing)
        self._preview.changed.connect(self._show)
        self.screen = DesignScreen(desk.look)
        self.screen.picked.connect(self._pick)
        self.screen.designed.connect(self._designed)
        self.screen.part_requested.connect(self._turn)
        self.screen.photo_said.connect(self._photo_said)
        self.screen.file_requested.connect(self._from_file)
        self.screen.take_back_requested.connect(self._take_back)
        self.screen.back_requested.connect(self._back)

    def open(self, person: PersonId) -> None:
        """Show what is offered to a person, else the badge that prints."""
        found = self._desk.tried(lambda: self._desk.laptop.people.get(person))
        if found is None:
            return
        self._person = found
        self._part = DesignPart.COLOUR
        self._desk.show(
            self.screen, plain("Badge: {name}", name=found.first_name), plain("Saved as you go")
        )
        self._take()

    def _take(self) -> None:
        """Start from what is on disk."""
        person = self._who
        standing = offered(self._kept())
        badges = self._desk.laptop.badges
        self._design = (standing.badge if standing else badges.of_person(person.id)).design
        self._preview.forget()
        self._preview.make()
        self._show()

    @property
    def _who(self) -> Person:
        if self._person is None:
            raise ValueError("nobody's badge is open")
        return self._person

    def _kept(self) -> tuple[KeptDesign, ...]:
        return self._desk.laptop.badges.designs(self._who.id)

    def _turn(self, wish: PartWish) -> None:
        self._part = wish.part
        self._show()

    def _pick(self, picked: Picked) -> None:
        self._save(choosing.with_choice(_TABS[self._part], self._design, picked.key))

    def _designed(self, wish: DesignWish) -> None:
        self._save(wish.design)

    def _save(self, design: BadgeDesign) -> None:
        if design == self._design:
            return
        badges, me, person = self._desk.laptop.badges, self._desk.me, self._who.id
        badge = self._desk.tried(lambda: badges.offer_design(person, design, by=me))
        if badge is not None:
            self._design = badge.design
            self._preview.make()
        self._show()

    def _photo_said(self, said: PhotoSaid) -> None:
        badges, me, person = self._desk.laptop.badges, self._desk.me, self._who.id
        self._desk.tried(
            lambda: badges.answer_photo(person, yes=said.yes, how=AskedHow.OFFICE, by=me)
        )
        self._preview.make()
        self._show()

    def _from_file(self) -> None:
        path = self._desk.tools.files.open_picture(plain("Choose a picture"))
        if path is None:
            return
        badges = self._desk.laptop.badges

        def keep(_progress: Progress) -> MediaId:
            return badges.keep_picture(_read(path))

        self._desk.run(keep, self._picture_kept, self._not_kept)

    def _picture_kept(self, drawing: MediaId) -> None:
        self._save(replace(self._design, use_photo=False, picture="", drawing=drawing))

    def _not_kept(self, trouble: Exception) -> None:
        self._desk.tell(problem_in(trouble))

    def _take_back(self) -> None:
        standing = offered(self._kept())
        badges, me = self._desk.laptop.badges, self._desk.me
        if standing is not None:
            self._desk.tried(lambda: badges.remove(standing.badge.id, by=me))
        self._take()

    def _drawing(self) -> Making:
        person, design, badges = self._who.id, self._design, self._desk.laptop.badges

        def make(_progress: Progress) -> bytes:
            return badges.preview_pdf(person, design)

        return make

    def _show(self) -> None:
        badges, person = self._desk.laptop.badges, self._who
        state = badges.photo_state(person.id)
        drawn = badges.as_printed(person.id, self._design)
        self.screen.show_state(
            DesignState(
                design=self._design,
                part=self._part,
                choices=self._choices(drawn, state),
                picked=choosing.picked_of(_TABS[self._part], drawn),
                photo=self._photo_words(state),
                asks_photo=state is not PhotoState.NO_PHOTO,
                whose=self._whose(),
                offered=self._can_take_back(),
                pdf=self._preview.pdf,
                problem=self._preview.problem,
            )
        )

    def _choices(self, drawn: BadgeDesign, state: PhotoState) -> tuple[Choice, ...]:
        has_yes = state is PhotoState.YES
        if self._part is not DesignPart.PICTURE:
            return choosing.all_choices(_TABS[self._part], Offer(design=drawn, has_yes=has_yes))
        photo = Choice(key=MY_PHOTO, words=plain("The photo"), glyph="user")
        own = Choice(key=MY_DRAWING, words=plain("Their own picture"), glyph="brush")
        return (
            *((photo,) if has_yes else ()),
            *((own,) if drawn.drawing is not None else ()),
            *choosing.saved_pictures(),
        )

    def _photo_words(self, state: PhotoState) -> str:
        name = self._who.first_name
        said = self._desk.laptop.badges.photo_answer(self._who.id)
        if state is PhotoState.NO_PHOTO:
            return plain("There is no photo of {name}.", name=name)
        if state is PhotoState.NOT_ASKED or said is None:
            return plain(
                "{name} was not asked yet if the photo may be on the badge. It is not on it.",
                name=name,
            )
        when = short_moment(said.value.at, self._desk.now.tzinfo)
        who = self._desk.person(said.by).name
        words = (
            plain("{name} said yes to the photo, {when}.", name=name, when=when)
            if state is PhotoState.YES
            else plain("{name} said no to the photo, {when}.", name=name, when=when)
        )
        if said.value.how is AskedHow.OFFICE:
            return words + " " + plain("{who} asked and wrote it down.", who=who)
        return words

    def _whose(self) -> str:
        name, designs = self._who.first_name, self._kept()
        prints = printed(designs)
        if prints is None or prints.offered:
            return plain("{name} has no design of their own. This one prints.", name=name)
        if offered(designs) is not None:
            return plain(
                "Offered to {name}, who chooses. Their own design still prints.", name=name
            )
        return plain(
            "This is {name}’s own design. What you change is offered to {name} as a new one.",
            name=name,
        )

    def _can_take_back(self) -> bool:
        """Say whether an offer stands beside a design of the person's own."""
        designs = self._kept()
        prints = printed(designs)
        return prints is not None and not prints.offered and offered(designs) is not None

    def _back(self) -> None:
        self.left.emit()


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as trouble:
        raise Problem(ProblemKey.NOT_A_PICTURE, type(trouble).__name__) from trouble


_TABS = {
    DesignPart.COLOUR: Tab.COLOUR,
    DesignPart.PICTURE: Tab.PICTURE,
    DesignPart.SHAPE: Tab.SHAPE,
    DesignPart.PATTERN: Tab.PATTERN,
    DesignPart.WORDS: Tab.WORDS,
}
