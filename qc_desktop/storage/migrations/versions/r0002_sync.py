"""The tables of sync: sealed segments, what is aside, signed facts, who has what."""

from typing import TypeAlias

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


_Blob = sa.LargeBinary
_AnyColumn: TypeAlias = sa.Column[bytes] | sa.Column[str] | sa.Column[int] | sa.Column[bool]


def upgrade() -> None:
    """Make the tables."""
    _segments()
    _papers()
    _holders()
    _media()


def _segments() -> None:
    op.create_table(
        "sync_segment",
        _key("hash"),
        sa.Column("stream", sa.Text, nullable=False),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("at_store", sa.Boolean, nullable=False),
        sa.Column("raw", sa.LargeBinary),
    )
    op.create_index("sync_segment_place", "sync_segment", ["stream", "seq"])
    _keyed("sync_carry", _key("old"), _key("by"))
    op.create_table(
        "sync_aside",
        _key("hash"),
        sa.Column("why", sa.Text, nullable=False),
        sa.Column("raw", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "sync_later",
        _key("id"),
        sa.Column("device", _Blob, nullable=False),
        sa.Column("segment", _Blob, nullable=False),
        sa.Column("json", sa.LargeBinary, nullable=False),
    )


def _papers() -> None:
    op.create_table("sync_fact", _key("hash"), sa.Column("raw", sa.LargeBinary, nullable=False))
    _keyed("sync_ack", _key("hash"), sa.Column("device", _Blob, nullable=False))
    _keyed(
        "sync_setting",
        sa.Column("name", sa.Text, primary_key=True, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
    )


def _holders() -> None:
    _keyed("sync_segment_holder", _key("segment"), _key("device"))
    _keyed("sync_media_holder", _key("media"), _key("device"))


def _media() -> None:
    _keyed(
        "sync_media",
        _key("id"),
        sa.Column("about", _Blob, nullable=False),
        sa.Column("stamp", sa.Integer, nullable=False),
        sa.Column("type", sa.Text, nullable=False),
        sa.Column("at_store", sa.Boolean, nullable=False),
    )
    op.create_index("sync_media_about", "sync_media", ["about"])


def _key(name: str) -> sa.Column[bytes]:
    return sa.Column(name, _Blob, primary_key=True, nullable=False)


def _keyed(name: str, *columns: _AnyColumn) -> None:
    op.create_table(name, *columns, sqlite_with_rowid=False)
