"""What we ask before each thing, word for word the same on screen and on paper."""

from qc_desktop.domain.consent import ConsentTo
from qc_desktop.words import mark_easy

QUESTIONS: dict[ConsentTo, str] = {
    ConsentTo.TALK: mark_easy("Is it OK to talk to you?"),
    ConsentTo.WRITE: mark_easy("Is it OK to write down what you say?"),
    ConsentTo.PHOTO: mark_easy("Is it OK to take photos?"),
    ConsentTo.VOICE: mark_easy("Is it OK to record your voice?"),
    ConsentTo.SHARE_WORDS: mark_easy("Is it OK to share your words?"),
}
"""Marked, not yet in the language in use."""

PICTURES: dict[ConsentTo, str] = {
    ConsentTo.TALK: "talked",
    ConsentTo.WRITE: "write",
    ConsentTo.PHOTO: "consent_photo",
    ConsentTo.VOICE: "consent_voice",
    ConsentTo.SHARE_WORDS: "consent_share",
}
"""Concept names of pictures."""
