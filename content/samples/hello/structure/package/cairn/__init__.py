from flask import Flask

from cairn.reports import bp as reports_bp
from cairn.trails import bp as trails_bp


def create_app():
    app = Flask(__name__)
    app.register_blueprint(trails_bp)
    app.register_blueprint(reports_bp)
    return app
