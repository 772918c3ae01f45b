"""Flask and what is usually installed with it."""

from functools import wraps

from flask import Blueprint, Flask, current_app, jsonify, render_template, render_template_string, request, session, url_for
from flask_login import LoginManager, current_user
from flask_sqlalchemy import SQLAlchemy
from flask_wtf import CSRFProtect
from flask_wtf.csrf import generate_csrf
from jinja2 import DictLoader
from sqlalchemy import text

from cases.helpers import python


def outside_application_context() -> None:
    print(current_app.name)


def outside_application_context_fixed() -> str:
    app = Flask("cairn")
    with app.app_context():
        return current_app.name


def outside_request_context() -> None:
    print(request.path)


def outside_request_context_fixed() -> str:
    app = Flask("cairn")

    @app.get("/trails/")
    def trails() -> str:
        return request.path

    return app.test_client().get("/trails/").text


def template_not_found() -> None:
    with Flask("cairn").test_request_context():
        render_template("trails/list.html")


def template_not_found_fixed() -> str:
    app = Flask("cairn")
    app.jinja_loader = DictLoader({"trails/list.html": "Trails"})  # in yours: templates/ beside the module
    with app.test_request_context():
        return render_template("trails/list.html")


def variable_undefined_in_template() -> None:
    with Flask("cairn").test_request_context():
        render_template_string("{{ trail.name }}")


def variable_undefined_in_template_fixed() -> str:
    with Flask("cairn").test_request_context():
        return render_template_string("{{ trail.name }}", trail={"name": "Heron Loop"})


def template_block_left_open() -> None:
    with Flask("cairn").test_request_context():
        render_template_string("{% for trail in trails %}{{ trail }}", trails=["Heron Loop"])


def template_block_left_open_fixed() -> str:
    with Flask("cairn").test_request_context():
        return render_template_string("{% for trail in trails %}{{ trail }}{% endfor %}", trails=["Heron Loop"])


def app_with_detail() -> Flask:
    app = Flask("cairn")

    @app.get("/trails/<slug>/")
    def trail_detail(slug: str) -> str:
        return slug

    return app


def endpoint_misspelled() -> None:
    with app_with_detail().test_request_context():
        url_for("trail_detial", slug="heron-loop")


def endpoint_misspelled_fixed() -> str:
    with app_with_detail().test_request_context():
        return url_for("trail_detail", slug="heron-loop")


def endpoint_without_its_value() -> None:
    with app_with_detail().test_request_context():
        url_for("trail_detail")


def endpoint_without_its_value_fixed() -> str:
    with app_with_detail().test_request_context():
        return url_for("trail_detail", slug="heron-loop")


def decorator_without_wraps() -> None:
    def login_required(view):
        def wrapper():
            return view()
        return wrapper

    app = Flask("cairn")
    app.get("/trails/")(login_required(lambda: "trails"))
    app.get("/reports/")(login_required(lambda: "reports"))


def decorator_without_wraps_fixed() -> list[str]:
    def login_required(view):
        @wraps(view)
        def wrapper():
            return view()
        return wrapper

    def trails() -> str:
        return "trails"

    def reports() -> str:
        return "reports"

    app = Flask("cairn", static_folder=None)
    app.get("/trails/")(login_required(trails))
    app.get("/reports/")(login_required(reports))
    return sorted(app.view_functions)


def session_without_secret_key() -> None:
    with Flask("cairn").test_request_context():
        session["seen"] = True


def session_without_secret_key_fixed() -> bool:
    app = Flask("cairn")
    app.config["SECRET_KEY"] = "only for tests"  # in yours: from the environment
    with app.test_request_context():
        session["seen"] = True
        return session["seen"]


def app_with_csrf() -> Flask:
    app = Flask("cairn")
    app.config["SECRET_KEY"] = "only for tests"
    CSRFProtect(app)
    app.get("/form")(generate_csrf)
    app.post("/reports")(lambda: "saved")
    return app


def csrf_token_missing() -> str:
    return app_with_csrf().test_client().post("/reports").text


def csrf_token_missing_fixed() -> str:
    client = app_with_csrf().test_client()
    token = client.get("/form").text  # in a form: <input type="hidden" name="csrf_token" value="{{ csrf_token() }}">
    return client.post("/reports", data={"csrf_token": token}).text


