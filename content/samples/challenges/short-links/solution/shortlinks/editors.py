"""People who make links, in a browser."""

from flask import Blueprint, Response, redirect, render_template, request, url_for
from flask_login import current_user, login_required, login_user, logout_user
from flask_wtf import FlaskForm
from sqlalchemy import select
from werkzeug.security import check_password_hash, generate_password_hash
from wtforms import PasswordField, StringField, validators

from shortlinks import service
from shortlinks.extensions import db, login_manager
from shortlinks.models import Editor, Link, clicks_by_day, links_with_clicks, own_link

bp = Blueprint("editors", __name__)
NOBODY = generate_password_hash("")  # so that an unknown name takes as long as a wrong password


class LogInForm(FlaskForm):
    name = StringField("User name", [validators.InputRequired()])
    password = PasswordField("Password", [validators.InputRequired()])


class LinkForm(FlaskForm):
    target = StringField("Target", [validators.InputRequired()])


class NewLinkForm(LinkForm):
    name = StringField("Name (optional)")


@login_manager.user_loader
def load_editor(number: str) -> Editor | None:
    return db.session.get(Editor, int(number))


@bp.route("/login", methods=["GET", "POST"])
def log_in() -> str | Response:
    form = LogInForm()
    if form.validate_on_submit():
        editor = db.session.scalar(select(Editor).where(Editor.name == form.name.data))
        if check_password_hash(editor.password_hash if editor else NOBODY, form.password.data or "") and editor:
            login_user(editor)
            return redirect(url_for("editors.links"))
        form.password.errors = ["This name and password do not belong together."]
    return render_template("form.html", form=form, heading="Log in", button="Log in")


@bp.post("/logout")
def log_out() -> Response:
    logout_user()
    return redirect(url_for("editors.log_in"))


@bp.get("/links")
@login_required
def links() -> str:
    return render_template("links.html", links=links_with_clicks(current_user))


@bp.post("/links/key")
@login_required
def new_key() -> tuple[str, dict[str, str]]:
    """The key is in this answer and nowhere else; a redirect would have to keep it somewhere."""
    page = render_template("links.html", links=links_with_clicks(current_user), key=service.new_key(current_user))
    return page, {"Cache-Control": "no-store"}


@bp.route("/links/new", methods=["GET", "POST"])
@login_required
def new_link() -> str | Response:
    form = NewLinkForm()
    if form.validate_on_submit():
        try:
            service.create_link(current_user, form.target.data or "", form.name.data or "")
            return redirect(url_for("editors.links"))
        except service.Refused as refused:
            show(form, refused)
    return render_template("form.html", form=form, heading="New link", button="Save")


@bp.route("/links/<name>", methods=["GET", "POST"])
@login_required
def link(name: str) -> str | Response:
    found = own_link(current_user, name)
    form = LinkForm(target=found.target) if request.method == "GET" else LinkForm()
    if form.validate_on_submit():
        try:
            service.change_target(found, form.target.data or "")
            db.session.commit()
            return redirect(url_for("editors.links"))
        except service.Refused as refused:
            show(form, refused)
    return render_template("link.html", form=form, link=found, days=clicks_by_day(found))


@bp.post("/links/<name>/state")
@login_required
def switch(name: str) -> Response:
    found: Link = own_link(current_user, name)
    found.active = request.form.get("active") == "1"
    db.session.commit()
    return redirect(url_for("editors.link", name=name))


def show(form: FlaskForm, refused: service.Refused) -> None:
    for field, error in refused.errors.items():
        form[field].errors = [error]
