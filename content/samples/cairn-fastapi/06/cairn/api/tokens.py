"""Signing in to the API. The tokens are ours alone: no third party ever asks for a user's password here."""

from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi.security import OAuth2PasswordRequestForm
from sqlalchemy.orm import Session

from cairn.accounts import authenticate, sign_in, sign_out
from cairn.config import Settings
from cairn.database import SessionDep
from cairn.dependencies import SettingsDep, TokenDep, current_user, only_json, unauthorized
from cairn.problems import problems
from cairn.schemas import Credentials, TokenOut

router = APIRouter(prefix="/token", tags=["tokens"])


@router.post("", dependencies=[Depends(only_json)], responses=problems(400, 401, 415, 422))
def create_token(credentials: Credentials, session: SessionDep, settings: SettingsDep) -> TokenOut:
    """Exchange a user name and password for a bearer token."""
    return issue(session, settings, credentials.username, credentials.password)


@router.post("/form", responses=problems(401, 422))
def create_token_from_form(
    form: Annotated[OAuth2PasswordRequestForm, Depends()], session: SessionDep, settings: SettingsDep
) -> TokenOut:
    """The same from a form: the Authorize button of /docs sends one."""
    return issue(session, settings, form.username, form.password)


@router.delete("", status_code=204, dependencies=[Depends(current_user)], responses=problems(401))
def revoke_token(token: TokenDep, session: SessionDep) -> None:
    """Make the token that this request carries worthless, at once."""
    assert token is not None  # current_user has seen to it
    sign_out(session, token)
    session.commit()


def issue(session: Session, settings: Settings, name: str, password: str) -> TokenOut:
    user = authenticate(session, name, password)
    if user is None:
        raise unauthorized("The user name or the password is wrong.")
    token = sign_in(session, user, settings.sign_in_lasts)
    session.commit()
    return TokenOut(access_token=token)
