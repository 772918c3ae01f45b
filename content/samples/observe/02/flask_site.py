"""The same two pages in Flask: `gunicorn 'flask_site:create_app()'`"""

from typing import Any

import structlog
from flask import Flask, Response

from observe import for_flask, logs, metrics, trace

log = structlog.stdlib.get_logger("cairn")


# region: create
def create_app() -> Flask:
    logs.configure()  # before Flask's logger is made
    app = Flask(__name__)
    for_flask.init_app(app)
# endregion

    @app.get("/trails/<int:number>")
    def trail(number: int) -> dict[str, int]:
        log.info("trail shown", trail=number)
        return {"trail": number}

    @app.get("/broken")
    def broken() -> str:
        raise RuntimeError("the reason, for us and not for visitors")

    @app.get("/metrics")
    def show_metrics() -> Response:
        return Response(metrics.text(), mimetype="text/plain; version=0.0.4")

    # region: error
    @app.errorhandler(500)
    def server_error(error: Exception) -> tuple[dict[str, Any], int]:
        number = trace.current.get().trace_id
        return {"detail": "Something went wrong here.", "request_id": number}, 500
    # endregion

    return app
