"""Both ways in one application, for the same users.

    uvicorn app:app          then open http://localhost:8000/docs
"""

from typing import Annotated, Any

from fastapi import Cookie, Depends, FastAPI, Header, HTTPException, Request, Response
from fastapi.responses import JSONResponse
from fastapi.security import HTTPBearer
from fastapi.security.http import HTTPAuthorizationCredentials
from pydantic import BaseModel

import sessions
import tokens
from store import add_user, new_database, password_is_right, role_of

app = FastAPI(title="Two ways to stay logged in")
db = new_database()
add_user(db, "hiker", "quiet-granite-path", "hiker")
add_user(db, "ranger", "steep-larch-meadow", "ranger")


class Credentials(BaseModel):
    name: str
    password: str


class RefreshToken(BaseModel):
    refresh_token: str


@app.exception_handler(tokens.TokenRefused)
def token_refused(request: Request, error: tokens.TokenRefused) -> JSONResponse:
    return JSONResponse({"detail": str(error)}, 401, {"WWW-Authenticate": "Bearer"})


def checked(credentials: Credentials) -> str:
    if not password_is_right(db, credentials.name, credentials.password):
        raise HTTPException(401, "The user name or the password is wrong.")
    return credentials.name


User = Annotated[str, Depends(checked)]

# --- the session way: the browser sends the cookie by itself, so forms of other sites must be told apart

COOKIE = "__Host-session"  # with this name browsers insist on Secure, Path=/ and no Domain


def same_origin(request: Request, origin: Annotated[str | None, Header()] = None) -> None:
    """The protection against CSRF that a cookie needs: browsers say with every POST where it comes from."""
    if origin != f"{request.url.scheme}://{request.url.netloc}":
        raise HTTPException(403, "This request does not come from our own pages.")


# region: log-in
@app.post("/session", dependencies=[Depends(same_origin)])
def log_in(user: User, response: Response) -> str:
    secret = sessions.start(db, user)
    response.set_cookie(COOKIE, secret, max_age=sessions.LASTS, path="/", secure=True, httponly=True, samesite="lax")
    return "Logged in."
# endregion


@app.get("/session/me")
def session_user(secret: Annotated[str, Cookie(alias=COOKIE)] = "") -> dict[str, str | None]:
    user = sessions.user_of(db, secret)
    if user is None:
        raise HTTPException(401, "Log in first.")
    return {"user": user, "role": role_of(db, user)}


@app.delete("/session", dependencies=[Depends(same_origin)])
def log_out(response: Response, secret: Annotated[str, Cookie(alias=COOKIE)] = "") -> str:
    sessions.end(db, secret)
    response.delete_cookie(COOKIE, path="/", secure=True, httponly=True, samesite="lax")
    return "Logged out."


# --- the token way: the client adds the header itself, other sites cannot; so there is no CSRF to protect from


@app.post("/token")
def get_tokens(user: User, response: Response) -> dict[str, str | int]:
    return answer(response, *tokens.new_pair(db, user))


@app.post("/token/refresh")
def refresh_tokens(sent: RefreshToken, response: Response) -> dict[str, str | int]:
    return answer(response, *tokens.exchange(db, sent.refresh_token))


def answer(response: Response, access: str, refresh: str) -> dict[str, str | int]:
    response.headers["Cache-Control"] = "no-store"
    return {"access_token": access, "token_type": "Bearer", "expires_in": tokens.ACCESS_LASTS, "refresh_token": refresh}


@app.get("/token/me")
def token_user(sent: Annotated[HTTPAuthorizationCredentials, Depends(HTTPBearer())]) -> dict[str, Any]:
    claims = tokens.read_access_token(sent.credentials)
    return {"user": claims["sub"], "role": claims["role"]}  # the role it had when the token was made


@app.delete("/token")
def end_tokens(sent: RefreshToken) -> str:
    tokens.end(db, sent.refresh_token)
    return "Logged out."
