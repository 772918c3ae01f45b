"""first tables

Revision: 0001
Revises:
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "regions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_regions"),
        sa.UniqueConstraint("name", name="uq_regions_name"),
    )
    op.create_table(
        "trails",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("status", choice("status", "open", "caution", "closed"), nullable=False),
        sa.Column("length_km", sa.Float(), nullable=False),
        sa.Column("region_id", sa.Integer(), nullable=False),
        sa.CheckConstraint("length_km > 0", name=op.f("ck_trails_length")),
        sa.ForeignKeyConstraint(["region_id"], ["regions.id"], name="fk_trails_region_id"),
        sa.PrimaryKeyConstraint("id", name="pk_trails"),
        sa.UniqueConstraint("name", name="uq_trails_name"),
    )
    op.create_index("ix_trails_region_id", "trails", ["region_id"])
    op.create_table(
        "users",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(30), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_users"),
        sa.UniqueConstraint("name", name="uq_users_name"),
    )
# region: report
    op.create_table(
        "reports",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("trail_id", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.Integer()),
        sa.Column("category", choice("category", "fallen_tree", "ice", "washed_out", "other"), nullable=False),
        sa.Column("severity", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("observed_at", sa.Date(), nullable=False),
        sa.Column("state", choice("state", "pending", "approved", "rejected"), nullable=False),
        sa.CheckConstraint("severity BETWEEN 1 AND 5", name=op.f("ck_reports_severity")),
        sa.ForeignKeyConstraint(["author_id"], ["users.id"], name="fk_reports_author_id", ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["trail_id"], ["trails.id"], name="fk_reports_trail_id"),
        sa.PrimaryKeyConstraint("id", name="pk_reports"),
    )
    op.create_index("ix_reports_author_id", "reports", ["author_id"])
    op.create_index("ix_reports_trail_id", "reports", ["trail_id"])
# endregion


def downgrade() -> None:
    for table in ("reports", "users", "trails", "regions"):
        op.drop_table(table)


def choice(name: str, *values: str) -> sa.Enum:
    """A text with a CHECK. The values are written out: a migration must not change when the models do."""
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=20)
