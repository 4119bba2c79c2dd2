"""The first tables: the log, what stands of it, the state that follows, this laptop's settings."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import SchemaItem

revision = "0001"
down_revision = None

_Blob = sa.LargeBinary


def upgrade() -> None:
    """Make the tables."""
    _log()
    _local()
    _who_and_where()
    _visits()
    _told_and_done()


def _log() -> None:
    op.create_table(
        "change",
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column("id", _Blob, nullable=False),
        sa.Column("stamp", sa.Integer, nullable=False),
        sa.Column("person", _Blob, nullable=False),
        sa.Column("device", _Blob, nullable=False),
        sa.Column("subject", _Blob, nullable=False),
        sa.Column("field", sa.Text, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.Column("replaces", sa.Text),
        sa.Column("operation", sa.Text, nullable=False),
        sa.Column("segment", _Blob),
    )
    op.create_index("change_id", "change", ["id"], unique=True)
    op.create_index("change_subject", "change", ["subject"])
    op.create_index("change_unsealed", "change", ["seq"], sqlite_where=sa.text("segment IS NULL"))
    _keyed("head", _key("subject"), _key("field", sa.Text), _key("change"))
    _keyed("gone", _key("subject"), _key("change"))
    _keyed("erased", _key("subject"))


def _local() -> None:
    _keyed("meta", _key("name", sa.Text), sa.Column("value", sa.Integer, nullable=False))
    _keyed("setting", _key("name", sa.Text), sa.Column("value", sa.Text, nullable=False))


def _who_and_where() -> None:
    op.create_table(
        "organisation",
        _key("id"),
        sa.Column("name", sa.Text),
        sa.Column("brand", sa.Text),
        sa.Column("phone", sa.Text),
        sa.Column("return_address", sa.Text),
        sa.Column("contact", _Blob),
    )
    op.create_table(
        "person",
        _key("id"),
        sa.Column("first_name", sa.Text),
        sa.Column("last_name", sa.Text),
        sa.Column("role", sa.Text),
        sa.Column("photo", _Blob),
        sa.Column("portrait", sa.Text),
        sa.Column("phone", sa.Text),
        sa.Column("removed", sa.Boolean),
    )
    op.create_table(
        "place",
        _key("id"),
        sa.Column("name", sa.Text),
        sa.Column("kind", sa.Text),
        sa.Column("nation", sa.Text),
        sa.Column("address", sa.Text),
        sa.Column("phone", sa.Text),
        sa.Column("people_living_here", sa.Integer),
        sa.Column("photo", _Blob),
        sa.Column("drawing", sa.Text),
        sa.Column("removed", sa.Boolean),
    )
    op.create_table(
        "badge",
        _key("id"),
        sa.Column("person", _Blob),
        sa.Column("design", sa.Text),
        sa.Column("issue", sa.Text),
    )
    op.create_index("badge_person", "badge", ["person"])


def _visits() -> None:
    op.create_table(
        "visit",
        _key("id"),
        sa.Column("place", _Blob),
        sa.Column("at", sa.Integer),
        sa.Column("checkers", sa.Text),
        sa.Column("supporters", sa.Text),
        sa.Column("checklist", sa.Text),
        sa.Column("started_at", sa.Integer),
        sa.Column("finished_at", sa.Integer),
        sa.Column("sign_off", sa.Text),
        sa.Column("removed", sa.Boolean),
    )
    op.create_index("visit_at", "visit", ["at", "id"])
    _keyed(
        "visit_answer",
        _key("visit"),
        _key("question", sa.Text),
        _key("respondent", sa.Text),
        _key("change"),
        sa.Column("stamp", sa.Integer, nullable=False),
        sa.Column("device", _Blob, nullable=False),
        sa.Column("by", _Blob, nullable=False),
        sa.Column("choice", sa.Text, nullable=False),
        sa.Column("answered_by", sa.Text, nullable=False),
        sa.Column("at", sa.Integer, nullable=False),
    )
    _keyed(
        "visit_consent",
        _key("visit"),
        _key("purpose", sa.Text),
        _key("respondent", sa.Text),
        _key("change"),
        sa.Column("stamp", sa.Integer, nullable=False),
        sa.Column("by", _Blob, nullable=False),
        sa.Column("answer", sa.Text, nullable=False),
        sa.Column("at", sa.Integer, nullable=False),
    )
    _keyed("visit_ready", _key("visit"), _key("tick", sa.Text))


def _told_and_done() -> None:
    op.create_table(
        "evidence",
        _key("id"),
        sa.Column("visit", _Blob),
        sa.Column("question", sa.Text),
        sa.Column("kind", sa.Text),
        sa.Column("at", sa.Integer),
        sa.Column("media", sa.Text),
        sa.Column("respondent", sa.Text),
        sa.Column("by", _Blob),
        sa.Column("texts", sa.Text),
        sa.Column("removed", sa.Boolean),
        sa.Column("quoted", sa.Boolean),
    )
    op.create_index("evidence_visit", "evidence", ["visit"])
    op.create_table(
        "action",
        _key("id"),
        sa.Column("visit", _Blob),
        sa.Column("item", sa.Text),
        sa.Column("state", sa.Text),
        sa.Column("removed", sa.Boolean),
    )
    op.create_index("action_visit", "action", ["visit"])


def _key(name: str, kind: type[sa.LargeBinary] | type[sa.Text] = _Blob) -> SchemaItem:
    return sa.Column(name, kind, primary_key=True, nullable=False)


def _keyed(name: str, *columns: SchemaItem) -> None:
    op.create_table(name, *columns, sqlite_with_rowid=False)
