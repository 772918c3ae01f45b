"""trails surface

Revision ID: 0002
Revises: 0001
Create Date: 2026-11-22 09:20:00

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision: str = '0002'
down_revision: Union[str, Sequence[str], None] = '0001'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


# region: surface
def upgrade() -> None:
    """Upgrade schema."""
    with op.batch_alter_table('trails', schema=None) as batch_op:
        batch_op.add_column(sa.Column('surface', sa.String(length=20), server_default='unknown', nullable=False))


def downgrade() -> None:
    """Downgrade schema."""
    with op.batch_alter_table('trails', schema=None) as batch_op:
        batch_op.drop_column('surface')
# endregion
