"""Add and change the places we visit."""

from qc_desktop.domain import places as fields
from qc_desktop.domain.changes import Edit
from qc_desktop.domain.ids import MediaId, PersonId, PlaceId
from qc_desktop.domain.places import Nation, Place, PlaceKind
from qc_desktop.services.media import Media
from qc_desktop.services.saving import Saving
from qc_desktop.storage import places as rows


class Places:
    """Places where people get support."""

    def __init__(self, saving: Saving, media: Media) -> None:
        self._saving = saving
        self._media = media

    def everyone(self) -> tuple[Place, ...]:
        """Return the places that were not taken out, in order of name."""
        with self._saving.database.read() as tx:
            return rows.everyone(tx)

    def get(self, place: PlaceId) -> Place:
        """Return one place, taken out or not. Raises Problem NOT_FOUND."""
        with self._saving.database.read() as tx:
            return rows.get(tx, place)

    def add(
        self,
        *,
        name: str,
        by: PersonId,
        kind: PlaceKind = PlaceKind.OWN_HOME,
        nation: Nation = Nation.ENGLAND,
        address: str = "",
        phone: str = "",
        people_living_here: int | None = None,
        drawing: str = "",
    ) -> Place:
        """Add a place."""
        place = Place(
            id=PlaceId(self._saving.new_id()),
            name=name.strip(),
            kind=kind,
            nation=nation,
            address=address.strip(),
            phone=phone.strip(),
            people_living_here=people_living_here,
            drawing=drawing,
        )
        self._saving.save(by, *_edits(None, place))
        return place

    def change(self, place: Place, *, by: PersonId) -> Place:
        """Save what differs from the kept place."""
        with self._saving.database.write() as tx:
            self._saving.record(tx, by, *_edits(rows.get(tx, place.id), place))
            return rows.get(tx, place.id)

    def set_photo(self, place: PlaceId, data: bytes, *, by: PersonId) -> Place:
        """Keep a photo of a place. Raises Problem NOT_A_PICTURE or PICTURE_TOO_BIG."""
        photo = self._media.keep_photo(data)
        with self._saving.database.write() as tx:
            self._saving.record(tx, by, fields.PHOTO.set(place, photo.id))
            return rows.get(tx, place)

    def remove(self, place: PlaceId, *, by: PersonId) -> None:
        """Take a place out of the lists. Its visits stay."""
        self._saving.save(by, fields.REMOVED.set(place, True))

    def photo(self, place: Place) -> bytes | None:
        """Return the place's photo as JPEG, or None where there is none here."""
        return self._media.find(place.photo)


def _edits(kept: Place | None, wanted: Place) -> tuple[Edit, ...]:
    def differs(name: str) -> bool:
        return kept is None or getattr(kept, name) != getattr(wanted, name)

    texts = (
        ("name", fields.NAME),
        ("address", fields.ADDRESS),
        ("phone", fields.PHONE),
        ("drawing", fields.DRAWING),
    )
    edits = [field.set(wanted.id, getattr(wanted, name)) for name, field in texts if differs(name)]
    if differs("kind"):
        edits.append(fields.KIND.set(wanted.id, wanted.kind))
    if differs("nation"):
        edits.append(fields.NATION.set(wanted.id, wanted.nation))
    if wanted.people_living_here is not None and differs("people_living_here"):
        edits.append(fields.PEOPLE_LIVING_HERE.set(wanted.id, wanted.people_living_here))
    if wanted.photo is not None and differs("photo"):
        edits.append(fields.PHOTO.set(wanted.id, MediaId(wanted.photo)))
    if kept is not None and differs("removed"):
        edits.append(fields.REMOVED.set(wanted.id, wanted.removed))
    return tuple(edits)
