"""The badges of the office side, full of things to show."""

from PySide6.QtWidgets import QWidget

from qc_desktop.domain.badges import BADGE_COLOURS, BadgeDesign, BadgePattern, BadgeShape
from qc_desktop.domain.ids import PersonId
from qc_desktop.ui.components.bars import Chip, Tone
from qc_desktop.ui.components.values import Choice
from qc_desktop.ui.flows.badge_choices import saved_pictures
from qc_desktop.ui.screens.coordinator.badge_design import DesignScreen
from qc_desktop.ui.screens.coordinator.badges import BadgesScreen
from qc_desktop.ui.screens.coordinator.badges_state import (
    BadgeLine,
    BadgePaper,
    BadgesState,
    DesignPart,
    DesignState,
)
from qc_desktop.ui.theme import Look
from qc_desktop.ui.theme.pictures import Photo
from tests.ui.screens.coordinator.papers import pdf

_LONG = "Bartholomew-Alexander Wolfeschlegelstein"
_AMINA = Photo(sample="people/amina")


def badges(look: Look) -> QWidget:
    screen = BadgesScreen(look)
    refused = Chip(words="No photo: they said no", tone=Tone.WAITING)
    chip = Chip(words="To November 2027", tone=Tone.OK)
    names = ("Amina Khan", _LONG, "Siân Ŵyn-O’Connor", "Joe", "Tom", "Dev", "Carol", "Grace")
    screen.show_state(
        BadgesState(
            people=tuple(
                BadgeLine(
                    person=PersonId(name),
                    name=name,
                    photo=_AMINA,
                    chip=chip,
                    on=True,
                    no_photo=refused if name == "Joe" else None,
                )
                for name in names
            ),
            paper=BadgePaper(stock="a"),
            stocks=(Choice(key="a", words="Cards, 10 on an A4 sheet"),),
            pdf=pdf(2),
            done="Saved: Badges.pdf",
        )
    )
    return screen


def _design(look: Look, part: DesignPart) -> QWidget:
    screen = DesignScreen(look)
    choices = {
        DesignPart.COLOUR: tuple(
            Choice(key=name, words=name, colour=colour) for name, colour in BADGE_COLOURS.items()
        ),
        DesignPart.PICTURE: (
            Choice(key="my_photo", words="The photo", glyph="user"),
            Choice(key="my_drawing", words="Their own picture", glyph="brush"),
            *saved_pictures(),
        ),
        DesignPart.SHAPE: tuple(
            Choice(key=shape, words=shape.title(), glyph="circle") for shape in BadgeShape
        ),
        DesignPart.PATTERN: tuple(
            Choice(key=one, words=one.title(), glyph=f"pattern_{one.value}") for one in BadgePattern
        ),
        DesignPart.WORDS: (),
    }[part]
    screen.show_state(
        DesignState(
            design=BadgeDesign(
                name="Amina",
                about="I love gardens and tea.",
                ask_me="football",
                talk="Give me time, please, and use short words",
            ),
            part=part,
            choices=choices,
            picked=choices[0].key if choices else None,
            photo=(
                "Amina said yes to the photo, Tue 24 Nov, 2 pm."
                " Sam Coordinator asked and wrote it down."
            ),
            asks_photo=True,
            whose="Offered to Amina, who chooses. Their own design still prints.",
            offered=True,
            pdf=pdf(2),
            problem="This name is too long for the badge. Use a shorter name.",
        )
    )
    return screen


def design_colour(look: Look) -> QWidget:
    return _design(look, DesignPart.COLOUR)


def design_picture(look: Look) -> QWidget:
    return _design(look, DesignPart.PICTURE)


def design_shape(look: Look) -> QWidget:
    return _design(look, DesignPart.SHAPE)


def design_pattern(look: Look) -> QWidget:
    return _design(look, DesignPart.PATTERN)


def design_words(look: Look) -> QWidget:
    return _design(look, DesignPart.WORDS)