def csrf_session_token_missing() -> str:
    app = app_with_csrf()
    token = app.test_client().get("/form").text
    return app.test_client().post("/reports", data={"csrf_token": token}).text  # another client: no session cookie


def csrf_session_token_missing_fixed() -> str:
    return csrf_token_missing_fixed()


def app_that_shows_errors(view, method: str = "GET") -> Flask:
    app = Flask("cairn")
    app.testing = True
    app.add_url_rule("/reports", "reports", view, methods=[method])
    return app


def view_without_return() -> None:
    def reports():
        "saved"

    app_that_shows_errors(reports).test_client().get("/reports")


def view_without_return_fixed() -> str:
    def reports():
        return "saved"

    return app_that_shows_errors(reports).test_client().get("/reports").text


def json_without_its_content_type() -> str:
    app = app_that_shows_errors(lambda: request.json["body"], "POST")
    return app.test_client().post("/reports", data='{"body": "Ice"}').text


def json_without_its_content_type_fixed() -> str:
    app = app_that_shows_errors(lambda: request.json["body"], "POST")
    return app.test_client().post("/reports", json={"body": "Ice"}).text


def form_field_missing() -> None:
    app = app_that_shows_errors(lambda: request.form["title"], "POST")
    app.debug = True  # without it the answer is a bare "400 Bad Request"
    app.config["TRAP_BAD_REQUEST_ERRORS"] = True
    app.test_client().post("/reports", data={"titel": "Ice"})


def form_field_missing_fixed() -> str:
    app = app_that_shows_errors(lambda: request.form.get("title") or "a title is needed", "POST")
    return app.test_client().post("/reports", data={"titel": "Ice"}).text


def method_not_allowed() -> str:
    return app_that_shows_errors(lambda: "saved").test_client().post("/reports").text


def method_not_allowed_fixed() -> str:
    return app_that_shows_errors(lambda: "saved", "POST").test_client().post("/reports").text


def blueprint_twice() -> None:
    trails = Blueprint("trails", __name__)
    app = Flask("cairn")
    app.register_blueprint(trails)
    app.register_blueprint(trails, url_prefix="/en")


def blueprint_twice_fixed() -> list[str]:
    trails = Blueprint("trails", __name__)
    app = Flask("cairn")
    app.register_blueprint(trails)
    app.register_blueprint(trails, name="english_trails", url_prefix="/en")
    return sorted(app.blueprints)


def route_after_first_request() -> None:
    app = Flask("cairn")
    app.test_client().get("/")
    app.get("/trails/")(lambda: "trails")


def route_after_first_request_fixed() -> str:
    app = Flask("cairn")
    app.get("/trails/")(lambda: "trails")
    return app.test_client().get("/trails/").text


def no_flask_application() -> str:
    return python("empty", "-m", "flask", "routes")


def no_flask_application_fixed() -> str:
    return python("servers", "-m", "flask", "--app", "wsgi", "routes").split()[-1]


def extension_without_init_app() -> None:
    db = SQLAlchemy()
    with Flask("cairn").app_context():
        db.session.execute(text("SELECT 1"))


def extension_without_init_app_fixed() -> int:
    db = SQLAlchemy()
    app = Flask("cairn")
    app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
    db.init_app(app)
    with app.app_context():
        try:
            return db.session.scalar(text("SELECT 1"))
        finally:
            db.session.remove()
            db.engine.dispose()


def database_uri_missing() -> None:
    SQLAlchemy().init_app(Flask("cairn"))


def database_uri_missing_fixed() -> str:
    app = Flask("cairn")
    app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
    SQLAlchemy().init_app(app)
    return app.config["SQLALCHEMY_DATABASE_URI"]


def user_loader_missing() -> None:
    app = Flask("cairn")
    app.config["SECRET_KEY"] = "only for tests"
    LoginManager(app)
    with app.test_request_context():
        print(current_user.is_authenticated)


def user_loader_missing_fixed() -> bool:
    app = Flask("cairn")
    app.config["SECRET_KEY"] = "only for tests"
    LoginManager(app).user_loader(lambda user_id: None)
    with app.test_request_context():
        return current_user.is_authenticated


def row_in_jsonify() -> None:
    class Trail:
        pass

    with Flask("cairn").test_request_context():
        jsonify(Trail())


def row_in_jsonify_fixed() -> dict[str, str]:
    with Flask("cairn").test_request_context():
        return jsonify({"name": "Heron Loop"}).json
