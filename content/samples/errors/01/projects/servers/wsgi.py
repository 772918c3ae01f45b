from flask import Flask

application = Flask(__name__, static_folder=None)


@application.get("/trails/")
def trails() -> str:
    return "Heron Loop"
