"""flask --app flask_api run --port 8000"""

from flask import Flask, jsonify, request
from flask_cors import CORS
from werkzeug import Response

from policy import HEADERS, METHODS, ORIGINS, REPORTS

app = Flask(__name__)
# region: policy
CORS(
    app,
    resources=r"/api/.*",
    origins=ORIGINS,
    methods=METHODS,
    allow_headers=HEADERS,
    supports_credentials=True,  # the session cookie comes along
    max_age=600,
)
# endregion


@app.get("/api/reports")
def list_reports() -> Response:
    return jsonify(REPORTS)


@app.post("/api/reports")
def add_report() -> tuple[Response, int]:
    REPORTS.append(request.json["body"])
    return jsonify(REPORTS[-1]), 201


@app.get("/api/broken")
def broken() -> Response:
    raise RuntimeError("a fault of the server")
