"""My badge: each tap is saved, and the badge that will print is drawn at once."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal

from qc_desktop.domain.badges import COLOURS, BadgeDesign, BadgeShape, Turn
from qc_desktop.domain.ids import PersonId
from qc_desktop.domain.people import Person
from qc_desktop.domain.problems import Problem
from qc_desktop.services.badges import Badges
from qc_desktop.ui.background import Job, Progress
from qc_desktop.ui.components.bars import BarKey, Bars, Where, WordsInMiddle
from qc_desktop.ui.components.values import Choice, Picked, Spoken, Typed
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.stage import Keys
from qc_desktop.ui.screens.checker.my_badge import MyBadgeScreen, MyBadgeState, Tab
from qc_desktop.words import easy, mark_easy

LONGEST_ABOUT = 30
_TYPING_MS = 300
_MY_PHOTO = "my_photo"
_PICTURES = {
    "sunflower": mark_easy("Sunflower"),
    "dog": mark_easy("Dog"),
    "guitar": mark_easy("Guitar"),
    "football": mark_easy("Football"),
    "tea": mark_easy("Tea"),
    "boat": mark_easy("Boat"),
    "rainbow": mark_easy("Rainbow"),
    "music": mark_easy("Music"),
}
_COLOUR_WORDS = {
    "Teal": mark_easy("Teal"),
    "Blue": mark_easy("Blue"),
    "Purple": mark_easy("Purple"),
    "Plum": mark_easy("Plum"),
    "Brick": mark_easy("Brick"),
    "Brown": mark_easy("Brown"),
    "Green": mark_easy("Green"),
    "Navy": mark_easy("Navy"),
}
_SHAPES = {
    BadgeShape.CIRCLE: (mark_easy("Circle"), "circle"),
    BadgeShape.BOLD: (mark_easy("Bold"), "shape"),
    BadgeShape.PICTURES: (mark_easy("Pictures"), "picture"),
}
_TITLES = {
    Tab.COLOUR: mark_easy("Choose a colour"),
    Tab.PICTURE: mark_easy("Choose a picture"),
    Tab.SHAPE: mark_easy("Choose a shape"),
    Tab.WORDS: mark_easy("Choose your words"),
}


class BadgeFlow(QObject):
    """The badges of the people who are here, one after the other."""

    home_requested = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.stage)
        self._desk = desk
        self._screen = MyBadgeScreen(desk.look)
        desk.stage.own(self._screen)
        self._person: Person | None = None
        self._design = BadgeDesign(name="")
        self._typed_name = ""
        self._tab = Tab.COLOUR
        self._pdf: bytes | None = None
        self._shows_back = False
        self._note = ""
        self._job: Job | None = None
        self._soon = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._soon.timeout.connect(self._save_typed)
        screen = self._screen
        screen.tab_picked.connect(self._tab_picked)
        screen.picked.connect(self._picked)
        screen.name_edited.connect(self._name_edited)
        screen.about_edited.connect(self._about_edited)
        screen.turn_over_requested.connect(self._turn_over)
        screen.turn_requested.connect(self._turn)

    def open(self) -> None:
        """Show the badge of the first person who is here."""
        with self._desk.stage.guarded():
            self._open(self._desk.keeping.now.people[0])

    def leave(self) -> None:
        """Save what was typed up to now."""
        if self._soon.isActive():
            self._save_typed()

    def _open(self, person: PersonId) -> None:
        self._person = self._desk.laptop.people.get(person)
        self._design = self._desk.laptop.badges.of_person(person).design
        self._typed_name = self._design.name
        self._tab, self._shows_back, self._pdf = Tab.COLOUR, False, None
        self._draw()
        self._show(anew=True)

    @property
    def _who(self) -> Person:
        if self._person is None:
            raise ValueError("nobody's badge is open")
        return self._person

    def _show(self, *, anew: bool = False) -> None:
        choices, picked = self._choices()
        title = easy(_TITLES[self._tab])
        state = MyBadgeState(
            tab=self._tab,
            choices=choices,
            picked=picked,
            name=self._typed_name,
            about=self._design.about,
            pdf=self._pdf,
            shows_back=self._shows_back,
            is_tall=self._design.turn is Turn.TALL,
            note=self._note,
            bars=self._bars(title),
            spoken=(
                *(Spoken(text=easy(_TAB_WORDS[tab]), key=tab.value) for tab in Tab),
                *(Spoken(text=choice.words, key=choice.key) for choice in choices),
                Spoken(text=easy("Your badge looks like this"), key="preview"),
                *((Spoken(text=self._note, key="note"),) if self._note else ()),
            ),
        )
        self._screen.show_state(state)
        keys = Keys(back=self._home, next=self._next)
        self._desk.stage.show(self._screen, state, keys, anew=anew)

    def _choices(self) -> tuple[tuple[Choice, ...], str | None]:
        design = self._design
        match self._tab:
            case Tab.COLOUR:
                colours = tuple(
                    Choice(key=name, words=easy(_COLOUR_WORDS[name]), colour=colour)
                    for name, colour in COLOURS.items()
                )
                return colours, design.colour
            case Tab.PICTURE:
                mine = Choice(key=_MY_PHOTO, words=easy("My photo"), glyph="user")
                pictures = tuple(
                    Choice(key=name, words=easy(words), picture=name)
                    for name, words in _PICTURES.items()
                )
                return (mine, *pictures), _MY_PHOTO if design.use_photo else design.picture
            case Tab.SHAPE:
                shapes = tuple(
                    Choice(key=shape.value, words=easy(words), glyph=glyph)
                    for shape, (words, glyph) in _SHAPES.items()
                )
                return shapes, design.shape.value
            case Tab.WORDS:
                return (), None

    def _bars(self, title: str) -> Bars:
        return Bars(
            where=Where(small=easy("My badge"), bold=title, picture="my_badge"),
            people=self._desk.faces.here((self._who.id,)),
            back=BarKey(words=easy("Back"), glyph="arrow_left"),
            middle=WordsInMiddle(words=easy("Saved as you go"), glyph="shield"),
            next=BarKey(words=easy("I like it"), glyph="tick", primary=True),
        )

    def _tab_picked(self, picked: Picked) -> None:
        self.leave()
        self._typed_name = self._design.name
        self._tab = Tab(picked.key)
        self._show()

    def _picked(self, picked: Picked) -> None:
        design = self._design
        match self._tab:
            case Tab.COLOUR:
                design = replace(design, colour=picked.key)
            case Tab.PICTURE if picked.key == _MY_PHOTO:
                design = replace(design, use_photo=True)
            case Tab.PICTURE:
                design = replace(design, use_photo=False, picture=picked.key)
            case Tab.SHAPE:
                design = replace(design, shape=BadgeShape(picked.key))
            case Tab.WORDS:
                return
        self._save(design)

    def _name_edited(self, typed: Typed) -> None:
        self._typed_name = typed.words
        self._soon.start()

    def _about_edited(self, typed: Typed) -> None:
        self._design = replace(self._design, about=typed.words[:LONGEST_ABOUT])
        self._soon.start()

    def _save_typed(self) -> None:
        self._soon.stop()
        # The box keeps what is typed, spaces and all; an empty one prints the first name.
        name = self._typed_name.strip() or self._who.first_name
        self._save(replace(self._design, name=name))

    def _turn_over(self) -> None:
        self._shows_back = not self._shows_back
        self._show()

    def _turn(self) -> None:
        turn = Turn.WIDE if self._design.turn is Turn.TALL else Turn.TALL
        self._save(replace(self._design, turn=turn))

    def _save(self, design: BadgeDesign) -> None:
        with self._desk.stage.guarded(self._show):
            badge = self._desk.laptop.badges.save_design(
                self._who.id, design, by=self._desk.keeping.person
            )
            self._design = badge.design
            self._draw()
            self._show()

    def _draw(self) -> None:
        if self._job is not None:
            self._job.stop()
        work = _Drawing(self._desk.laptop.badges, self._who.id, self._design)
        self._job = self._desk.tools.background.run(work.run, self._drawn, self._not_drawn)

    def _drawn(self, pdf: bytes) -> None:
        self._job, self._pdf, self._note = None, pdf, ""
        if self._desk.stage.screen is self._screen:
            self._show()

    def _not_drawn(self, trouble: Exception) -> None:
        self._job = None
        if not isinstance(trouble, Problem):
            raise trouble
        words = trouble.words()
        self._note = f"{words.happened} {words.next_step}"
        if self._desk.stage.screen is self._screen:
            self._show()

    def _next(self) -> None:
        self.leave()
        with self._desk.stage.guarded():
            people = self._desk.keeping.now.people
            place = people.index(self._who.id) + 1
            if place < len(people):
                self._open(people[place])
            else:
                self._home()

    def _home(self) -> None:
        self.leave()
        self.home_requested.emit()


_TAB_WORDS = {
    Tab.COLOUR: mark_easy("Colour"),
    Tab.PICTURE: mark_easy("Picture"),
    Tab.SHAPE: mark_easy("Shape"),
    Tab.WORDS: mark_easy("Words"),
}


@dataclass(frozen=True, slots=True)
class _Drawing:
    """Draws a badge off the interface thread."""

    badges: Badges
    person: PersonId
    design: BadgeDesign

    def run(self, _progress: Progress) -> bytes:
        """Return the PDF that would print."""
        return self.badges.preview_pdf(self.person, self.design)
