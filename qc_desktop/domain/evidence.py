"""What people told us and what we saw: notes, photos, voice notes, drawings."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from qc_desktop.domain.changes import Field, KeyedField
from qc_desktop.domain.checklists import Asked
from qc_desktop.domain.consent import ConsentTo
from qc_desktop.domain.ids import (
    FIRST_RESPONDENT,
    EvidenceId,
    MediaId,
    PersonId,
    QuestionId,
    Respondent,
    VisitId,
)


class EvidenceKind(StrEnum):
    """What sort of proof it is. Values are never renamed."""

    NOTE = "note"
    PHOTO = "photo"
    VOICE = "voice"
    DRAWING = "drawing"


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaRef:
    """A kept picture or sound. The bytes live outside the database, sealed.

    `id` names the sealed file. `sha256` is that of the plain bytes. `size` is plain bytes.
    `seconds` is the length of a sound.
    """

    id: MediaId
    sha256: str
    size: int
    type: str
    alt: str = ""
    width: int = 0
    height: int = 0
    seconds: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceItem:
    """The facts of one piece of evidence that never change."""

    visit: VisitId
    question: QuestionId
    kind: EvidenceKind
    at: datetime
    media: MediaRef | None = None
    respondent: Respondent = FIRST_RESPONDENT


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One note, photo, voice note or drawing, with who and when.

    `texts` holds every text that stands. `consent` is the yes it was recorded under: None where
    none is needed, as for what the checkers saw.
    """

    id: EvidenceId
    item: EvidenceItem
    by: PersonId
    texts: tuple[str, ...] = ()
    removed: bool = False
    quoted: bool = False
    consent: ConsentTo | None = None

    @property
    def text(self) -> str:
        """The newest text, or ""."""
        return self.texts[0] if self.texts else ""


ITEM = Field("evidence.item", EvidenceItem)
TEXT = Field("evidence.text", str)
REMOVED = Field("evidence.removed", bool)
QUOTED = Field("evidence.quoted", bool)
CONSENT = Field("evidence.consent", ConsentTo)
"""The yes it was recorded under, said once, together with the item."""

LET_GO = KeyedField("evidence.let_go", bool)
"""By media id: its maker covered it or threw it away after it was sent; no laptop keeps it."""

FACTS = (CONSENT, LET_GO)


def consents_for(kind: EvidenceKind, asked: Asked) -> tuple[ConsentTo, ...]:
    """Return the yeses that this may be recorded under, the nearest first; none may be needed.

    A photo always has its own yes. Words, sound and drawings have one where they come from the
    person who lives there.
    """
    if kind is EvidenceKind.PHOTO:
        return (ConsentTo.PHOTO,)
    if asked is not Asked.PERSON:
        return ()
    if kind is EvidenceKind.VOICE:
        return (ConsentTo.VOICE,)
    return (ConsentTo.WRITE, ConsentTo.TALK)
