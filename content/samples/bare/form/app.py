"""Trail reports on one page: a list, a search, a form. They live in memory, so a restart forgets them.

    flask run --port 5001 --debug
"""

from flask import Flask, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

app = Flask(__name__)
reports = ["Ice between the stepping stones.", "A small willow is down at the gate."]


# region: list
@app.get("/reports/")
def show_reports() -> ResponseReturnValue:
    q = request.args.get("q", "").strip()
    found = [report for report in reports if q.lower() in report.lower()]
    return render_template("reports.html", reports=found, q=q)
# endregion


# region: add
@app.post("/reports/")
def add_report() -> ResponseReturnValue:
    body = request.form.get("body", "").strip()
    if not 10 <= len(body) <= 2000:
        error = "Write 10 to 2000 characters."
        return render_template("reports.html", reports=reports, body=body, error=error), 422
    reports.append(body)
    return redirect(url_for("show_reports"), 303)
# endregion
