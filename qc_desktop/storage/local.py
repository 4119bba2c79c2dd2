"""What never leaves this laptop: where the person is, and its own settings. Not in the log."""

from sqlalchemy import Connection, bindparam, delete, select
from sqlalchemy.dialects import sqlite

from qc_desktop.domain.changes import Json, from_json, to_json
from qc_desktop.domain.session import Session
from qc_desktop.storage.prepared import Prepared
from qc_desktop.storage.tables import setting as _setting

_SESSION = "session"
_PUT = sqlite.insert(_setting).values(name=bindparam("name"), value=bindparam("value"))
_KEEP = Prepared(
    _PUT.on_conflict_do_update(index_elements=["name"], set_={"value": _PUT.excluded.value})
)
_FIND = Prepared(select(_setting.c.value).where(_setting.c.name == bindparam("name")))

_DROP = Prepared(delete(_setting).where(_setting.c.name == bindparam("name")))


def load_session(tx: Connection) -> Session:
    """Return the session kept last, or a new one."""
    kept = get_setting(tx, _SESSION)
    try:
        return Session() if kept is None else from_json(kept, Session)
    except ValueError:
        # Written by a program with other screens: the visit itself is in the log.
        return Session()


def save_session(tx: Connection, session: Session) -> None:
    """Keep the session."""
    put_setting(tx, _SESSION, to_json(session))


def get_setting(tx: Connection, name: str) -> Json:
    """Return a setting of this laptop, or None."""
    found = _FIND.first(tx, {"name": name})
    value: Json = found.value if found else None
    return value


def put_setting(tx: Connection, name: str, value: Json) -> None:
    """Keep a setting of this laptop."""
    _KEEP.run(tx, {"name": name, "value": value})


def drop_setting(tx: Connection, name: str) -> None:
    """Take a setting of this laptop away, if it is there."""
    _DROP.run(tx, {"name": name})
