"""index reports by severity

Revision ID: 0008
Revises: 0007
Create Date: 2026-11-22 10:30:00

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision: str = '0008'
down_revision: Union[str, Sequence[str], None] = '0007'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


# region: concurrently
def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.create_index('ix_reports_severity', 'reports', ['severity'],
                        postgresql_concurrently=True)


def downgrade() -> None:
    with op.get_context().autocommit_block():
        op.drop_index('ix_reports_severity', 'reports',
                      postgresql_concurrently=True)
# endregion
