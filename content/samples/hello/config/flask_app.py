from flask import Flask, current_app

from settings import Settings


def create_app(settings: Settings | None = None) -> Flask:
    settings = settings or Settings()
    app = Flask(__name__)
    app.config.update(
        SECRET_KEY=settings.secret_key.get_secret_value(),
        TRUSTED_HOSTS=settings.allowed_hosts,
        CAIRN=settings,
    )
    app.add_url_rule("/", view_func=home)
    return app


def home():
    return {"reports_per_page": current_app.config["CAIRN"].reports_per_page}
