"""Design one person's badge: colour, picture, shape, words, wide or tall."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from qc_desktop.domain.badges import COLOURS, BadgeDesign, BadgeShape, Turn
from qc_desktop.ui.components.fields import Field, TickLine
from qc_desktop.ui.components.inputs import LineBox
from qc_desktop.ui.components.keys import Key, KeyKind, KeySize
from qc_desktop.ui.components.options import FilterChip, OptionGroup
from qc_desktop.ui.components.values import Choice, Picked, Typed
from qc_desktop.ui.screens.coordinator.badges_state import (
    DesignPart,
    DesignState,
    DesignWish,
    PartWish,
)
from qc_desktop.ui.screens.coordinator.parts import Note, OfficeScreen, Scroller
from qc_desktop.ui.screens.coordinator.pdf_pages import PdfPages, making_words
from qc_desktop.ui.theme import Look
from qc_desktop.words import plain

_COLOUR_COLUMNS = 2
_PICTURE_COLUMNS = 2


class DesignScreen(OfficeScreen):
    """What to choose at the left, the badge at the right."""

    designed = Signal(DesignWish)
    part_requested = Signal(PartWish)
    back_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, plain("Design a badge"))
        self._design: BadgeDesign | None = None
        self.tabs = tuple(FilterChip(look, choice, self) for choice in _parts())
        for tab in self.tabs:
            tab.picked.connect(self._pick_part)
        self.colours = OptionGroup(look, plain("Colour"), columns=_COLOUR_COLUMNS)
        self.colours.picked.connect(self._pick_colour)
        self.use_photo = TickLine(
            look, Choice(key="photo", words=plain("Use the photo where there is one"))
        )
        self.use_photo.ticked.connect(self._tick_photo)
        self.pictures = OptionGroup(look, plain("Picture"), columns=_PICTURE_COLUMNS)
        self.pictures.picked.connect(self._pick_picture)
        self.shapes = OptionGroup(look, plain("Shape"), columns=1)
        self.shapes.picked.connect(self._pick_shape)
        self.turns = OptionGroup(look, plain("Wide or tall"), columns=2)
        self.turns.picked.connect(self._pick_turn)
        self.name = LineBox(look, plain("Name on the badge"), small=True)
        self.role = LineBox(look, plain("What I am"), small=True)
        self.about = LineBox(look, plain("One line about me"), small=True)
        for box in (self.name, self.role, self.about):
            box.edited.connect(self._type)
        self.parts = QStackedWidget()
        self.badge = PdfPages(look, plain("The badge that prints"))
        self.note = Note(look, wrong=True)
        self.back = Key(
            look, plain("I like it"), glyph="tick", kind=KeyKind.PRIMARY, size=KeySize.SMALL
        )
        self.back.tapped.connect(self.back_requested)
        self._lay_out()

    def show_state(self, state: DesignState) -> None:
        """Show the design so far; safe to call again with the same."""
        design = self._design = state.design
        for tab in self.tabs:
            tab.show_on(on=tab.choice.key == state.part)
        self.parts.setCurrentIndex(list(DesignPart).index(state.part))
        self.colours.show_choices(_colours(), design.colour)
        self.pictures.show_choices(state.pictures, design.picture)
        self.use_photo.show_tick(on=design.use_photo)
        self.shapes.show_choices(_shapes(), design.shape)
        self.turns.show_choices(_turns(), design.turn)
        self.name.show_words(design.name)
        self.role.show_words(design.role_words)
        self.about.show_words(design.about)
        waiting = making_words() if state.pdf is None and not state.problem else ""
        self.badge.show_pdf(state.pdf, words=waiting)
        self.note.say(state.problem)

    def _lay_out(self) -> None:
        look = self.look
        tabs = QHBoxLayout()
        tabs.setSpacing(0)
        for tab in self.tabs:
            tabs.addWidget(tab)
        tabs.addStretch(1)
        pictures = Scroller(look, plain("Picture"))
        pictures.column.addWidget(self.use_photo)
        pictures.column.addWidget(self.pictures)
        pictures.column.addStretch(1)
        words = (
            Field(look, plain("Name on the badge"), self.name),
            Field(look, plain("What I am"), self.role),
            Field(look, plain("One line about me"), self.about),
        )
        self.parts.addWidget(_page(self.colours))
        self.parts.addWidget(pictures)
        self.parts.addWidget(_page(self.shapes, self.turns))
        self.parts.addWidget(_page(*words))
        left = QVBoxLayout()
        left.setSpacing(look.px(4))
        left.addLayout(tabs)
        left.addWidget(self.parts, stretch=1)
        right = QVBoxLayout()
        right.setSpacing(look.px(6))
        right.addWidget(self.badge, stretch=1)
        right.addWidget(self.note)
        right.addWidget(self.back)
        columns = QHBoxLayout()
        columns.setSpacing(look.px(14))
        columns.addLayout(left, stretch=1)
        columns.addLayout(right, stretch=1)
        self.column.addLayout(columns, stretch=1)

    def _say(self, design: BadgeDesign) -> None:
        self._design = design
        self.designed.emit(DesignWish(design=design))

    def _pick_part(self, picked: Picked) -> None:
        self.part_requested.emit(PartWish(part=DesignPart(picked.key)))

    def _pick_colour(self, picked: Picked) -> None:
        if self._design is not None:
            self._say(replace(self._design, colour=picked.key))

    def _pick_picture(self, picked: Picked) -> None:
        if self._design is not None:
            self._say(replace(self._design, picture=picked.key, use_photo=False))

    def _tick_photo(self, picked: Picked) -> None:
        if self._design is not None:
            self._say(replace(self._design, use_photo=picked.on))

    def _pick_shape(self, picked: Picked) -> None:
        if self._design is not None:
            self._say(replace(self._design, shape=BadgeShape(picked.key)))

    def _pick_turn(self, picked: Picked) -> None:
        if self._design is not None:
            self._say(replace(self._design, turn=Turn(picked.key)))

    def _type(self, _typed: Typed) -> None:
        if self._design is not None and self.name.words().strip():
            self._say(
                replace(
                    self._design,
                    name=self.name.words().strip(),
                    role_words=self.role.words(),
                    about=self.about.words(),
                )
            )


def _page(*parts: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return page


def _parts() -> tuple[Choice, ...]:
    return (
        Choice(key=DesignPart.COLOUR, words=plain("Colour"), glyph="palette"),
        Choice(key=DesignPart.PICTURE, words=plain("Picture"), glyph="picture"),
        Choice(key=DesignPart.SHAPE, words=plain("Shape"), glyph="shape"),
        Choice(key=DesignPart.WORDS, words=plain("Words"), glyph="pencil"),
    )


def _colours() -> tuple[Choice, ...]:
    words = {
        "Teal": plain("Teal"),
        "Blue": plain("Blue"),
        "Purple": plain("Purple"),
        "Plum": plain("Plum"),
        "Brick": plain("Brick"),
        "Brown": plain("Brown"),
        "Green": plain("Green"),
        "Navy": plain("Navy"),
    }
    return tuple(
        Choice(key=name, words=words.get(name, name), colour=colour)
        for name, colour in COLOURS.items()
    )


def _shapes() -> tuple[Choice, ...]:
    return (
        Choice(key=BadgeShape.CIRCLE, words=plain("A round photo")),
        Choice(key=BadgeShape.BOLD, words=plain("Bold, one colour")),
        Choice(key=BadgeShape.PICTURES, words=plain("Pictures at the side")),
    )


def _turns() -> tuple[Choice, ...]:
    return (
        Choice(key=Turn.WIDE, words=plain("Wide")),
        Choice(key=Turn.TALL, words=plain("Tall")),
    )
