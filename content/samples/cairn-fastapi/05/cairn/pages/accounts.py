from datetime import timedelta

from fastapi import APIRouter, Depends, Request
from fastapi.responses import RedirectResponse, Response
from sqlalchemy.orm import Session

from cairn.accounts import NameTaken, add_user, authenticate, sign_in, sign_out
from cairn.database import SessionDep
from cairn.dependencies import SettingsDep
from cairn.models import User
from cairn.pages.forms import FormDep, SignupForm, check, read_form
from cairn.pages.origin import require_same_origin
from cairn.pages.rendering import render
from cairn.pages.visitors import load_visitor, local_path

# The check covers logging in as well: else another site could log a visitor in under an account of its own.
router = APIRouter(dependencies=[Depends(require_same_origin), Depends(read_form), Depends(load_visitor)])


@router.get("/signup/")
def signup_form(request: Request) -> Response:
    return render(request, "signup.html", values={}, errors={})


@router.post("/signup/")
def sign_up(request: Request, values: FormDep, session: SessionDep, settings: SettingsDep) -> Response:
    data, errors = check(SignupForm, values)
    if data is not None:
        try:
            user = add_user(session, data.user_name, data.password)
        except NameTaken:
            errors = {"user_name": "This user name is taken."}
        else:
            start_session(request, session, settings.sign_in_lasts, user)
            return RedirectResponse("/trails/", 303)
    return render(request, "signup.html", 422, values=values, errors=errors)


@router.get("/login/")
def login_form(request: Request, next: str = "") -> Response:
    return render(request, "login.html", values={"next": next}, failed=False)


# region: log-in
@router.post("/login/")
def log_in(request: Request, values: FormDep, session: SessionDep, settings: SettingsDep) -> Response:
    user = authenticate(session, values.get("user_name", ""), values.get("password", ""))
    if user is None:
        return render(request, "login.html", 422, values=values, failed=True)
    start_session(request, session, settings.sign_in_lasts, user)
    return RedirectResponse(local_path(values.get("next", "")) or "/trails/", 303)
# endregion


@router.post("/logout/")
def log_out(request: Request, session: SessionDep) -> Response:
    end_session(request, session)
    session.commit()
    return RedirectResponse("/trails/", 303)


# region: session
def start_session(request: Request, session: Session, lasts: timedelta, user: User) -> None:
    """Sign in with a new token, whatever was in the cookie before: a planted one must not become a signed-in one."""
    end_session(request, session)
    request.session["token"] = sign_in(session, user, lasts)
    session.commit()


def end_session(request: Request, session: Session) -> None:
    if token := request.session.get("token"):
        sign_out(session, token)
    request.session.clear()
# endregion
