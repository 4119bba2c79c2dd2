"""The page of the settings that says who we are and how our papers look, with a sample beside."""

from PySide6.QtCore import QByteArray, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from qc_desktop.domain.badges import COLOURS
from qc_desktop.ui.components import paint
from qc_desktop.ui.components.card import Card
from qc_desktop.ui.components.fields import Field
from qc_desktop.ui.components.hero import GlyphLabel
from qc_desktop.ui.components.inputs import LineBox, TextBox
from qc_desktop.ui.components.keys import Key, KeyKind, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.options import OptionGroup
from qc_desktop.ui.components.values import Choice, Picked, Typed
from qc_desktop.ui.screens.coordinator.parts import Note, Scroller, row
from qc_desktop.ui.screens.coordinator.pdf_pages import PdfPages
from qc_desktop.ui.screens.coordinator.settings_state import (
    ColourSaid,
    OrganisationForm,
    SettingsState,
)
from qc_desktop.ui.theme import Look
from qc_desktop.words import plain

_ACCENTS = ("#F6C453", "#8CC4E0", "#9CCB86", "#F2937B", "#C3AEE0", "#14213D")


class BrandPage(QWidget):
    """Words on the left, logo and colours in the middle, a sample paper on the right."""

    changed = Signal(OrganisationForm)
    saved = Signal(OrganisationForm)
    logo_requested = Signal()
    logo_removed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.name = LineBox(look, plain("Name of your organisation"), small=True)
        self.phone = LineBox(look, plain("Phone"), small=True)
        self.address = TextBox(look, plain("Return address on the badges"), small=True)
        self.lines = TextBox(look, plain("Letterhead, at most 4 lines"), small=True)
        for box in (self.name, self.phone, self.address, self.lines):
            box.edited.connect(self._edited)
        self.logo = LogoView(look)
        self.choose = Key(look, plain("Choose a logo"), glyph="picture", size=KeySize.SMALL)
        self.choose.tapped.connect(self.logo_requested)
        self.remove = Key(look, plain("No logo"), glyph="trash", size=KeySize.SMALL)
        self.remove.tapped.connect(self.logo_removed)
        self.logo_words = ReadableLabel(look, font="co_small", colour="ink-2")
        self.colour = ColourField(look, plain("Main colour"), _main_colours())
        self.accent = ColourField(look, plain("Second colour"), _second_colours())
        for field in (self.colour, self.accent):
            field.edited.connect(self._edited)
        self.sample = PdfPages(look, plain("A sample paper"))
        self.save = Key(look, plain("Save"), glyph="save", kind=KeyKind.PRIMARY, size=KeySize.SMALL)
        self.save.tapped.connect(self._say_saved)
        self.note = Note(look, wrong=True)
        self.done = Note(look, wrong=False)
        self._lay_out()

    def show_state(self, state: SettingsState) -> None:
        """Show the page; safe to call again with the same."""
        form = state.form
        self.name.show_words(form.name)
        self.phone.show_words(form.phone)
        self.address.show_words("\n".join(form.return_address))
        self.lines.show_words("\n".join(form.lines))
        self.colour.show_colour(form.colour, state.colour)
        self.accent.show_colour(form.accent, state.accent)
        self.logo.show_logo(state.logo)
        self.remove.setVisible(state.logo is not None)
        self.logo_words.show_words(state.logo_words)
        self.logo_words.setVisible(bool(state.logo_words))
        self.sample.show_pdf(state.sample, words=state.sample_words)
        self.note.say(state.problem)
        self.done.say(state.done)

    def form(self) -> OrganisationForm:
        """Return what is typed and picked, as it stands."""
        return OrganisationForm(
            name=self.name.words(),
            phone=self.phone.words(),
            return_address=tuple(self.address.words().split("\n")),
            lines=tuple(self.lines.words().split("\n")),
            colour=self.colour.words(),
            accent=self.accent.words(),
        )

    def _lay_out(self) -> None:
        look = self.look
        left = Card(look, plain("Organisation"), side=18)
        left.column.setSpacing(look.px(4))
        words = Scroller(look, plain("Organisation"))
        words.column.addWidget(Field(look, plain("Name of your organisation"), self.name))
        words.column.addWidget(Field(look, plain("Phone"), self.phone))
        address = Field(look, plain("Return address on the badges"), self.address)
        words.column.addWidget(address, stretch=1)
        lines = Field(look, plain("Letterhead, at most 4 lines"), self.lines)
        words.column.addWidget(lines, stretch=1)
        self.address.setMinimumHeight(look.px(110))
        self.lines.setMinimumHeight(look.px(150))
        left.column.addWidget(words, stretch=1)
        left.column.addWidget(self.note)
        left.column.addWidget(self.done)
        left.column.addWidget(self.save)
        middle = Card(look, plain("Brand"), side=18)
        brand = Scroller(look, plain("Brand"))
        brand.column.addWidget(ReadableLabel(look, plain("Logo"), font="co_heading"))
        brand.column.addWidget(self.logo)
        brand.column.addLayout(row(look, self.choose, self.remove, stretch=False))
        brand.column.addWidget(self.logo_words)
        brand.column.addWidget(self.colour)
        brand.column.addWidget(self.accent)
        brand.column.addStretch(1)
        middle.column.addWidget(brand, stretch=1)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(look.px(14))
        left.setFixedWidth(look.px(310))
        columns.addWidget(left)
        columns.addWidget(middle, stretch=6)
        columns.addWidget(self.sample, stretch=5)

    def _edited(self, _typed: Typed) -> None:
        self.changed.emit(self.form())

    def _say_saved(self) -> None:
        self.saved.emit(self.form())


