"""A hiker presses "I saw it too": as a form, with HTMX, and by a script that calls an API.

    flask run
"""

from typing import Any

from flask import Flask, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

app = Flask(__name__)
report: dict[str, Any] = {  # forgotten at a restart
    "trail": "Kestrel Ridge",
    "body": "A tree lies across the path <below the saddle>.",
    "seen": 2,
}


# region: form
@app.get("/form")
def form() -> str:
    return render_template("form.html", report=report)


@app.post("/form/seen")
def form_seen() -> ResponseReturnValue:
    count_one()
    return redirect(url_for("form"), 303)
# endregion


# region: htmx
@app.get("/htmx")
def htmx() -> str:
    return render_template("htmx.html", report=report)


@app.post("/htmx/seen")
def htmx_seen() -> ResponseReturnValue:
    count_one()
    if "HX-Request" in request.headers:
        return render_template("_seen.html", report=report)
    return redirect(url_for("htmx"), 303)  # the script did not load
# endregion


# region: api
@app.get("/script")
def script() -> str:
    return render_template("script.html")


@app.get("/api/report")
def api_report() -> ResponseReturnValue:
    return report


@app.post("/api/report/seen")
def api_seen() -> ResponseReturnValue:
    count_one()
    return {"seen": report["seen"]}
# endregion


def count_one() -> None:
    report["seen"] += 1
