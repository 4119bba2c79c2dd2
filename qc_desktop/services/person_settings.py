"""What each person chose for themselves: it follows them to any laptop."""

from collections.abc import Iterable

from qc_desktop.domain import facts
from qc_desktop.domain.ids import PersonId
from qc_desktop.domain.settings import SETTINGS, PersonSettings, suiting_all
from qc_desktop.services.saving import Saving
from qc_desktop.storage import facts as fact_rows


class SettingsKeeping:
    """Settings of people. Who chose nothing has the usual ones."""

    def __init__(self, saving: Saving) -> None:
        self._saving = saving

    def of_person(self, person: PersonId) -> PersonSettings:
        """Return a person's settings; the newest where two laptops said two things."""
        with self._saving.database.read() as tx:
            return facts.newest(fact_rows.of_subject(tx, person), SETTINGS) or PersonSettings()

    def suiting_all(self, people: Iterable[PersonId]) -> PersonSettings:
        """Return what suits all of these, while nobody has said who they are."""
        return suiting_all([self.of_person(person) for person in people])

    def keep(self, person: PersonId, chosen: PersonSettings, *, by: PersonId) -> None:
        """Keep what a person chose. On disk when this returns."""
        self._saving.save(by, SETTINGS.set(person, chosen))
