"""Cairn: trail reports from hikers."""

from flask import Flask

from cairn import errors
from cairn.config import Settings
from cairn.health import bp as health_bp
from cairn.pages.views import bp as pages_bp


def create_app(settings: Settings | None = None) -> Flask:
    """Makes an application. Tests make one each, with settings of their own."""
    app = Flask(__name__)
    app.config.from_mapping((settings or Settings.from_environment()).for_flask())

    for blueprint in (health_bp, pages_bp):
        app.register_blueprint(blueprint)

    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True  # no empty lines where tags stood
    errors.init_app(app)
    return app
