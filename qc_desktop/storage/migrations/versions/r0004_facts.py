"""One table for the fields that have no columns of their own."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the table. No program wrote such a field before, so there is nothing to fill in."""
    op.create_table(
        "fact",
        sa.Column("subject", sa.LargeBinary, primary_key=True, nullable=False),
        sa.Column("name", sa.Text, primary_key=True, nullable=False),
        sa.Column("key", sa.Text, primary_key=True, nullable=False),
        sa.Column("change", sa.LargeBinary, primary_key=True, nullable=False),
        sa.Column("stamp", sa.Integer, nullable=False),
        sa.Column("by", sa.LargeBinary, nullable=False),
        sa.Column("device", sa.LargeBinary, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("fact_name", "fact", ["name", "subject"])
