from flask import Flask

import reports

app = Flask(__name__)

TRAILS = {1: "Heron Loop", 2: "Kestrel Ridge"}


@app.get("/trails/")
def trail_list():
    return [{"id": number, "name": name} for number, name in TRAILS.items()]
