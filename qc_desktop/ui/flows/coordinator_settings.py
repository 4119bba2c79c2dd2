"""The organisation's name, address, colour and logo; what the program is made of."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from qc_desktop.domain.help_lines import HelpLine
from qc_desktop.domain.ids import PersonId
from qc_desktop.domain.organisations import Brand, Organisation
from qc_desktop.domain.people import Role
from qc_desktop.domain.places import Nation
from qc_desktop.ui.background import Progress
from qc_desktop.ui.components.values import Choice
from qc_desktop.ui.devices.voice import Player
from qc_desktop.ui.flows.coordinator_desk import Desk, problem_in
from qc_desktop.ui.flows.coordinator_files import read_picture
from qc_desktop.ui.flows.coordinator_voices import VoicesFlow
from qc_desktop.ui.screens.coordinator.settings import SettingsScreen
from qc_desktop.ui.screens.coordinator.settings_state import (
    HelpForm,
    Licence,
    LocalNumber,
    OrganisationForm,
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
        self._form: OrganisationForm | None = None
        self.screen = SettingsScreen(desk.look)
        self._voices = VoicesFlow(desk, self.screen.voices, player)
        self.screen.part_requested.connect(self._turn)
        self.screen.saved.connect(self._save)
        self.screen.help_saved.connect(self._save_help)
        self.screen.logo_requested.connect(self._ask_for_logo)

    def open(self) -> None:
        """Show the settings."""
        organisation = self._desk.tried(self._desk.laptop.organisations.get)
        if organisation is None:
            return
        self._form = form_of(organisation)
        self._show()
        self._desk.show(self.screen, plain("Settings"), organisation.name)

    def leave(self) -> None:
        """Stop what sounds or listens."""
        self._voices.leave()

    def _show(self, *, problem: str = "", done: str = "") -> None:
        if self._form is None:
            return
        if self._part is SettingsPart.VOICES:
            self._voices.open()
        self.screen.show_state(
            SettingsState(
                form=self._form,
                help_lines=self._help_form(),
                leads=tuple(
                    Choice(key=one.id, words=one.first_name)
                    for one in self._desk.laptop.people.everyone(Role.COORDINATOR)
                ),
                part=self._part,
                logo=self._desk.laptop.organisations.logo(),
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
            self._show(done=plain("Saved on this laptop."))

    def _turn(self, wish: SettingsWish) -> None:
        self._voices.leave()
        self._part = wish.part
        self._show()

    def _save(self, form: OrganisationForm) -> None:
        self._form = form
        if not form.name.strip():
            self._show(problem=plain("Write the name of your organisation."))
            return
        organisations, me = self._desk.laptop.organisations, self._desk.me

        def save() -> Organisation:
            return organisations.change(_changed(organisations.get(), form), by=me)

        if self._desk.tried(save) is not None:
            self.brand_changed.emit()
            self._show(done=plain("Saved on this laptop."))

    def _ask_for_logo(self) -> None:
        path = self._desk.tools.files.open_picture(plain("Choose a logo"))
        if path is None:
            return
        organisations, me = self._desk.laptop.organisations, self._desk.me

        def keep(_progress: Progress) -> Organisation:
            logo = organisations.keep_logo(read_picture(path))
            now = organisations.get()
            brand = replace(now.brand, logo=logo)
            return organisations.change(replace(now, brand=brand), by=me)

        self._show(done=plain("Keeping the logo. Please wait."))
        self._desk.run(keep, self._logo_kept, self._failed)

    def _logo_kept(self, _organisation: Organisation) -> None:
        self.brand_changed.emit()
        self._show(done=plain("The logo is saved."))

    def _failed(self, trouble: Exception) -> None:
        self._show()
        self._desk.tell(problem_in(trouble))


def _nations() -> tuple[tuple[Nation, str], ...]:
    return (
        (Nation.ENGLAND, plain("England")),
        (Nation.WALES, plain("Wales")),
        (Nation.SCOTLAND, plain("Scotland")),
        (Nation.NORTHERN_IRELAND, plain("Northern Ireland")),
    )


def form_of(organisation: Organisation) -> OrganisationForm:
    """Return the organisation as the screen shows it."""
    return OrganisationForm(
        name=organisation.name,
        phone=organisation.phone,
        return_address=organisation.return_address,
        colour=organisation.brand.colour,
    )


def _changed(organisation: Organisation, form: OrganisationForm) -> Organisation:
    return replace(
        organisation,
        name=form.name.strip(),
        phone=form.phone.strip(),
        return_address=tuple(line.strip() for line in form.return_address if line.strip()),
        brand=Brand(colour=form.colour, logo=organisation.brand.logo),
    )
