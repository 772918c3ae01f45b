"""contract: the old column goes

Revision ID: 0007
Revises: 0006
Create Date: 2026-11-22 10:20:00

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision: str = '0007'
down_revision: Union[str, Sequence[str], None] = '0006'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


# region: contract
def upgrade() -> None:
    with op.batch_alter_table('trails') as batch_op:
        batch_op.alter_column('distance_km', existing_type=sa.Float(), nullable=False)
        batch_op.drop_column('length_km')


def downgrade() -> None:
    with op.batch_alter_table('trails') as batch_op:
        batch_op.add_column(sa.Column('length_km', sa.Float(), nullable=True))
        batch_op.alter_column('distance_km', existing_type=sa.Float(), nullable=True)
    op.execute("UPDATE trails SET length_km = distance_km")
# endregion
