"""The pages of the office's settings, each with something to show."""

from PySide6.QtWidgets import QWidget

from qc_desktop.domain.ids import QuestionId
from qc_desktop.ui.components.values import Choice
from qc_desktop.ui.screens.coordinator.settings import SettingsScreen
from qc_desktop.ui.screens.coordinator.settings_state import (
    ColourSaid,
    HelpForm,
    Licence,
    LocalNumber,
    OrganisationForm,
    SettingsPart,
    SettingsState,
)
from qc_desktop.ui.screens.coordinator.voices import VoicesPage
from qc_desktop.ui.screens.coordinator.voices_state import Sentence, VoicesState
from qc_desktop.ui.theme import Look


def _settings(look: Look, part: SettingsPart) -> QWidget:
    screen = SettingsScreen(look)
    form = OrganisationForm(
        name="Elm Checkers",
        phone="01632 960 123",
        return_address=("1 Example Street", "Newtown"),
        lines=("Elm Checkers Ltd", "1 Example Street, Newtown"),
        colour="#E8743B",
    )
    licences = tuple(Licence(part=f"Part {n}", words="Its licence.") for n in range(12))
    screen.show_state(
        SettingsState(
            form=form,
            part=part,
            version="0.1.0",
            licences=licences,
            logo_words="It prints sharp.",
            colour=ColourSaid(
                words="Words on it are hard to read. Under words it is a darker #8B4623.",
                colour="#E8743B",
            ),
            accent=ColourSaid(
                words="Easy to read. Words on it are dark.", colour="#F6C453", is_easy=True
            ),
            sample_words="Making the pages. Please wait.",
            done="Saved on this laptop.",
        )
    )
    return screen


def settings(look: Look) -> QWidget:
    return _settings(look, SettingsPart.ORGANISATION)


def voices(look: Look) -> QWidget:
    screen = _settings(look, SettingsPart.VOICES)
    screen.findChildren(VoicesPage)[0].show_state(
        VoicesState(
            questions=(Choice(key="home1", words="Does this feel like your own home?"),),
            sentence=Sentence(question=QuestionId("home1")),
            words="Does this feel like your own home?",
            seconds=2.1,
            recorded=1,
            done="The voice is kept. Send, and every laptop has it.",
        )
    )
    return screen


def about(look: Look) -> QWidget:
    return _settings(look, SettingsPart.ABOUT)


def who_to_ring(look: Look) -> QWidget:
    """Return the page that says who is told of worries."""
    screen = SettingsScreen(look)
    nations = ("England", "Wales", "Scotland", "Northern Ireland")
    local = tuple(
        LocalNumber(nation=nation.lower(), words=nation, phone=f"01632 960 20{number}")
        for number, nation in enumerate(nations)
    )
    screen.show_state(
        SettingsState(
            form=OrganisationForm(name="Elm Checkers"),
            help_lines=HelpForm(
                lead="sam", second_name="Ann", second_phone="01632 960 177", local=local
            ),
            leads=(Choice(key="sam", words="Sam"), Choice(key="carol", words="Carol")),
            part=SettingsPart.HELP,
        )
    )
    return screen
