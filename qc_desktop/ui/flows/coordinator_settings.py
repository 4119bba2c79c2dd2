"""The organisation's name, address, colour and logo; what the program is made of."""

from PySide6.QtCore import QObject, Signal

from qc_desktop.domain.help_lines import HelpLine
from qc_desktop.domain.ids import PersonId
from qc_desktop.domain.people import Role
from qc_desktop.domain.places import Nation
from qc_desktop.ui.components.values import Choice
from qc_desktop.ui.devices.voice import Player
from qc_desktop.ui.flows.coordinator_brand import BrandDraft, accent_said, main_said
from qc_desktop.ui.flows.coordinator_desk import Desk
from qc_desktop.ui.flows.coordinator_voices import VoicesFlow
from qc_desktop.ui.screens.coordinator.settings import SettingsScreen
from qc_desktop.ui.screens.coordinator.settings_state import (
    HelpForm,
    Licence,
    LocalNumber,
    SettingsPart,
    SettingsState,
    SettingsWish,
)
from qc_desktop.words import plain


class SettingsFlow(QObject):
    """The settings of the organisation, and About."""

    brand_changed = Signal()

    def __init__(
        self, desk: Desk, version: str, licences: tuple[Licence, ...], player: Player
    ) -> None:
        super().__init__(desk)
        self._desk = desk
        self._version = version
        self._licences = licences
        self._part = SettingsPart.ORGANISATION
        self._brand = BrandDraft(desk)
        self._brand.saved.connect(self.brand_changed)
        self._brand.shown_again.connect(self._show)
        self.screen = SettingsScreen(desk.look)
        self._voices = VoicesFlow(desk, self.screen.voices, player)
        self.screen.part_requested.connect(self._turn)
        self.screen.changed.connect(self._brand.edit)
        self.screen.saved.connect(self._brand.save)
        self.screen.logo_removed.connect(self._brand.remove_logo)
        self.screen.help_saved.connect(self._save_help)
        self.screen.logo_requested.connect(self._brand.ask_for_logo)

    def open(self) -> None:
        """Show the settings."""
        organisation = self._desk.tried(self._desk.laptop.organisations.get)
        if organisation is None:
            return
        self._brand.open(organisation)
        self._show_part()
        self._desk.show(self.screen, plain("Settings"), organisation.name)

    def leave(self) -> None:
        """Stop what sounds or listens."""
        self._voices.leave()

    def _show(self) -> None:
        if self._part is SettingsPart.ORGANISATION:
            self._show_part(problem=self._brand.problem, done=self._brand.done)

    def _show_part(self, *, problem: str = "", done: str = "") -> None:
        brand = self._brand
        if self._part is SettingsPart.VOICES:
            self._voices.open()
        self.screen.show_state(
            SettingsState(
                form=brand.form,
                help_lines=self._help_form(),
                leads=tuple(
                    Choice(key=one.id, words=one.first_name)
                    for one in self._desk.laptop.people.everyone(Role.COORDINATOR)
                ),
                part=self._part,
                logo=brand.logo,
                logo_words=brand.logo_words(),
                colour=main_said(brand.form.colour),
                accent=accent_said(brand.form.accent),
                sample=brand.sample,
                sample_words=brand.sample_words,
                version=self._version,
                licences=self._licences,
                problem=problem,
                done=done,
            )
        )

    def _help_form(self) -> HelpForm:
        lines = self._desk.laptop.help_lines
        second = lines.second()
        return HelpForm(
            lead=lines.lead(),
            second_name=second.name,
            second_phone=second.phone,
            local=tuple(
                LocalNumber(nation=nation, words=words, phone=lines.local(nation).phone)
                for nation, words in _nations()
            ),
        )

    def _save_help(self, form: HelpForm) -> None:
        lines, me = self._desk.laptop.help_lines, self._desk.me

        def save() -> bool:
            lines.save(
                lead=PersonId(form.lead),
                second=HelpLine(name=form.second_name, phone=form.second_phone),
                local={Nation(one.nation): HelpLine(phone=one.phone) for one in form.local},
                by=me,
            )
            return True

        if self._desk.tried(save):
            self._show_part(done=plain("Saved on this laptop."))

    def _turn(self, wish: SettingsWish) -> None:
        self._voices.leave()
        self._part = wish.part
        self._show_part()


def _nations() -> tuple[tuple[Nation, str], ...]:
    return (
        (Nation.ENGLAND, plain("England")),
        (Nation.WALES, plain("Wales")),
        (Nation.SCOTLAND, plain("Scotland")),
        (Nation.NORTHERN_IRELAND, plain("Northern Ireland")),
    )
