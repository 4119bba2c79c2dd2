"""Design, issue and print badges. The preview is the PDF that prints."""

import secrets
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Literal

from qc_desktop.domain import badges as fields
from qc_desktop.domain.badges import Badge, BadgeDesign, Issue
from qc_desktop.domain.ids import BadgeId, PersonId
from qc_desktop.domain.people import Person, Role
from qc_desktop.services.media import Media
from qc_desktop.services.organisations import Organisations
from qc_desktop.services.reports import Papers
from qc_desktop.services.saving import Saving
from qc_desktop.storage import badges as rows
from qc_desktop.storage import people
from qc_desktop.words import easy

if TYPE_CHECKING:
    from qc_desktop.documents.badges import BadgePrint, Papery

_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""No 0 and O, no 1, I and L, no U: a number is read out over the phone."""


class Badges:
    """The badges of the people here. Every PDF is slow: make it in the background."""

    def __init__(
        self, saving: Saving, media: Media, organisations: Organisations, papers: Papers
    ) -> None:
        self._saving = saving
        self._media = media
        self._organisations = organisations
        self._papers = papers

    def of_person(self, person: PersonId) -> Badge:
        """Return a person's badge; a first one made from the person where there is none yet."""
        with self._saving.database.read() as tx:
            kept = rows.of_person(tx, person)
            return kept if kept is not None else self._first(people.get(tx, person))

    def save_design(self, person: PersonId, design: BadgeDesign, *, by: PersonId) -> Badge:
        """Save a design. On disk when this returns."""
        badge = self.of_person(person)
        self._saving.save(
            by, fields.PERSON.set(badge.id, person), fields.DESIGN.set(badge.id, design)
        )
        return self.of_person(person)

    def issue(self, person: PersonId, *, by: PersonId) -> Badge:
        """Give a badge a new number; it may be used until the end of this month next year."""
        badge = self.of_person(person)
        today = self._today()
        issue = Issue(
            number=_new_number(), issued=today, expires=date(today.year + 1, today.month, 1)
        )
        self._saving.save(
            by,
            fields.PERSON.set(badge.id, person),
            fields.DESIGN.set(badge.id, badge.design),
            fields.ISSUE.set(badge.id, issue),
        )
        return self.of_person(person)
