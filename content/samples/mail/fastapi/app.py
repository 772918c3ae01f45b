"""Log in, and choose a new password by e-mail. Start it with: uvicorn app:create_app --factory"""

import os
from typing import Annotated

from fastapi import BackgroundTasks, Depends, FastAPI, Form, HTTPException, Request
from fastapi.responses import RedirectResponse, Response
from fastapi.templating import Jinja2Templates
from sqlalchemy.orm import Session
from starlette.middleware.sessions import SessionMiddleware

import accounts
import resets
from mailer import Mailer, mailer_from_environment

Text = Annotated[str, Form()]
templates = Jinja2Templates("templates")


async def require_same_origin(request: Request) -> None:
    """FastAPI has no CSRF protection. Browsers say with every POST where the form stands."""
    if request.method == "POST":
        host = request.headers.get("Host")
        if request.headers.get("Origin") not in (f"http://{host}", f"https://{host}"):
            raise HTTPException(403, "This form was not sent from a page of this site.")


# region: app
def create_app(
    database_url: str = "sqlite:///mail.sqlite3", mailer: Mailer | None = None, secret_key: str | None = None
) -> FastAPI:
    app = FastAPI(openapi_url=None, dependencies=[Depends(require_same_origin)])
    app.add_middleware(
        SessionMiddleware,
        secret_key=secret_key or os.environ["SECRET_KEY"],
        same_site="lax",
        https_only=os.environ.get("HTTPS_ONLY", "1") == "1",
    )
    engine = app.state.engine = accounts.open_database(database_url)
    accounts.seed(engine)
    mailer = mailer or mailer_from_environment()
    # The address of this site comes from the settings. The Host header comes from whoever asks.
    base_url = os.environ.get("BASE_URL", "http://127.0.0.1:8000")
    # endregion

    @app.get("/")
    def home(request: Request) -> Response:
        with Session(engine) as db:
            user = accounts.find_by_key(db, request.session.get("key", ""))
            return templates.TemplateResponse(request, "home.html", {"name": user.name if user else None})

    @app.get("/login/")
    def login_form(request: Request) -> Response:
        return templates.TemplateResponse(request, "login.html", {"message": request.session.pop("message", None)})

    @app.post("/login/")
    def login(request: Request, name: Text = "", password: Text = "") -> Response:
        with Session(engine) as db:
            user = accounts.authenticate(db, name, password)
            if user is None:
                error = {"error": "The user name or the password is wrong."}
                return templates.TemplateResponse(request, "login.html", error, 422)
            request.session.clear()
            request.session["key"] = user.login_key
        return RedirectResponse("/", 303)

    # region: ask
    @app.get("/password-reset/")
    def reset_form(request: Request) -> Response:
        return templates.TemplateResponse(request, "ask.html")

    @app.post("/password-reset/")
    def password_reset(later: BackgroundTasks, email: Text = "") -> Response:
        later.add_task(resets.send_link, engine, mailer, base_url, email[:254])
        return RedirectResponse("/password-reset/sent/", 303)

    @app.get("/password-reset/sent/")
    def reset_sent(request: Request) -> Response:
        return templates.TemplateResponse(request, "sent.html")
    # endregion

    # region: choose
    @app.get("/password-reset/new/")
    def new_password_form(request: Request) -> Response:
        with Session(engine) as db:
            good = resets.is_good(db, request.session.get("reset", ""))
        return templates.TemplateResponse(request, "choose.html", {"good": good}, 200 if good else 410)

    @app.post("/password-reset/new/")
    def new_password(request: Request, later: BackgroundTasks, password: Text = "", again: Text = "") -> Response:
        token = request.session.get("reset", "")
        with Session(engine) as db:
            error = accounts.what_is_wrong(password, again)
            if error and resets.is_good(db, token):
                return templates.TemplateResponse(request, "choose.html", {"good": True, "error": error}, 422)
            user = None if error else resets.choose_password(db, token, password)
            if user is None:  # the link is old, or another request was faster
                return templates.TemplateResponse(request, "choose.html", {"good": False}, 410)
            later.add_task(resets.send_notice, mailer, user.email, user.name)
        request.session.clear()
        request.session["message"] = "Your new password is saved. Log in with it."
        return RedirectResponse("/login/", 303)

    @app.get("/password-reset/{token}/")  # below the two others, which it would match too
    def follow_link(request: Request, token: str) -> Response:
        request.session["reset"] = token  # and out of the address, which stands in logs and in Referer headers
        return RedirectResponse("/password-reset/new/", 303, {"Referrer-Policy": "no-referrer"})
    # endregion

    return app
