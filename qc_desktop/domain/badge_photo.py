"""Whether a person's photo may be on their badge: only after they were asked and said yes."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from qc_desktop.domain.changes import Field
from qc_desktop.domain.facts import Fact, Said, said
from qc_desktop.domain.people import Person


class AskedHow(StrEnum):
    """How a person answered. Values are never renamed."""

    THEMSELVES = "themselves"
    """On their own screen."""
    OFFICE = "office"
    """The office asked them and wrote the answer down."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoAnswer:
    """A yes or no to one photo. Who wrote it down is who made the change.

    `photo` is the id of the photo that was looked at, or the name of the drawing in its place.
    """

    yes: bool
    photo: str
    at: datetime
    how: AskedHow


class PhotoState(StrEnum):
    """What stands of a person's photo on their badge."""

    NO_PHOTO = "no_photo"
    NOT_ASKED = "not_asked"
    YES = "yes"
    NO = "no"


PHOTO = Field("badge.photo", PhotoAnswer)
"""A field of the person: the answer holds for all their designs."""

FACTS = (PHOTO,)


def photo_answer(facts: tuple[Fact, ...]) -> Said[PhotoAnswer] | None:
    """Return the answer that counts, None where nobody was asked.

    Where two laptops disagree it is a no: nothing but a yes is a yes.
    """
    standing = said(facts, PHOTO)
    refused = (one for one in standing if not one.value.yes)
    return next(refused, standing[0] if standing else None)


def photo_of(person: Person) -> str:
    """Return what names the photo that a badge of this person would show, "" for none."""
    return person.photo or person.portrait


def photo_state(person: Person, answer: PhotoAnswer | None) -> PhotoState:
    """Return whether the photo may be shown. A yes to another photo is none to this one."""
    photo = photo_of(person)
    if not photo:
        return PhotoState.NO_PHOTO
    if answer is None or (answer.yes and answer.photo != photo):
        return PhotoState.NOT_ASKED
    return PhotoState.YES if answer.yes else PhotoState.NO
