"""What a laptop says at its start when it was taken out of the team."""

from qc_desktop.ui.components.bars import BarKey
from qc_desktop.ui.components.overlay import Message
from qc_desktop.words import easy


def taken_out() -> Message:
    """Return the message. Work here stays readable to who opens this laptop: only keys change."""
    return Message(
        heading=easy("The office took this laptop out"),
        words=easy(
            "Your visits are still saved on it. It cannot send them. Please give it to the office."
        ),
        picture="locked",
        first=BarKey(words=easy("OK"), glyph="tick"),
    )
