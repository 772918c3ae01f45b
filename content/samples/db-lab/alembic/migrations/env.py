"""Run by every alembic command: where the database is, and what the models say."""

import os
from logging.config import fileConfig
from typing import Any

from alembic import context
from sqlalchemy import NullPool, create_engine

from models import Base

if context.config.config_file_name:
    fileConfig(context.config.config_file_name, disable_existing_loggers=False)

url = os.environ.get("DATABASE_URL", "sqlite:///cairn.sqlite3")


def run(**target: Any) -> None:
    context.configure(
        target_metadata=Base.metadata,
        render_as_batch=True,  # for SQLite, which cannot change a column in place
        compare_server_default=True,
        transaction_per_migration=True,
        **target,
    )
    with context.begin_transaction():
        context.run_migrations()


if context.is_offline_mode():  # alembic upgrade head --sql
    run(url=url, literal_binds=True)
else:
    with create_engine(url, poolclass=NullPool).connect() as connection:
        run(connection=connection)
