from flask import abort

from app import TRAILS, app

REPORTS = [(2, "Ice above the hut"), (1, "Tree across the path")]


@app.get("/trails/<int:number>/reports/")
def report_list(number):
    if number not in TRAILS:
        abort(404)
    return [{"trail": TRAILS[number], "text": text} for trail, text in REPORTS if trail == number]
