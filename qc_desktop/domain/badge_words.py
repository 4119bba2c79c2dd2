"""What a badge says of its wearer, in whole sentences."""

from qc_desktop.domain.badges import BadgeDesign
from qc_desktop.words import easy


def ask_me_words(design: BadgeDesign) -> str:
    """Return "Ask me about football.", or "" where they chose nothing."""
    return easy("Ask me about {thing}.", thing=design.ask_me.strip(" .")) if design.ask_me else ""


def talk_words(design: BadgeDesign) -> str:
    """Return how to talk with the wearer, or "" where they chose nothing."""
    return easy("Talk with me: {how}.", how=design.talk.strip(" .")) if design.talk else ""
