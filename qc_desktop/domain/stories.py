"""Good news: a short story with words, a picture or a voice, and a consent of its own."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from qc_desktop.domain.changes import Field
from qc_desktop.domain.evidence import MediaRef
from qc_desktop.domain.ids import PersonId, PlaceId


class Audience(StrEnum):
    """Who may see a story. Values are never renamed."""

    TEAM = "team"
    EVERYONE = "everyone"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryBegun:
    """When a story was begun, by whom, and the place it is from."""

    at: datetime
    by: tuple[PersonId, ...]
    place: PlaceId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryConsent:
    """Whether everyone in the story was asked and said yes."""

    yes: bool
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """When a story was shared; None where it was taken back."""

    at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryPicture:
    """The photo or drawing of a story; None where it has none."""

    media: MediaRef | None


BEGUN = Field("story.begun", StoryBegun)
TITLE = Field("story.title", str)
WORDS = Field("story.words", str)
PICTURE = Field("story.picture", StoryPicture)
SOUND = Field("story.sound", StoryPicture)
AUDIENCE = Field("story.audience", Audience)
CONSENT = Field("story.consent", StoryConsent)
SHARED = Field("story.shared", Share)
REMOVED = Field("story.removed", bool)

FACTS = (BEGUN, TITLE, WORDS, PICTURE, SOUND, AUDIENCE, CONSENT, SHARED, REMOVED)
