"""accounts

Revision: 0002
Revises: 0001
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("users") as users:
        # Users from before have no password, so nobody can sign in as one of them.
        users.add_column(sa.Column("password_hash", sa.String(200)))
        # The default is for the rows that there are: without it they would have no role, which none may.
        users.add_column(sa.Column("role", sa.String(20), nullable=False, server_default="hiker"))
        users.add_column(sa.Column("region_id", sa.Integer()))
        users.create_check_constraint(op.f("ck_users_role"), "role IN ('hiker', 'ranger')")
        users.create_check_constraint(
            op.f("ck_users_ranger_has_region"), "role <> 'ranger' OR region_id IS NOT NULL"
        )
        users.create_foreign_key("fk_users_region_id", "regions", ["region_id"], ["id"])
    op.create_table(
        "access_tokens",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name="fk_access_tokens_user_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_access_tokens"),
        sa.UniqueConstraint("digest", name="uq_access_tokens_digest"),
    )
    op.create_index("ix_access_tokens_user_id", "access_tokens", ["user_id"])


def downgrade() -> None:
    op.drop_table("access_tokens")
    with op.batch_alter_table("users") as users:
        users.drop_constraint("fk_users_region_id", type_="foreignkey")
        users.drop_constraint(op.f("ck_users_ranger_has_region"), type_="check")
        users.drop_constraint(op.f("ck_users_role"), type_="check")
        users.drop_column("region_id")
        users.drop_column("role")
        users.drop_column("password_hash")
