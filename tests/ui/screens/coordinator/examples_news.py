"""Good news in the office, full of things to show, and with nothing."""

from PySide6.QtWidgets import QWidget

from qc_desktop.ui.components.bars import Chip, Tone
from qc_desktop.ui.screens.coordinator.news import NewsScreen
from qc_desktop.ui.screens.coordinator.news_state import NewsState, OpenNews
from qc_desktop.ui.screens.coordinator.roster_state import RosterCard
from qc_desktop.ui.theme import Look
from qc_desktop.ui.theme.pictures import Photo
from tests.ui.screens.coordinator.papers import pdf

_GONE = ("A day at the sea. Amina, Tue 24 Nov, 2:00 pm.", "Our new cat. Joe, Mon 23 Nov, 9:15 am.")


def _cards() -> tuple[RosterCard, ...]:
    everyone = Chip(words="For everyone", tone=Tone.OK, glyph="users")
    team = Chip(words="For our team", tone=Tone.OK, glyph="users")
    titles = ("Flowers at Rose Cottage", "Tom fixed the radio", "Everybody at Park Road flats sang")
    return tuple(
        RosterCard(
            key=title,
            name=title,
            line="Rose Cottage, November 2026",
            photo=Photo(sample="places/cottage"),
            chip=team if "radio" in title else everyone,
        )
        for title in titles
    )


def news(look: Look) -> QWidget:
    screen = NewsScreen(look)
    screen.show_state(
        NewsState(
            cards=_cards(),
            open=OpenNews(
                key="Flowers at Rose Cottage",
                title="Flowers at Rose Cottage",
                about="Told by Amina and Joe. Their names are on it.",
                audience="For our team only. Do not show it to others.",
                yes="Everyone in it said yes. Amina asked, Tue 24 Nov, 2:00 pm.",
                hear="Hear it, 12 seconds",
            ),
            gone=_GONE,
            pdf=pdf(1),
            done="Saved: Flowers at Rose Cottage.pdf",
        )
    )
    return screen


def news_making(look: Look) -> QWidget:
    screen = NewsScreen(look)
    opened = OpenNews(
        key="Tom fixed the radio",
        title="Tom fixed the radio",
        about="Told by Tom. Their names are not on it.",
        audience="For everyone.",
        yes="Everyone in it said yes. Tom asked, Tue 24 Nov, 2:00 pm.",
    )
    screen.show_state(NewsState(cards=_cards(), open=opened, making=True))
    return screen


def news_too_long(look: Look) -> QWidget:
    screen = NewsScreen(look)
    opened = OpenNews(
        key="Tom fixed the radio",
        title="Tom fixed the radio",
        about="Told by Tom. Their names are not on it.",
        audience="For everyone.",
        yes="Everyone in it said yes. Tom asked, Tue 24 Nov, 2:00 pm.",
    )
    words = "This story is too long for one page. Your story is safe. Make it shorter."
    screen.show_state(NewsState(cards=_cards(), open=opened, problem=words))
    return screen


def news_none(look: Look) -> QWidget:
    screen = NewsScreen(look)
    screen.show_state(NewsState(gone=_GONE))
    return screen
