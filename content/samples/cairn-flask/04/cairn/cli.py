"""Commands: `flask seed` and `flask sign-out`."""

import click
from flask import Flask
from flask.cli import with_appcontext
from sqlalchemy import inspect, select

from cairn import seed
from cairn.extensions import db
from cairn.models import Region, User


def init_app(app: Flask) -> None:
    app.cli.add_command(seed_command)
    app.cli.add_command(sign_out_command)


@click.command("seed")
@with_appcontext
def seed_command() -> None:
    """Fill an empty database with the first rows."""
    if not inspect(db.engine).has_table(Region.__tablename__):
        raise click.ClickException("The tables are missing. Make them first: flask db upgrade")
    click.echo("Filled the database." if seed.fill() else "The database has rows already: nothing changed.")


@click.command("sign-out")
@click.argument("name")
@with_appcontext
def sign_out_command(name: str) -> None:
    """End all sessions of the user NAME."""
    user = db.session.scalar(select(User).where(User.name == name))
    if user is None:
        raise click.ClickException(f"There is no user {name}.")
    user.end_sessions()
    db.session.commit()
    click.echo(f"{name} is signed out everywhere.")
