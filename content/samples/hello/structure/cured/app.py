from flask import Flask

from data import TRAILS
from reports import bp as reports_bp

app = Flask(__name__)
app.register_blueprint(reports_bp)


@app.get("/trails/")
def trail_list():
    return [{"id": number, "name": name} for number, name in TRAILS.items()]
