"""Where the person at this laptop is, and this laptop's own settings."""

from qc_desktop.domain.changes import Json
from qc_desktop.domain.session import Session
from qc_desktop.storage import local
from qc_desktop.storage.database import Database


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

    def get_setting(self, name: str) -> Json:
        """Return a setting of this laptop, or None."""
        with self._database.read() as tx:
            return local.get_setting(tx, name)

    def put_setting(self, name: str, value: Json) -> None:
        """Keep a setting of this laptop."""
        with self._database.write() as tx:
            local.put_setting(tx, name, value)
