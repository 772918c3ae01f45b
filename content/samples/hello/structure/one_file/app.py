from flask import Flask, abort

app = Flask(__name__)

TRAILS = {1: "Heron Loop", 2: "Kestrel Ridge"}
REPORTS = [(2, "Ice above the hut"), (1, "Tree across the path")]


@app.get("/trails/")
def trail_list():
    return [{"id": number, "name": name} for number, name in TRAILS.items()]


@app.get("/trails/<int:number>/reports/")
def report_list(number):
    if number not in TRAILS:
        abort(404)
    return [{"trail": TRAILS[number], "text": text} for trail, text in REPORTS if trail == number]
