import pytest

from qc_desktop.domain.badge_words import ask_me_words, talk_words
from qc_desktop.domain.badges import (
    BADGE_COLOURS,
    Badge,
    BadgeDesign,
    BadgePattern,
    KeptDesign,
    light_pattern_colour,
    pattern_colour,
    printed,
)
from qc_desktop.domain.changes import Json, from_json
from qc_desktop.domain.contrast import contrast
from qc_desktop.domain.ids import BadgeId, PersonId

INK, SAND, WHITE = "#14213D", "#FAE8C2", "#FFFFFF"


def kept(badge: str, *, liked: bool = False, removed: bool = False) -> KeptDesign:
    made = Badge(id=BadgeId(badge), person=PersonId("amina"), design=BadgeDesign(name="Amina"))
    return KeptDesign(badge=made, liked=liked, removed=removed)


@pytest.mark.parametrize("colour", BADGE_COLOURS.values(), ids=list(BADGE_COLOURS))
def test_words_are_easy_to_read_on_each_colour_and_on_its_pattern(colour: str) -> None:
    assert contrast(colour, WHITE) >= 7
    assert contrast(pattern_colour(colour), WHITE) >= 7


@pytest.mark.parametrize("colour", BADGE_COLOURS.values(), ids=list(BADGE_COLOURS))
def test_a_pattern_can_be_seen(colour: str) -> None:
    assert 1.08 < contrast(pattern_colour(colour), colour) < 2


def test_ink_is_easy_to_read_on_the_pattern_of_a_light_part() -> None:
    assert contrast(light_pattern_colour(SAND, INK), INK) >= 7
    assert contrast(light_pattern_colour(SAND, INK), SAND) > 1.08


def test_where_a_pattern_would_harm_the_words_there_is_none() -> None:
    assert light_pattern_colour("#8C8C8C", INK) == "#8C8C8C"


def test_what_an_older_program_saved_still_reads() -> None:
    old: Json = {
        "name": "Amina",
        "colour": "Teal",
        "shape": "circle",
        "turn": "wide",
        "picture": "",
        "use_photo": True,
        "role_words": "I am a Quality Checker",
        "about": "",
    }
    design = from_json(old, BadgeDesign)
    assert design == BadgeDesign(name="Amina")
    assert design.pattern is BadgePattern.PLAIN


def test_the_liked_design_is_printed_else_the_one_made_last() -> None:
    assert printed(()) is None
    assert printed((kept("1"), kept("2"))) == kept("2")
    assert printed((kept("1", liked=True), kept("2"))) == kept("1", liked=True)
    assert printed((kept("1", liked=True, removed=True), kept("2"))) == kept("2")
    assert printed((kept("1", removed=True),)) is None


def test_short_words_become_whole_sentences() -> None:
    design = BadgeDesign(name="Amina", ask_me="football.", talk="Please speak slowly")
    assert ask_me_words(design) == "Ask me about football."
    assert talk_words(design) == "Talk with me: Please speak slowly."
    assert ask_me_words(BadgeDesign(name="Amina")) == ""
    assert talk_words(BadgeDesign(name="Amina")) == ""
