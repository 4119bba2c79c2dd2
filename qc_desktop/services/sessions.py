"""Where the person at this laptop is, and this laptop's own settings."""

from qc_desktop.domain.changes import Json, from_json, to_json
from qc_desktop.domain.ids import PersonId
from qc_desktop.domain.locking import USUAL_MINUTES
from qc_desktop.domain.session import Session
from qc_desktop.storage import local
from qc_desktop.storage.database import Database, Transaction

_LOCK_AFTER = "lock_after_minutes"
_PARKED = "parked"
_MOST_PARKED = 8


class Sessions:
    """Kept on this laptop alone; the same after a crash."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self) -> Session:
        """Return the last saved session, or a new one."""
        with self._database.read() as tx:
            return local.load_session(tx)

    def save(self, session: Session) -> None:
        """Keep the session. On disk when this returns."""
        with self._database.write() as tx:
            local.save_session(tx, session)

    def lock_after(self) -> int:
        """Return after how many minutes this laptop hides its screen."""
        kept = self.get_setting(_LOCK_AFTER)
        return kept if isinstance(kept, int) and kept > 0 else USUAL_MINUTES

    def set_lock_after(self, minutes: int) -> None:
        """Keep after how many minutes this laptop hides its screen."""
        self.put_setting(_LOCK_AFTER, minutes)

    def park(self, session: Session) -> None:
        """Keep where people were, while others use the laptop. On disk when this returns."""
        with self._database.write() as tx:
            here = set(session.people)
            others = [one for one in _parked(tx) if not here & set(one.people)]
            _keep_parked(tx, (session, *others)[:_MOST_PARKED])

    def take_parked(self, people: tuple[PersonId, ...]) -> Session | None:
        """Return where one of these people was, and park it no more; None for nowhere."""
        with self._database.write() as tx:
            parked = _parked(tx)
            found = next((one for one in parked if set(one.people) & set(people)), None)
            if found is not None:
                _keep_parked(tx, tuple(one for one in parked if one is not found))
        return found

    def get_setting(self, name: str) -> Json:
        """Return a setting of this laptop, or None."""
        with self._database.read() as tx:
            return local.get_setting(tx, name)

    def put_setting(self, name: str, value: Json) -> None:
        """Keep a setting of this laptop."""
        with self._database.write() as tx:
            local.put_setting(tx, name, value)


def _parked(tx: Transaction) -> tuple[Session, ...]:
    try:
        return from_json(local.get_setting(tx, _PARKED) or [], tuple[Session, ...])
    except ValueError:
        # Written by a program with other screens: the visits themselves are in the log.
        return ()


def _keep_parked(tx: Transaction, sessions: tuple[Session, ...]) -> None:
    local.put_setting(tx, _PARKED, to_json(sessions))
