"""The organisation, and About."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from qc_desktop.ui.components.card import Card
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.options import FilterChip
from qc_desktop.ui.components.values import Choice, Picked
from qc_desktop.ui.screens.coordinator.parts import OfficeScreen, Scroller, clear, row
from qc_desktop.ui.screens.coordinator.settings_brand import BrandPage
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
    changed = Signal(OrganisationForm)
    saved = Signal(OrganisationForm)
    help_saved = Signal(HelpForm)
    logo_requested = Signal()
    logo_removed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, plain("Settings"))
        self.tabs = tuple(FilterChip(look, choice, self) for choice in _parts())
        for tab in self.tabs:
            tab.picked.connect(self._pick_part)
        self.organisation = BrandPage(look)
        self.organisation.changed.connect(self.changed)
        self.organisation.saved.connect(self.saved)
        self.organisation.logo_requested.connect(self.logo_requested)
        self.organisation.logo_removed.connect(self.logo_removed)
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
        self.organisation.show_state(state)
        self._show_about(state)
        self.help.show_state(state)

    def _lay_out(self) -> None:
        look = self.look
        tabs = row(look, *self.tabs, stretch=False)
        tabs.addStretch(1)
        self.column.addLayout(tabs)
        self.parts.addWidget(self.organisation)
        self.parts.addWidget(self.voices)
        self.parts.addWidget(self.help)
        self.parts.addWidget(self._about())
        self.column.addWidget(self.parts, stretch=1)

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


def _parts() -> tuple[Choice, ...]:
    return (
        Choice(key=SettingsPart.ORGANISATION, words=plain("Organisation"), glyph="home"),
        Choice(key=SettingsPart.VOICES, words=plain("Voices"), glyph="speaker"),
        Choice(key=SettingsPart.HELP, words=plain("Who to ring"), glyph="phone"),
        Choice(key=SettingsPart.ABOUT, words=plain("About"), glyph="info"),
    )
