"""Add and change the people who use the laptops."""

from qc_desktop.domain import people as fields
from qc_desktop.domain.changes import Edit
from qc_desktop.domain.ids import MediaId, PersonId
from qc_desktop.domain.people import Person, Role
from qc_desktop.services.media import Media
from qc_desktop.services.saving import Saving
from qc_desktop.storage import people as rows

_FACE = 640
"""Pixels: 35 mm on a badge at 300 dpi are 413, and a face is cut out of a wider photo."""


class People:
    """Checkers, supporters and coordinators."""

    def __init__(self, saving: Saving, media: Media) -> None:
        self._saving = saving
        self._media = media

    def everyone(self, role: Role | None = None) -> tuple[Person, ...]:
        """Return the people who were not taken out, in order of name."""
        with self._saving.database.read() as tx:
            people = rows.everyone(tx)
        return tuple(person for person in people if role in {None, person.role})

    def get(self, person: PersonId) -> Person:
        """Return one person, taken out or not. Raises Problem NOT_FOUND."""
        with self._saving.database.read() as tx:
            return rows.get(tx, person)

    def add(
        self,
        *,
        first_name: str,
        by: PersonId | None = None,
        last_name: str = "",
        role: Role = Role.CHECKER,
        phone: str = "",
        portrait: str = "",
        photo: bytes | None = None,
    ) -> Person:
        """Add a person. With no `by` they add themselves: the first coordinator."""
        person = Person(
            id=PersonId(self._saving.new_id()),
            first_name=first_name.strip(),
            last_name=last_name.strip(),
            role=role,
            phone=phone.strip(),
            portrait=portrait,
            photo=self._media.keep_photo(photo, longest=_FACE).id if photo is not None else None,
        )
        with self._saving.database.write() as tx:
            self._saving.record(tx, by or person.id, *_edits(None, person))
        return person

    def change(self, person: Person, *, by: PersonId) -> Person:
        """Save what differs from the kept person."""
        with self._saving.database.write() as tx:
            self._saving.record(tx, by, *_edits(rows.get(tx, person.id), person))
            return rows.get(tx, person.id)

    def set_photo(self, person: PersonId, data: bytes, *, by: PersonId) -> Person:
        """Keep a photo of a person. Raises Problem NOT_A_PICTURE or PICTURE_TOO_BIG."""
        photo = self._media.keep_photo(data, longest=_FACE)
        with self._saving.database.write() as tx:
            self._saving.record(tx, by, fields.PHOTO.set(person, photo.id))
            return rows.get(tx, person)

    def remove(self, person: PersonId, *, by: PersonId) -> None:
        """Take a person out of the lists. Their visits stay."""
        self._saving.save(by, fields.REMOVED.set(person, True))

    def photo(self, person: Person) -> bytes | None:
        """Return the person's photo as JPEG, or None where there is none here."""
        return self._media.find(person.photo)


def _edits(kept: Person | None, wanted: Person) -> tuple[Edit, ...]:
    def differs(name: str) -> bool:
        return kept is None or getattr(kept, name) != getattr(wanted, name)

    texts = (
        ("first_name", fields.FIRST_NAME),
        ("last_name", fields.LAST_NAME),
        ("portrait", fields.PORTRAIT),
        ("phone", fields.PHONE),
    )
    edits = [field.set(wanted.id, getattr(wanted, name)) for name, field in texts if differs(name)]
    if differs("role"):
        edits.append(fields.ROLE.set(wanted.id, wanted.role))
    if differs("photo"):
        edits.append(fields.PHOTO.set(wanted.id, wanted.photo or MediaId("")))
    if kept is not None and differs("removed"):
        edits.append(fields.REMOVED.set(wanted.id, wanted.removed))
    return tuple(edits)
