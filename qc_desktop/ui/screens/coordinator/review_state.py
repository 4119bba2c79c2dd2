"""What the review of a visit shows and reports."""

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from qc_desktop.domain.actions import ActionState
from qc_desktop.domain.ids import ActionId, EvidenceId, QuestionId, TopicId
from qc_desktop.ui.components.bars import Chip
from qc_desktop.ui.theme.pictures import Photo


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicLine:
    """A topic of the list at the left, with what it holds in words."""

    topic: TopicId
    name: str
    picture: str
    words: str
    glyph: str
    asks: bool = False
    """Two answers were given to something in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenLine:
    """One answer that was given: who, on which laptop, when, all in words."""

    words: str
    picture: str
    who: str
    laptop: str
    photo: Photo


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteLine:
    """A note, whole, in any script. `others` are texts that stand beside it.

    `may_quote` is on only where the person said that their words may be shared.
    """

    evidence: EvidenceId
    who: str
    text: str
    others: tuple[str, ...] = ()
    may_quote: bool = False
    quoted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoLine:
    """A photo; `data` is None while it is not here yet."""

    evidence: EvidenceId
    alt: str
    who: str
    data: bytes | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundLine:
    """A voice note and its length in words. `here` is off while it is not here yet."""

    evidence: EvidenceId
    who: str
    length: str
    here: bool = True
    playing: bool = False


EvidenceLine: TypeAlias = NoteLine | PhotoLine | SoundLine


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionBlock:
    """A question with every answer and all that was kept with it."""

    question: QuestionId
    words: str
    picture: str
    answers: tuple[GivenLine, ...] = ()
    two_answers: bool = False
    """One person has two that stand, from two laptops."""
    evidence: tuple[EvidenceLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionLine:
    """What the place will do."""

    action: ActionId
    said: str
    will: str
    who_and_when: str
    state: ActionState
    chip: Chip
    late: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryBlock:
    """A heading and what is known under it, line by line."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewState:
    """One topic of a visit, its actions, and whether it was reviewed."""

    topics: tuple[TopicLine, ...]
    topic: TopicId
    consents: tuple[Chip, ...]
    questions: tuple[QuestionBlock, ...]
    summary: tuple[SummaryBlock, ...] = ()
    """What happened round the questions, in place of a topic."""
    offered_day: date
    """A day to offer for a new action."""
    actions: tuple[ActionLine, ...] = ()
    reviewed: str = ""
    """When and by whom; empty where it was not reviewed yet."""
    may_review: bool = True
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicWish:
    """A topic to show."""

    topic: TopicId


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceWish:
    """A photo to see big, or a sound to hear or stop."""

    evidence: EvidenceId


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteWish:
    """Whether people may read these words in the Easy Read report."""

    evidence: EvidenceId
    on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionWish:
    """An action to add."""

    said: str
    will: str
    who: str
    by_date: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionStep:
    """How far an action is now."""

    action: ActionId
    state: ActionState


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionGone:
    """An action to take out."""

    action: ActionId
