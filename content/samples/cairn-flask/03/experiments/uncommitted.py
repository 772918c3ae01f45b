from flask import Flask

from cairn import create_app
from cairn.config import Settings
from cairn.extensions import db
from cairn.models import Trail


# region: run
def run(app: Flask) -> None:
    with app.app_context():
        trail = db.session.get_one(Trail, 1)
        trail.name = "Heron Circle"
        db.session.flush()
        print("first:", db.session.get_one(Trail, 1).name)

    with app.app_context():
        print("then:", db.session.get_one(Trail, 1).name)
# endregion


if __name__ == "__main__":
    run(create_app(Settings(secret_key="for-experiments")))
