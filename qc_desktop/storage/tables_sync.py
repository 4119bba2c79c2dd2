"""The tables of sync: segments as they were sealed, and who has what."""

from sqlalchemy import Boolean, Column, Index, Integer, LargeBinary, Table, Text

from qc_desktop.storage.columns import IdText
from qc_desktop.storage.tables import metadata

segment = Table(
    "sync_segment",
    metadata,
    Column("hash", IdText, primary_key=True),
    Column("stream", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("size", Integer, nullable=False),
    Column("at_store", Boolean, nullable=False),
    Column("raw", LargeBinary),
)
Index("sync_segment_place", segment.c.stream, segment.c.seq)

carry = Table(
    "sync_carry",
    metadata,
    Column("old", IdText, primary_key=True),
    Column("by", IdText, primary_key=True),
    sqlite_with_rowid=False,
)

aside = Table(
    "sync_aside",
    metadata,
    Column("hash", IdText, primary_key=True),
    Column("why", Text, nullable=False),
    Column("raw", LargeBinary, nullable=False),
)

later = Table(
    "sync_later",
    metadata,
    Column("id", IdText, primary_key=True),
    Column("device", IdText, nullable=False),
    Column("segment", IdText, nullable=False),
    Column("json", LargeBinary, nullable=False),
)

fact = Table(
    "sync_fact",
    metadata,
    Column("hash", IdText, primary_key=True),
    Column("raw", LargeBinary, nullable=False),
)

ack = Table(
    "sync_ack",
    metadata,
    Column("hash", IdText, primary_key=True),
    Column("device", IdText, nullable=False),
    sqlite_with_rowid=False,
)

segment_holder = Table(
    "sync_segment_holder",
    metadata,
    Column("segment", IdText, primary_key=True),
    Column("device", IdText, primary_key=True),
    sqlite_with_rowid=False,
)

media_holder = Table(
    "sync_media_holder",
    metadata,
    Column("media", IdText, primary_key=True),
    Column("device", IdText, primary_key=True),
    sqlite_with_rowid=False,
)

media = Table(
    "sync_media",
    metadata,
    Column("id", IdText, primary_key=True),
    Column("about", IdText, nullable=False),
    Column("stamp", Integer, nullable=False),
    Column("type", Text, nullable=False),
    Column("at_store", Boolean, nullable=False),
    sqlite_with_rowid=False,
)
Index("sync_media_about", media.c.about)

sync_setting = Table(
    "sync_setting",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
    sqlite_with_rowid=False,
)
