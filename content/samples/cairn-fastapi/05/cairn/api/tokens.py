"""Signing in to the API. The tokens are ours alone: no third party ever asks for a user's password here."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Response

from cairn.accounts import authenticate, sign_in, sign_out
from cairn.database import SessionDep
from cairn.dependencies import SettingsDep, TokenDep, current_user, only_json, unauthorized
from cairn.problems import problems
from cairn.schemas import Credentials, TokenOut

router = APIRouter(prefix="/token", tags=["tokens"])


@router.post("", dependencies=[Depends(only_json)], responses=problems(400, 401, 415, 422))
def create_token(
    credentials: Credentials, session: SessionDep, settings: SettingsDep, response: Response
) -> TokenOut:
    """Exchange a user name and password for a bearer token."""
    user = authenticate(session, credentials.username, credentials.password)
    if user is None:
        raise unauthorized("The user name or the password is wrong.")
    token = sign_in(session, user, settings.sign_in_lasts)
    session.commit()
    response.headers["Cache-Control"] = "no-store"
    return TokenOut(access_token=token)


@router.post("/form", responses=problems(401, 422))
def create_token_from_form(
    credentials: Annotated[Credentials, Form()], session: SessionDep, settings: SettingsDep, response: Response
) -> TokenOut:
    """The same from a form: the Authorize button of /docs sends one."""
    return create_token(credentials, session, settings, response)


@router.delete("", status_code=204, dependencies=[Depends(current_user)], responses=problems(401))
def revoke_token(token: TokenDep, session: SessionDep) -> None:
    """Make the token that this request carries worthless, at once."""
    assert token is not None  # current_user has seen to it
    sign_out(session, token)
    session.commit()
