"""Good news: a short story with words, a picture or a voice, and a consent of its own."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from qc_desktop.domain.changes import Field
from qc_desktop.domain.evidence import MediaRef
from qc_desktop.domain.facts import Fact, newest, said
from qc_desktop.domain.ids import EvidenceId, PersonId, PlaceId, StoryId, VisitId

LONGEST_TITLE = 60
"""Letters of a title: what three lines of a paper hold at the size of a heading."""


class Audience(StrEnum):
    """Who may see a story. Values are never renamed."""

    TEAM = "team"
    EVERYONE = "everyone"


class StoryAbout(StrEnum):
    """Whom a story is about, and so whom to ask. Values are never renamed."""

    US = "us"
    PEOPLE = "people"
    PLACE = "place"


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
    """When a story was shared; None where it was not, or was taken back at `ended_at`."""

    at: datetime | None
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryPicture:
    """The photo or drawing of a story; None where it has none.

    `concept` names a drawing of resources/pictures.toml. `drawn` says that one of them drew it.
    `visit` and `evidence` say which photo of
    a visit it is: it is shown only while the yes that was given in the visit stands.
    """

    media: MediaRef | None = None
    concept: str = ""
    drawn: bool = False
    visit: VisitId | None = None
    evidence: EvidenceId | None = None

    @property
    def is_there(self) -> bool:
        """There is something to look at."""
        return self.media is not None or bool(self.concept)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryPlace:
    """Where a story is from; None where no place is named."""

    place: PlaceId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One story with all that stands of it. Change it through services; it is never edited."""

    id: StoryId
    begun: StoryBegun
    title: str = ""
    words: str = ""
    picture: StoryPicture = StoryPicture()
    sound: MediaRef | None = None
    place: PlaceId | None = None
    about: StoryAbout = StoryAbout.US
    audience: Audience = Audience.TEAM
    named: bool = False
    has_yes: bool = False
    shared_at: datetime | None = None
    removed: bool = False

    @property
    def is_told(self) -> bool:
        """It has words, written or spoken."""
        return bool(self.words.strip()) or self.sound is not None

    @property
    def is_shared(self) -> bool:
        """Others may see it now. Without a yes nobody may, whatever was shared before."""
        return self.shared_at is not None and self.may_be_shown

    @property
    def may_be_shown(self) -> bool:
        """It is told, everyone in it said yes, and it was not taken out."""
        return self.has_yes and self.is_told and not self.removed


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryNews:
    """A story that others may see, and the yes it stands on: who wrote it down, and when."""

    story: Story
    yes_by: PersonId
    yes_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenBack:
    """A story that was shared and may not be seen any more: since when, and who said so."""

    story: Story
    by: PersonId
    at: datetime


BEGUN = Field("story.begun", StoryBegun)
TITLE = Field("story.title", str)
WORDS = Field("story.words", str)
PICTURE = Field("story.picture", StoryPicture)
SOUND = Field("story.sound", StoryPicture)
PLACE = Field("story.place", StoryPlace)
ABOUT = Field("story.about", StoryAbout)
AUDIENCE = Field("story.audience", Audience)
NAMED = Field("story.named", bool)
"""Those who made it want their first names under it."""
CONSENT = Field("story.consent", StoryConsent)
SHARED = Field("story.shared", Share)
REMOVED = Field("story.removed", bool)

FACTS = (
    BEGUN,
    TITLE,
    WORDS,
    PICTURE,
    SOUND,
    PLACE,
    ABOUT,
    AUDIENCE,
    NAMED,
    CONSENT,
    SHARED,
    REMOVED,
)


def story_of(story: StoryId, facts: tuple[Fact, ...]) -> Story | None:
    """Return a story from what stands of it, newest first; None where its beginning is missing.

    Where two laptops disagree on the yes, it is a no: nothing but a yes is a yes.
    """
    begun = newest(facts, BEGUN)
    if begun is None:
        return None
    consents = said(facts, CONSENT)
    place = newest(facts, PLACE)
    sound = newest(facts, SOUND)
    share = newest(facts, SHARED)
    return Story(
        id=story,
        begun=begun,
        title=newest(facts, TITLE) or "",
        words=newest(facts, WORDS) or "",
        picture=newest(facts, PICTURE) or StoryPicture(),
        sound=sound.media if sound else None,
        place=place.place if place else begun.place,
        about=newest(facts, ABOUT) or StoryAbout.US,
        audience=newest(facts, AUDIENCE) or Audience.TEAM,
        named=newest(facts, NAMED) or False,
        has_yes=bool(consents) and all(one.value.yes for one in consents),
        shared_at=share.at if share else None,
        removed=newest(facts, REMOVED) or False,
    )


def news_of(story: Story, facts: tuple[Fact, ...]) -> StoryNews | None:
    """Return a story that others may see with its yes; None where nobody else may see it."""
    consents = said(facts, CONSENT)
    if not story.is_shared or not consents:
        return None
    return StoryNews(story=story, yes_by=consents[0].by, yes_at=consents[0].value.at)


def taken_back(story: Story, facts: tuple[Fact, ...]) -> TakenBack | None:
    """Return who took a shared story back; None where it was never shared, or still is."""
    shares = said(facts, SHARED)
    if story.is_shared or not shares:
        return None
    share = shares[0]
    if share.value.ended_at is not None:
        return TakenBack(story=story, by=share.by, at=share.value.ended_at)
    # Shared on one laptop while the yes was taken back on another.
    refused = next((one for one in said(facts, CONSENT) if not one.value.yes), None)
    if share.value.at is None or refused is None:
        return None
    return TakenBack(story=story, by=refused.by, at=refused.value.at)


def tidy_title(title: str) -> str:
    """Return a title on one line, of at most `LONGEST_TITLE` letters."""
    return " ".join(title.split())[:LONGEST_TITLE].rstrip()


_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SENTENCE_ENDS = ".!?\n:"


def full_names(words: str, *, first_names: Iterable[str], fine: Iterable[str]) -> tuple[str, ...]:
    """Return what looks like a first and a last name, in the order it is written.

    That is two words with capitals side by side. At the start of a sentence, where any word has
    one, the first of the two must be among `first_names`. Names in `fine`, such as that of the
    place, are no people's. It asks; it never decides: nothing is changed or refused by it.
    """
    known = {name.casefold() for name in first_names}
    text = words
    for name in sorted(filter(None, fine), key=len, reverse=True):
        text = re.sub(re.escape(name), lambda match: "-" * len(match[0]), text, flags=re.IGNORECASE)
    found: list[str] = []
    before: re.Match[str] | None = None
    for word in _WORD.finditer(text):
        if before is not None and _is_pair(text, before, word, known):
            found.append(f"{before[0]} {word[0]}")
        before = word
    return tuple(dict.fromkeys(found))


def _is_pair(text: str, first: re.Match[str], second: re.Match[str], known: set[str]) -> bool:
    between = text[first.end() : second.start()]
    if between.strip() or "\n" in between or not between:
        return False
    if not (_is_name(first[0]) and _is_name(second[0])):
        return False
    lead = text[: first.start()].rstrip(" \"'“‘(")
    starts = not lead or lead[-1] in _SENTENCE_ENDS
    return not starts or first[0].casefold() in known


def _is_name(word: str) -> bool:
    return len(word) > 1 and word[0].isupper() and not word.isupper()
