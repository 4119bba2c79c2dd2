"""The organisation: its name, its brand, and who opens the office side."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from qc_desktop.domain import organisations as fields
from qc_desktop.domain.changes import Edit
from qc_desktop.domain.ids import DeviceId, MediaId, PersonId
from qc_desktop.domain.organisations import (
    LogoSaid,
    Organisation,
    prints_sharp,
)
from qc_desktop.domain.people import Role
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.services.media import Media
from qc_desktop.services.saving import Saving
from qc_desktop.storage import organisation as rows
from qc_desktop.storage import people

if TYPE_CHECKING:
    from qc_desktop.documents.look import DocumentLook


class Organisations:
    """The one organisation in this data folder."""

    def __init__(self, saving: Saving, media: Media, opens: Callable[[str], bool]) -> None:
        self._saving = saving
        self._media = media
        self._opens = opens

    def get(self) -> Organisation:
        """Return the organisation. Raises Problem NO_DATA before it is set up or received."""
        with self._saving.database.read() as tx:
            organisation = rows.get(tx)
        if organisation is None:
            raise Problem(ProblemKey.NO_DATA)
        return organisation

    def change(self, organisation: Organisation, *, by: PersonId) -> Organisation:
        """Save what differs from the kept organisation.

        Raises Problem NOT_A_COLOUR or LETTERHEAD_TOO_LONG, and then saves nothing.
        """
        organisation.brand.must_fit()
        with self._saving.database.write() as tx:
            self._saving.record(tx, by, *edits(rows.get(tx), organisation))
        return self.get()

    def keep_logo(self, data: bytes) -> MediaId:
        """Keep a logo, PNG or SVG, and nothing that was not tried on paper.

        Raises Problem LOGO_…. The organisation has it only after `change`.
        """
        self.try_logo(data)
        return self._media.keep_logo(data).id

    def try_logo(self, data: bytes) -> LogoSaid:
        """Tell how a logo prints, keeping nothing. Slow. Raises Problem LOGO_…."""
        from qc_desktop.documents.reports.brand import can_draw  # noqa: PLC0415 - slow
        from qc_desktop.interchange.logos import prepare_logo  # noqa: PLC0415 - slow

        logo = prepare_logo(data)
        if not can_draw(data):
            raise Problem(ProblemKey.LOGO_BROKEN, "cannot be drawn")
        if not logo.width:
            return LogoSaid.SHARP
        return LogoSaid.SHARP if prints_sharp(logo.width, logo.height) else LogoSaid.SOFT

    def logo(self) -> bytes | None:
        """Return the logo's bytes, or None where there is none here."""
        return self._media.find(self.get().brand.logo)

    def look(self) -> "DocumentLook":
        """Return how our papers look."""
        from qc_desktop.documents.look import DocumentLook  # noqa: PLC0415 - reportlab is slow

        organisation = self.get()
        return DocumentLook(
            organisation=organisation.name,
            colour=organisation.brand.colour,
            accent=organisation.brand.accent,
            logo=self._media.find(organisation.brand.logo),
        )

    def contact(self) -> PersonId:
        """Return who to ring: the named contact, else the first coordinator."""
        with self._saving.database.read() as tx:
            organisation = rows.get(tx)
            if organisation is not None and organisation.contact is not None:
                return organisation.contact
            everyone = people.everyone(tx)
        coordinators = [person.id for person in everyone if person.role is Role.COORDINATOR]
        if not coordinators:
            raise Problem(ProblemKey.NOT_FOUND)
        return coordinators[0]

    def check_passphrase(self, words: str) -> bool:
        """Tell whether these words open the office side. Slow on purpose."""
        return self._opens(words)

    def device(self) -> DeviceId:
        """Return the id of this laptop."""
        return self._saving.device


def edits(kept: Organisation | None, wanted: Organisation) -> tuple[Edit, ...]:
    """Return what has to be saved to turn `kept` into `wanted`."""
    changed = [fields.NAME.set(wanted.id, wanted.name)]
    if kept is None or kept.brand != wanted.brand:
        changed.append(fields.BRAND.set(wanted.id, wanted.brand))
    if kept is None or kept.phone != wanted.phone:
        changed.append(fields.PHONE.set(wanted.id, wanted.phone))
    if kept is None or kept.return_address != wanted.return_address:
        changed.append(fields.RETURN_ADDRESS.set(wanted.id, wanted.return_address))
    if wanted.contact is not None and (kept is None or kept.contact != wanted.contact):
        changed.append(fields.CONTACT.set(wanted.id, wanted.contact))
    if kept is not None and kept.name == wanted.name:
        changed.pop(0)
    return tuple(changed)
