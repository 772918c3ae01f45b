"""The HTMX endpoint after a colleague tidied it up.

    flask --app always_a_piece run
"""

from flask import Flask, render_template

from app import count_one, report

app = Flask(__name__)


# region: always
@app.post("/htmx/seen")
def htmx_seen() -> str:
    count_one()
    return render_template("_seen.html", report=report)
# endregion
