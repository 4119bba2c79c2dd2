"""The organisation, and About."""

from PySide6.QtCore import QByteArray, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from qc_desktop.domain.badges import COLOURS
from qc_desktop.ui.components import paint
from qc_desktop.ui.components.card import Card
from qc_desktop.ui.components.fields import Field
from qc_desktop.ui.components.inputs import LineBox, TextBox
from qc_desktop.ui.components.keys import Key, KeyKind, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.options import FilterChip, OptionGroup
from qc_desktop.ui.components.values import Choice, Picked
from qc_desktop.ui.screens.coordinator.parts import Note, OfficeScreen, Scroller, clear, row
from qc_desktop.ui.screens.coordinator.settings_help import HelpPage
from qc_desktop.ui.screens.coordinator.settings_state import (
    HelpForm,
    Licence,
    OrganisationForm,
    SettingsPart,
    SettingsState,
    SettingsWish,
)
from qc_desktop.ui.screens.coordinator.voices import VoicesPage
from qc_desktop.ui.theme import Look
from qc_desktop.words import plain

_COLUMNS = 3


class SettingsScreen(OfficeScreen):
    """Tabs at the top, a page below."""

    part_requested = Signal(SettingsWish)
    saved = Signal(OrganisationForm)
    help_saved = Signal(HelpForm)
    logo_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, plain("Settings"))
        self._colour = ""
        self.tabs = tuple(FilterChip(look, choice, self) for choice in _parts())
        for tab in self.tabs:
            tab.picked.connect(self._pick_part)
        self.name = LineBox(look, plain("Name of your organisation"), small=True)
        self.phone = LineBox(look, plain("Phone"), small=True)
        self.address = TextBox(look, plain("Return address on the badges"), small=True)
        self.colours = OptionGroup(look, plain("Colour"), columns=_COLUMNS)
        self.colours.picked.connect(self._pick_colour)
        self.logo = LogoView(look)
        self.choose = Key(look, plain("Choose a logo"), glyph="picture", size=KeySize.SMALL)
        self.choose.tapped.connect(self.logo_requested)
        self.save = Key(look, plain("Save"), glyph="save", kind=KeyKind.PRIMARY, size=KeySize.SMALL)
        self.save.tapped.connect(self._say_saved)
        self.note = Note(look, wrong=True)
        self.done = Note(look, wrong=False)
        self.voices = VoicesPage(look)
        self.about = Scroller(look, plain("About"))
        self._licences: tuple[Licence, ...] | None = None
        self.help = HelpPage(look)
        self.help.saved.connect(self.help_saved)
        self.parts = QStackedWidget()
        self._lay_out()

    def show_state(self, state: SettingsState) -> None:
        """Show a page of the settings."""
        for tab in self.tabs:
            tab.show_on(on=tab.choice.key == state.part)
        self.parts.setCurrentIndex(list(SettingsPart).index(state.part))
        form = state.form
        self._colour = form.colour
        self.name.show_words(form.name)
        self.phone.show_words(form.phone)
        self.address.show_words("\n".join(form.return_address))
        self.colours.show_choices(_colours(), form.colour.upper())
        self.logo.show_logo(state.logo)
        self._show_about(state)
        self.help.show_state(state)
        self.note.say(state.problem)
        self.done.say(state.done)

    def _lay_out(self) -> None:
        look = self.look
        tabs = row(look, *self.tabs, stretch=False)
        tabs.addStretch(1)
        self.column.addLayout(tabs)
        self.parts.addWidget(self._organisation())
        self.parts.addWidget(self.voices)
        self.parts.addWidget(self.help)
        self.parts.addWidget(self._about())
        self.column.addWidget(self.parts, stretch=1)

    def _organisation(self) -> QWidget:
        look = self.look
        page = QWidget()
        left = Card(look, plain("Organisation"), side=18)
        left.column.setSpacing(look.px(4))
        left.column.addWidget(Field(look, plain("Name of your organisation"), self.name))
        left.column.addWidget(Field(look, plain("Phone"), self.phone))
        address = Field(look, plain("Return address on the badges"), self.address)
        left.column.addWidget(address, stretch=1)
        right = Card(look, plain("Brand"), side=18)
        right.column.setSpacing(0)
        logo = QHBoxLayout()
        logo.addWidget(ReadableLabel(look, plain("Logo"), font="co_heading"))
        logo.addWidget(self.logo, stretch=1)
        logo.addWidget(self.choose)
        right.column.addLayout(logo)
        right.column.addWidget(ReadableLabel(look, plain("Colour"), font="co_heading"))
        colours = Scroller(look, plain("Colour"))
        colours.column.addWidget(self.colours)
        colours.column.addStretch(1)
        right.column.addWidget(colours, stretch=1)
        left.column.addWidget(self.note)
        left.column.addWidget(self.done)
        left.column.addWidget(self.save)
        columns = QHBoxLayout(page)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(look.px(14))
        left.setFixedWidth(look.px(372))
        columns.addWidget(left)
        columns.addWidget(right, stretch=1)
        return page

    def _about(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        card = Card(self.look, plain("About"), side=22)
        card.column.addWidget(self.about)
        column.addWidget(card)
        return page

    def _show_about(self, state: SettingsState) -> None:
        if state.licences == self._licences:
            return
        self._licences = state.licences
        look, column = self.look, self.about.column
        clear(column)
        title = plain("QC Desktop {version}", version=state.version)
        column.addWidget(ReadableLabel(look, title, font="co_title"))
        ours = plain("Free software under the GNU General Public License, version 3 or later.")
        column.addWidget(ReadableLabel(look, ours, font="co_body"))
        for licence in state.licences:
            column.addWidget(ReadableLabel(look, licence.part, font="co_body_bold"))
            column.addWidget(ReadableLabel(look, licence.words, font="co_small", colour="ink-2"))
        column.addStretch(1)

    def _pick_part(self, picked: Picked) -> None:
        self.part_requested.emit(SettingsWish(part=SettingsPart(picked.key)))

    def _pick_colour(self, picked: Picked) -> None:
        self._colour = picked.key

    def _say_saved(self) -> None:
        self.saved.emit(
            OrganisationForm(
                name=self.name.words(),
                phone=self.phone.words(),
                return_address=tuple(self.address.words().splitlines()),
                colour=self._colour,
            )
        )


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


def _parts() -> tuple[Choice, ...]:
    return (
        Choice(key=SettingsPart.ORGANISATION, words=plain("Organisation"), glyph="home"),
        Choice(key=SettingsPart.VOICES, words=plain("Voices"), glyph="speaker"),
        Choice(key=SettingsPart.HELP, words=plain("Who to ring"), glyph="phone"),
        Choice(key=SettingsPart.ABOUT, words=plain("About"), glyph="info"),
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
        Choice(key=colour, words=words.get(name, name), colour=colour)
        for name, colour in COLOURS.items()
    )
