"""Run by Alembic: connects to the database of the settings, and knows the models to compare it with."""

import logging
from typing import Any

from alembic import context
from sqlalchemy import NullPool, create_engine

from cairn.config import Settings
from cairn.models import Base

logging.basicConfig(format="%(levelname)s [%(name)s] %(message)s")
logging.getLogger("alembic").setLevel(logging.INFO)


def run(**target: Any) -> None:
    # render_as_batch: SQLite cannot change a column in place, so Alembic copies the table instead.
    context.configure(target_metadata=Base.metadata, render_as_batch=True, **target)
    with context.begin_transaction():
        context.run_migrations()


url = Settings().database_url
if context.is_offline_mode():  # alembic upgrade head --sql
    run(url=url, literal_binds=True)
else:
    # An engine of its own: the application's would enforce foreign keys while batch mode replaces tables.
    with create_engine(url, poolclass=NullPool).connect() as connection:
        run(connection=connection)
