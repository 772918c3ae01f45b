"""Short links for a hiking club: a factory, and a blueprint for each kind of caller."""

import os
from collections.abc import Mapping

from flask import Flask

from shortlinks import api, cli, editors, errors, visitors
from shortlinks.extensions import csrf, db, login_manager, migrate


def create_app(environment: Mapping[str, str] = os.environ) -> Flask:
    app = Flask(__name__)
    app.config.from_mapping(settings(environment))
    db.init_app(app)
    migrate.init_app(app, db)
    csrf.init_app(app)
    login_manager.init_app(app)
    for blueprint in (visitors.bp, editors.bp, api.bp):
        app.register_blueprint(blueprint)
    csrf.exempt(api.bp)  # it reads no cookie, so there is nothing that a foreign page could use
    errors.init_app(app)
    cli.init_app(app)
    return app


def settings(environment: Mapping[str, str]) -> dict[str, object]:
    missing = [name for name in ("SECRET_KEY", "PUBLIC_HOST") if not environment.get(name)]
    if missing:
        raise RuntimeError(f"Set the environment variables {', '.join(missing)}.")
    https = environment.get("HTTPS_ONLY", "1") == "1"
    database = environment.get("DATABASE_URL", "sqlite:///links.sqlite3")
    return {
        "SECRET_KEY": environment["SECRET_KEY"],
        "PUBLIC_HOST": environment["PUBLIC_HOST"].lower(),  # what stands on the signs; no link may lead there
        "SQLALCHEMY_DATABASE_URI": database,
        # SQLite has one writer at a time: many visitors at once wait for their turn, however slow the disk is.
        "SQLALCHEMY_ENGINE_OPTIONS": {"connect_args": {"timeout": 60}} if database.startswith("sqlite") else {},
        "SESSION_COOKIE_SECURE": https,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "WTF_CSRF_SSL_STRICT": https,
        "MAX_CONTENT_LENGTH": 64 * 1024,
    }
