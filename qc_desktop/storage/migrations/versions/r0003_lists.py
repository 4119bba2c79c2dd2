"""What long lists need: who visits what, and indexes for what is unfinished and unsent."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

# As in the other columns: an id of lower-case hex is kept as bytes, any other as text.
_FILL = """
    INSERT INTO visit_person (visit, person, "at")
    SELECT DISTINCT id,
        CASE WHEN value != '' AND length(value) % 2 = 0 AND value NOT GLOB '*[^0-9a-f]*'
        THEN unhex(value) ELSE value END,
        "at"
    FROM (
        SELECT visit.id, visit."at", one.value FROM visit, json_each(visit.checkers) AS one
        UNION
        SELECT visit.id, visit."at", one.value FROM visit, json_each(visit.supporters) AS one
    )
"""


def upgrade() -> None:
    """Make the table from the visits that are here, and the indexes."""
    op.create_table(
        "visit_person",
        sa.Column("visit", sa.LargeBinary, primary_key=True, nullable=False),
        sa.Column("person", sa.LargeBinary, primary_key=True, nullable=False),
        sa.Column("at", sa.Integer, nullable=False),
        sqlite_with_rowid=False,
    )
    op.execute(sa.text(_FILL))
    op.create_index("visit_person_at", "visit_person", ["person", "at", "visit"])
    op.create_index(
        "visit_unfinished",
        "visit",
        ["at", "id"],
        sqlite_where=sa.text("finished_at IS NULL AND sign_off IS NULL"),
    )
    op.create_index(
        "change_segment",
        "change",
        ["segment", "subject"],
        sqlite_where=sa.text("segment IS NOT NULL"),
    )
