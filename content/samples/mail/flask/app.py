"""Log in, and choose a new password by e-mail. Start it with: flask run"""

import os
from concurrent.futures import ThreadPoolExecutor

from flask import Flask, flash, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_wtf import CSRFProtect
from sqlalchemy.orm import Session

import accounts
import resets
from mailer import Mailer, mailer_from_environment


# region: app
def create_app(
    database_url: str = "sqlite:///mail.sqlite3", mailer: Mailer | None = None, secret_key: str | None = None
) -> Flask:
    app = Flask(__name__)
    app.config.update(
        SECRET_KEY=secret_key or os.environ["SECRET_KEY"],
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=os.environ.get("HTTPS_ONLY", "1") == "1",
    )
    CSRFProtect(app)
    engine = app.extensions["engine"] = accounts.open_database(database_url)
    accounts.seed(engine)
    mailer = mailer or mailer_from_environment()
    # The address of this site comes from the settings. The Host header comes from whoever asks.
    base_url = os.environ.get("BASE_URL", "http://127.0.0.1:5001")
    later = app.extensions["later"] = ThreadPoolExecutor(max_workers=1)
    # endregion

    @app.get("/")
    def home() -> str:
        with Session(engine) as db:
            user = accounts.find_by_key(db, session.get("key", ""))
            return render_template("home.html", name=user.name if user else None)

    @app.route("/login/", methods=["GET", "POST"])
    def login() -> ResponseReturnValue:
        if request.method == "GET":
            return render_template("login.html")
        with Session(engine) as db:
            user = accounts.authenticate(db, request.form.get("name", ""), request.form.get("password", ""))
            if user is None:
                return render_template("login.html", error="The user name or the password is wrong."), 422
            session.clear()
            session["key"] = user.login_key
        return redirect(url_for("home"), 303)

    # region: ask
    @app.route("/password-reset/", methods=["GET", "POST"])
    def password_reset() -> ResponseReturnValue:
        if request.method == "GET":
            return render_template("ask.html")
        address = request.form.get("email", "")[:254]
        later.submit(resets.send_link, engine, mailer, base_url, address)
        return redirect(url_for("password_reset_sent"), 303)

    @app.get("/password-reset/sent/")
    def password_reset_sent() -> str:
        return render_template("sent.html")
    # endregion

    # region: choose
    @app.get("/password-reset/<token>/")
    def follow_link(token: str) -> ResponseReturnValue:
        session["reset"] = token  # and out of the address, which stands in logs and in Referer headers
        response = redirect(url_for("new_password"), 303)
        response.headers["Referrer-Policy"] = "no-referrer"
        return response

    @app.route("/password-reset/new/", methods=["GET", "POST"])
    def new_password() -> ResponseReturnValue:
        token = session.get("reset", "")
        with Session(engine) as db:
            if request.method == "GET":
                good = resets.is_good(db, token)
                return render_template("choose.html", good=good), 200 if good else 410
            password = request.form.get("password", "")
            error = accounts.what_is_wrong(password, request.form.get("again", ""))
            if error and resets.is_good(db, token):
                return render_template("choose.html", good=True, error=error), 422
            user = None if error else resets.choose_password(db, token, password)
            if user is None:  # the link is old, or another request was faster
                return render_template("choose.html", good=False), 410
            later.submit(resets.send_notice, mailer, user.email, user.name)
        session.clear()
        flash("Your new password is saved. Log in with it.")
        return redirect(url_for("login"), 303)
    # endregion

    return app
