"""Runs the steps in `versions` on the application's database. `flask db init` made this file; it is shorter now."""

from logging.config import fileConfig
from typing import Any

from alembic import context
from alembic.operations import MigrationScript
from flask import current_app

config = context.config
if config.config_file_name:
    fileConfig(config.config_file_name, disable_existing_loggers=False)

extension = current_app.extensions["migrate"]
engine = extension.db.engine
options: dict[str, Any] = {"target_metadata": extension.db.metadata} | extension.configure_args


def no_empty_step(migration: Any, revision: Any, scripts: list[MigrationScript]) -> None:
    """`flask db migrate` writes no file when the tables are as the models say."""
    operations = scripts[0].upgrade_ops
    if getattr(config.cmd_opts, "autogenerate", False) and operations is not None and operations.is_empty():
        scripts.clear()
        print("The models and the tables agree: nothing to write.")


def run_offline() -> None:
    """`flask db upgrade --sql`: prints the statements instead of running them."""
    context.configure(url=engine.url, literal_binds=True, **options)
    with context.begin_transaction():
        context.run_migrations()


def run_online() -> None:
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            # SQLite changes a table by making a new one and dropping the old. With foreign keys enforced, dropping
            # a table first deletes its rows, and with them every row that depends on one of them.
            connection.detach()  # from the pool: what is switched off here stays off for nobody else
            connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
            connection.commit()
        context.configure(connection=connection, process_revision_directives=no_empty_step, **options)
        with context.begin_transaction():
            context.run_migrations()


if context.is_offline_mode():
    run_offline()
else:
    run_online()
