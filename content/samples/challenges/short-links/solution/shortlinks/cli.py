import click
from flask import Flask
from sqlalchemy import select
from werkzeug.security import generate_password_hash

from shortlinks.extensions import db
from shortlinks.models import Editor

PASSWORD = "links-pass-1234"  # for your own machine: whoever reads this can log in


def init_app(app: Flask) -> None:
    @app.cli.command("seed")
    def seed() -> None:
        """Two editors; a second run changes nothing."""
        for name in ("editor1", "editor2"):
            if not db.session.scalar(select(Editor).where(Editor.name == name)):
                db.session.add(Editor(name=name, password_hash=generate_password_hash(PASSWORD)))
        db.session.commit()
        click.echo("editor1 and editor2 can log in.")
