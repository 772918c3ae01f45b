"""A command: `flask seed`."""

import click
from flask import Flask
from flask.cli import with_appcontext
from sqlalchemy import inspect

from cairn import seed
from cairn.extensions import db
from cairn.models import Region


def init_app(app: Flask) -> None:
    app.cli.add_command(seed_command)


@click.command("seed")
@with_appcontext
def seed_command() -> None:
    """Fill an empty database with the first rows."""
    if not inspect(db.engine).has_table(Region.__tablename__):
        raise click.ClickException("The tables are missing. Make them first: flask db upgrade")
    click.echo("Filled the database." if seed.fill() else "The database has rows already: nothing changed.")
