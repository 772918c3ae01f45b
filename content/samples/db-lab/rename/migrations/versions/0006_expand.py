"""expand: a second column for the length

Revision ID: 0006
Revises: 0005
Create Date: 2026-11-22 10:10:00

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision: str = '0006'
down_revision: Union[str, Sequence[str], None] = '0005'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


# region: expand
def upgrade() -> None:
    with op.batch_alter_table('trails') as batch_op:
        batch_op.add_column(sa.Column('distance_km', sa.Float(), nullable=True))
        batch_op.alter_column('length_km', existing_type=sa.Float(), nullable=True)


def downgrade() -> None:
    op.execute("UPDATE trails SET length_km = distance_km WHERE length_km IS NULL")
    with op.batch_alter_table('trails') as batch_op:
        batch_op.alter_column('length_km', existing_type=sa.Float(), nullable=False)
        batch_op.drop_column('distance_km')
# endregion
