"""Design one person's badge: colour, picture, shape, pattern, words, wide or tall."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from qc_desktop.domain.badges import (
    LONGEST_ABOUT,
    LONGEST_ASK_ME,
    LONGEST_NAME,
    LONGEST_ROLE,
    LONGEST_TALK,
    BadgeDesign,
    Turn,
)
from qc_desktop.ui.components.fields import Field
from qc_desktop.ui.components.inputs import LineBox
from qc_desktop.ui.components.keys import Key, KeyKind, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.options import FilterChip, OptionGroup
from qc_desktop.ui.components.values import Choice, Picked, Typed
from qc_desktop.ui.screens.coordinator.badges_state import (
    DesignPart,
    DesignState,
    DesignWish,
    PartWish,
    PhotoSaid,
)
from qc_desktop.ui.screens.coordinator.parts import Note, OfficeScreen, Scroller, row
from qc_desktop.ui.screens.coordinator.pdf_pages import PdfPages, making_words
from qc_desktop.ui.theme import Look
from qc_desktop.words import easy, plain

_COLUMNS = 2


class DesignScreen(OfficeScreen):
    """What to choose at the left, the badge at the right."""

    picked = Signal(Picked)
    designed = Signal(DesignWish)
    part_requested = Signal(PartWish)
    photo_said = Signal(PhotoSaid)
    file_requested = Signal()
    take_back_requested = Signal()
    back_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, plain("Design a badge"))
        self._design: BadgeDesign | None = None
        self.tabs = tuple(FilterChip(look, choice, self) for choice in _parts())
        for tab in self.tabs:
            tab.picked.connect(self._pick_part)
        self.options = OptionGroup(look, plain("Badge"), columns=_COLUMNS)
        self.options.picked.connect(self.picked)
        self.turns = OptionGroup(look, plain("Wide or tall"), columns=_COLUMNS)
        self.turns.picked.connect(self._pick_turn)
        self.photo = ReadableLabel(look, font="co_body")
        self.photo_yes = Key(look, plain("They said yes"), glyph="tick", size=KeySize.MINI)
        self.photo_no = Key(look, plain("They said no"), glyph="cross", size=KeySize.MINI)
        self.photo_yes.tapped.connect(self._say_yes)
        self.photo_no.tapped.connect(self._say_no)
        self.file = Key(look, plain("Use a file"), glyph="picture", size=KeySize.MINI)
        self.file.tapped.connect(self.file_requested)
        self.name = _Words(look, easy("Name on the badge"), LONGEST_NAME)
        self.role = _Words(look, easy("What I do"), LONGEST_ROLE)
        self.about = _Words(look, easy("About me, in a few words"), LONGEST_ABOUT)
        self.ask_me = _Words(look, easy("Ask me about"), LONGEST_ASK_ME)
        self.talk = _Words(look, easy("How to talk with me"), LONGEST_TALK)
        self._boxes = (self.name, self.role, self.about, self.ask_me, self.talk)
        for box in self._boxes:
            box.edited.connect(self._type)
        self.parts = QStackedWidget()
        self.badge = PdfPages(look, plain("The badge that prints"))
        self.whose = ReadableLabel(look, font="co_body")
        self.note = Note(look, wrong=True)
        self.take_back = Key(look, plain("Take it back"), glyph="undo", size=KeySize.SMALL)
        self.take_back.tapped.connect(self.take_back_requested)
        self.back = Key(look, plain("Done"), glyph="tick", kind=KeyKind.PRIMARY, size=KeySize.SMALL)
        self.back.tapped.connect(self.back_requested)
        self._lay_out()

    def show_state(self, state: DesignState) -> None:
        """Show the design so far; safe to call again with the same."""
        design = self._design = state.design
        for tab in self.tabs:
            tab.show_on(on=tab.choice.key == state.part)
        self.parts.setCurrentIndex(1 if state.part is DesignPart.WORDS else 0)
        shown = self.options.tiles
        self.options.show_choices(state.choices, state.picked)
        self.turns.show_choices(_turns(), design.turn)
        self.turns.setVisible(state.part is DesignPart.SHAPE)
        is_picture = state.part is DesignPart.PICTURE
        self.photo.show_words(state.photo)
        self.photo.setVisible(is_picture)
        self.file.setVisible(is_picture)
        for key in (self.photo_yes, self.photo_no):
            key.setVisible(is_picture and state.asks_photo)
        said = (design.name, design.role_words, design.about, design.ask_me, design.talk)
        for box, words in zip(self._boxes, said, strict=True):
            box.show_words(words)
        self.whose.show_words(state.whose)
        self.take_back.setVisible(state.offered)
        waiting = making_words() if state.pdf is None and not state.problem else ""
        self.badge.show_pdf(state.pdf, words=waiting)
        self.note.say(state.problem)
        if shown != self.options.tiles:
            self.set_reading_order()

    def _lay_out(self) -> None:
        look = self.look
        tabs = QHBoxLayout()
        tabs.setSpacing(0)
        for tab in self.tabs:
            tabs.addWidget(tab)
        tabs.addStretch(1)
        choices = Scroller(look, plain("Badge"))
        choices.column.addWidget(self.photo)
        choices.column.addLayout(row(look, self.photo_yes, self.photo_no, self.file))
        choices.column.addWidget(self.options)
        choices.column.addWidget(self.turns)
        choices.column.addStretch(1)
        words = Scroller(look, plain("Words"))
        for box in self._boxes:
            words.column.addWidget(Field(look, box.label, box))
        words.column.addStretch(1)
        self.parts.addWidget(choices)
        self.parts.addWidget(words)
        right = QVBoxLayout()
        right.setSpacing(look.px(6))
        right.addWidget(self.badge, stretch=1)
        right.addWidget(self.whose)
        right.addWidget(self.note)
        right.addLayout(row(look, self.take_back, self.back))
        columns = QHBoxLayout()
        columns.setSpacing(look.px(14))
        columns.addWidget(self.parts, stretch=1)
        columns.addLayout(right, stretch=1)
        self.column.addLayout(tabs)
        self.column.addLayout(columns, stretch=1)

    def _say(self, design: BadgeDesign) -> None:
        self._design = design
        self.designed.emit(DesignWish(design=design))

    def _pick_part(self, picked: Picked) -> None:
        self.part_requested.emit(PartWish(part=DesignPart(picked.key)))

    def _pick_turn(self, picked: Picked) -> None:
        if self._design is not None:
            self._say(replace(self._design, turn=Turn(picked.key)))

    def _say_yes(self) -> None:
        self.photo_said.emit(PhotoSaid(yes=True))

    def _say_no(self) -> None:
        self.photo_said.emit(PhotoSaid(yes=False))

    def _type(self, _typed: Typed) -> None:
        if self._design is not None and self.name.words().strip():
            self._say(
                replace(
                    self._design,
                    name=self.name.words().strip(),
                    role_words=self.role.words(),
                    about=self.about.words(),
                    ask_me=self.ask_me.words(),
                    talk=self.talk.words(),
                )
            )


class _Words(LineBox):
    """A line of words of a badge, with its label."""

    def __init__(self, look: Look, label: str, longest: int) -> None:
        super().__init__(look, label, small=True, longest=longest)
        self.label = label


def _parts() -> tuple[Choice, ...]:
    return (
        Choice(key=DesignPart.COLOUR, words=plain("Colour"), glyph="palette"),
        Choice(key=DesignPart.PICTURE, words=plain("Picture"), glyph="picture"),
        Choice(key=DesignPart.SHAPE, words=plain("Shape"), glyph="shape"),
        Choice(key=DesignPart.PATTERN, words=plain("Pattern"), glyph="pattern_waves"),
        Choice(key=DesignPart.WORDS, words=plain("Words"), glyph="pencil"),
    )


def _turns() -> tuple[Choice, ...]:
    return (
        Choice(key=Turn.WIDE, words=plain("Wide")),
        Choice(key=Turn.TALL, words=plain("Tall")),
    )