class ColourField(QWidget):
    """A colour to pick or to type as #rrggbb, and what becomes of it in words."""

    edited = Signal(Typed)

    def __init__(self, look: Look, name: str, offered: tuple[Choice, ...]) -> None:
        super().__init__()
        self._offered = offered
        self.options = OptionGroup(look, name, columns=2, small=False)
        self.options.picked.connect(self._pick)
        self.box = LineBox(look, name, small=True, longest=9)
        self.box.edited.connect(self.edited)
        self.tick = GlyphLabel(look, "tick", size=28, colour="ok-ink")
        self.said = ReadableLabel(look, font="co_small_bold")
        said = QHBoxLayout()
        said.addWidget(self.tick)
        said.addWidget(self.said, stretch=1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(ReadableLabel(look, name, font="co_heading"))
        column.addWidget(self.box)
        column.addLayout(said)
        column.addWidget(self.options)

    def show_colour(self, typed: str, said: ColourSaid) -> None:
        """Show a colour as typed, and what is said of it."""
        self.box.show_words(typed)
        self.options.show_choices(self._offered, said.colour)
        self.tick.setVisible(said.is_easy)
        self.said.show_words(said.words)

    def words(self) -> str:
        """Return what is typed."""
        return self.box.words()

    def _pick(self, picked: Picked) -> None:
        self.box.show_words(picked.key)
        self.edited.emit(Typed(words=picked.key))


class LogoView(QLabel):
    """The organisation's logo, or words where there is none."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._image = QImage()
        self.setMinimumSize(look.px(180), look.px(96))
        self.show_logo(None)

    def show_logo(self, data: bytes | None) -> None:
        """Show a logo's bytes."""
        self._image = QImage.fromData(QByteArray(data)) if data else QImage()
        words = plain("No logo yet") if self._image.isNull() else plain("Your logo")
        self.setText(words)
        self.setAccessibleName(words)
        self.update()

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        look = self.look
        area = QRectF(self.rect())
        paint.card(painter, look, area)
        inside = area.adjusted(look.px(12), look.px(10), -look.px(12), -look.px(10))
        if self._image.isNull():
            painter.setFont(look.font("co_body"))
            painter.setPen(look.colour("ink-2"))
            painter.drawText(inside, Qt.AlignmentFlag.AlignCenter, self.text())
            return
        size = self._image.size().toSizeF()
        size.scale(inside.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(inside.center())
        painter.drawImage(place, self._image)


def _main_colours() -> tuple[Choice, ...]:
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
        Choice(key=colour, words=words.get(name, name), colour=colour)
        for name, colour in COLOURS.items()
    )


def _second_colours() -> tuple[Choice, ...]:
    words = (
        plain("Amber"),
        plain("Sky"),
        plain("Leaf"),
        plain("Coral"),
        plain("Lilac"),
        plain("Navy"),
    )
    return tuple(
        Choice(key=colour, words=name, colour=colour)
        for name, colour in zip(words, _ACCENTS, strict=True)
    )
