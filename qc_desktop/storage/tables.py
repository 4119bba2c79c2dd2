"""The tables: the one log, and the current state that follows from it.

The migrations make them; a test compares the two. State tables have no foreign keys, since
changes from other laptops arrive in any order.
"""

from sqlalchemy import Boolean, Column, Index, Integer, MetaData, Table, Text, text

from qc_desktop.storage.columns import IdText, JsonText, Moment, RawJson

metadata = MetaData()

change = Table(
    "change",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", IdText, nullable=False),
    Column("stamp", Integer, nullable=False),
    Column("person", IdText, nullable=False),
    Column("device", IdText, nullable=False),
    Column("subject", IdText, nullable=False),
    Column("field", Text, nullable=False),
    Column("value", RawJson, nullable=False),
    Column("replaces", JsonText),
    Column("operation", Text, nullable=False),
    Column("segment", IdText),
)
Index("change_id", change.c.id, unique=True)
Index("change_subject", change.c.subject)
Index("change_unsealed", change.c.seq, sqlite_where=text("segment IS NULL"))
# A tap, which has no segment yet, pays nothing for it.
Index(
    "change_segment",
    change.c.segment,
    change.c.subject,
    sqlite_where=text("segment IS NOT NULL"),
)

head = Table(
    "head",
    metadata,
    Column("subject", IdText, primary_key=True),
    Column("field", Text, primary_key=True),
    Column("change", IdText, primary_key=True),
    sqlite_with_rowid=False,
)

gone = Table(
    "gone",
    metadata,
    Column("subject", IdText, primary_key=True),
    Column("change", IdText, primary_key=True),
    sqlite_with_rowid=False,
)

erased = Table(
    "erased",
    metadata,
    Column("subject", IdText, primary_key=True),
    sqlite_with_rowid=False,
)

meta = Table(
    "meta",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Integer, nullable=False),
    sqlite_with_rowid=False,
)

setting = Table(
    "setting",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", RawJson, nullable=False),
    sqlite_with_rowid=False,
)

organisation = Table(
    "organisation",
    metadata,
    Column("id", IdText, primary_key=True),
    Column("name", Text),
    Column("brand", JsonText),
    Column("phone", Text),
    Column("return_address", JsonText),
    Column("contact", IdText),
)

person = Table(
    "person",
    metadata,
    Column("id", IdText, primary_key=True),
    Column("first_name", Text),
    Column("last_name", Text),
    Column("role", Text),
    Column("photo", IdText),
    Column("portrait", Text),
    Column("phone", Text),
    Column("removed", Boolean),
)

place = Table(
    "place",
    metadata,
    Column("id", IdText, primary_key=True),
    Column("name", Text),
    Column("kind", Text),
    Column("nation", Text),
    Column("address", Text),
    Column("phone", Text),
    Column("people_living_here", Integer),
    Column("photo", IdText),
    Column("drawing", Text),
    Column("removed", Boolean),
)

visit = Table(
    "visit",
    metadata,
    Column("id", IdText, primary_key=True),
    Column("place", IdText),
    Column("at", Moment),
    Column("checkers", JsonText),
    Column("supporters", JsonText),
    Column("checklist", Text),
    Column("started_at", Moment),
    Column("finished_at", Moment),
    Column("sign_off", JsonText),
    Column("removed", Boolean),
)
Index("visit_at", visit.c.at, visit.c.id)
Index(
    "visit_unfinished",
    visit.c.at,
    visit.c.id,
    sqlite_where=text("finished_at IS NULL AND sign_off IS NULL"),
)

visit_person = Table(
    "visit_person",
    metadata,
    Column("visit", IdText, primary_key=True),
    Column("person", IdText, primary_key=True),
    Column("at", Moment, nullable=False),
    sqlite_with_rowid=False,
)
Index("visit_person_at", visit_person.c.person, visit_person.c.at, visit_person.c.visit)

visit_answer = Table(
    "visit_answer",
    metadata,
    Column("visit", IdText, primary_key=True),
    Column("question", Text, primary_key=True),
    Column("respondent", Text, primary_key=True),
    Column("change", IdText, primary_key=True),
    Column("stamp", Integer, nullable=False),
    Column("device", IdText, nullable=False),
    Column("by", IdText, nullable=False),
    Column("choice", Text, nullable=False),
    Column("answered_by", Text, nullable=False),
    Column("at", Moment, nullable=False),
    sqlite_with_rowid=False,
)

visit_consent = Table(
    "visit_consent",
    metadata,
    Column("visit", IdText, primary_key=True),
    Column("purpose", Text, primary_key=True),
    Column("respondent", Text, primary_key=True),
    Column("change", IdText, primary_key=True),
    Column("stamp", Integer, nullable=False),
    Column("by", IdText, nullable=False),
    Column("answer", Text, nullable=False),
    Column("at", Moment, nullable=False),
    sqlite_with_rowid=False,
)

visit_ready = Table(
    "visit_ready",
    metadata,
    Column("visit", IdText, primary_key=True),
    Column("tick", Text, primary_key=True),
    sqlite_with_rowid=False,
)

evidence = Table(
    "evidence",
    metadata,
    Column("id", IdText, primary_key=True),
    Column("visit", IdText),
    Column("question", Text),
    Column("kind", Text),
    Column("at", Moment),
    Column("media", JsonText),
    Column("respondent", Text),
    Column("by", IdText),
    Column("texts", JsonText),
    Column("removed", Boolean),
    Column("quoted", Boolean),
)
Index("evidence_visit", evidence.c.visit)

action = Table(
    "action",
    metadata,
    Column("id", IdText, primary_key=True),
    Column("visit", IdText),
    Column("item", JsonText),
    Column("state", Text),
    Column("removed", Boolean),
)
Index("action_visit", action.c.visit)

badge = Table(
    "badge",
    metadata,
    Column("id", IdText, primary_key=True),
    Column("person", IdText),
    Column("design", JsonText),
    Column("issue", JsonText),
)
Index("badge_person", badge.c.person)

fact = Table(
    "fact",
    metadata,
    Column("subject", IdText, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("change", IdText, primary_key=True),
    Column("stamp", Integer, nullable=False),
    Column("by", IdText, nullable=False),
    Column("device", IdText, nullable=False),
    Column("value", RawJson, nullable=False),
    sqlite_with_rowid=False,
)
Index("fact_name", fact.c.name, fact.c.subject)

STATE = (organisation, person, place, visit, evidence, action, badge)
"""The tables with one row a subject, keyed by `id`."""

STATE_OF_VISITS = (visit_person, visit_answer, visit_consent, visit_ready)
"""The tables with many rows a visit, keyed by `visit` first."""

STATE_OF_ANY = (fact,)
"""The tables with many rows a subject of any kind, keyed by `subject` first."""
