from flask import Blueprint, abort

from cairn.data import REPORTS, TRAILS

bp = Blueprint("reports", __name__)


@bp.get("/trails/<int:number>/reports/")
def report_list(number):
    if number not in TRAILS:
        abort(404)
    return [{"trail": TRAILS[number], "text": text} for trail, text in REPORTS if trail == number]
