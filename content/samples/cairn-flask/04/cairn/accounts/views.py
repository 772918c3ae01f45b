# region: head
"""Sign up, log in, log out."""

from flask import Blueprint, flash, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_login import login_user, logout_user
from sqlalchemy.exc import IntegrityError

from cairn.accounts.forms import LoginForm, SignupForm
from cairn.accounts.redirects import is_local
from cairn.accounts.users import authenticate
from cairn.extensions import db
from cairn.models import User

bp = Blueprint("accounts", __name__)
# endregion


# region: signup
@bp.route("/signup/", methods=["GET", "POST"])
def signup() -> ResponseReturnValue:
    form = SignupForm()
    if form.validate_on_submit():
        user = User(name=form.user_name.data)
        user.set_password(form.password.data)
        db.session.add(user)
        try:
            db.session.commit()
        except IntegrityError:  # somebody took the name since the form looked: let it look again
            db.session.rollback()
            form.validate()
        else:
            start_session(user)
            flash(f"Welcome to Cairn, {user.name}.")
            return redirect(url_for("pages.trail_list"), 303)
    return render_template("accounts/signup.html", form=form), 422 if form.errors else 200
# endregion


# region: login
@bp.route("/login/", methods=["GET", "POST"])
def login() -> ResponseReturnValue:
    form = LoginForm()
    if form.validate_on_submit():
        user = authenticate(form.user_name.data, form.password.data)
        if user:
            start_session(user, remember=form.remember.data)
            target = request.args.get("next", "")
            return redirect(target if is_local(target) else url_for("pages.trail_list"), 303)
        form.form_errors.append("This user name and password do not match.")
    return render_template("accounts/login.html", form=form), 422 if form.errors else 200
# endregion


# region: logout
@bp.post("/logout/")
def logout() -> ResponseReturnValue:
    """Takes the cookies out of this browser. Should somebody hold a copy of them: `flask sign-out NAME`."""
    session.clear()
    logout_user()  # and takes the cookie of "keep me logged in" away
    return redirect(url_for("pages.trail_list"), 303)


def start_session(user: User, *, remember: bool = False) -> None:
    session.clear()  # nothing from before the login lives on, whoever put it there
    login_user(user, remember=remember)
# endregion
