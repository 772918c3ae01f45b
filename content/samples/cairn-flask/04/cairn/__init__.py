"""Cairn: trail reports from hikers."""

from flask import Flask

from cairn import cli, errors
from cairn.accounts.views import bp as accounts_bp
from cairn.config import Settings
from cairn.converters import IdConverter
from cairn.extensions import csrf, db, login_manager, migrate
from cairn.health import bp as health_bp
from cairn.moderation.views import bp as moderation_bp
from cairn.pages.views import bp as pages_bp


def create_app(settings: Settings | None = None) -> Flask:
    """Makes an application. Tests make one each, with settings of their own."""
    app = Flask(__name__)
    app.config.from_mapping((settings or Settings.from_environment()).for_flask())

    db.init_app(app)
    migrate.init_app(app, db)
    csrf.init_app(app)
    login_manager.init_app(app)

    app.url_map.converters["id"] = IdConverter
    for blueprint in (health_bp, pages_bp, accounts_bp, moderation_bp):
        app.register_blueprint(blueprint)

    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True  # no empty lines where tags stood
    errors.init_app(app)
    cli.init_app(app)
    return app
