# region: app
from flask import Flask, abort, render_template, request

app = Flask(__name__)
# endregion

# region: data
TRAILS = [
    {"id": 1, "name": "Heron Loop", "region": "Lake Valley", "status": "open", "length_km": 4.2},
    {"id": 2, "name": "Kestrel Ridge", "region": "North Fells", "status": "caution", "length_km": 11.8},
    {"id": 3, "name": "Old Mill Path", "region": "Lake Valley", "status": "open", "length_km": 6.5},
    {"id": 4, "name": "Larch Traverse", "region": "North Fells", "status": "closed", "length_km": 17.3},
    {"id": 5, "name": "Saltmarsh Walk", "region": "West Shore", "status": "open", "length_km": 9.0},
]
# endregion


# region: trail-list
@app.get("/trails/")
def trail_list():
    status = request.args.get("status", "")
    matching = [trail for trail in TRAILS if not status or trail["status"] == status]
    return render_template("trail_list.html", trails=matching, status=status)
# endregion


# region: trail-detail
@app.get("/trails/<int:trail_id>/")
def trail_detail(trail_id):
    for trail in TRAILS:
        if trail["id"] == trail_id:
            return render_template("trail_detail.html", trail=trail)
    abort(404)
# endregion
