"""Who is looking: the session cookie, and the dependencies that ask for a signed-in user or a ranger."""

from typing import Annotated

from fastapi import Depends, HTTPException, Request

from cairn.accounts import find_signed_in
from cairn.database import SessionDep
from cairn.models import Role, User


class LoginRequired(Exception):
    """Becomes a redirect to the login page."""


def load_visitor(request: Request, session: SessionDep) -> User | None:
    """The signed-in user, kept where the templates find it.

    The cookie holds a token like the API's and no user id: signing out deletes its row, and a copy of the cookie
    is worthless from then on.
    """
    token = request.session.get("token")
    request.state.visitor = find_signed_in(session, token) if token else None
    visitor: User | None = request.state.visitor
    return visitor


VisitorDep = Annotated[User | None, Depends(load_visitor)]


def require_user(visitor: VisitorDep) -> User:
    if visitor is None:
        raise LoginRequired
    return visitor


UserDep = Annotated[User, Depends(require_user)]


# region: ranger
def require_ranger(user: UserDep) -> User:
    if user.role is not Role.RANGER:
        raise HTTPException(403, "This page is for rangers.")
    return user


RangerDep = Annotated[User, Depends(require_ranger)]
# endregion


def local_path(target: str) -> str | None:
    """The target if it is a path of this site. Anything else would send our visitors wherever a link says.

    Two slashes begin another host's address. Browsers take a backslash for a slash, and drop tabs and line breaks
    before they look.
    """
    local = target.startswith("/") and not target.startswith("//") and "\\" not in target and target.isprintable()
    return target if local else None
