"""What endpoints ask for in their parameters: settings, the signed-in user, a path's trail or report."""

from typing import Annotated

from fastapi import Depends, HTTPException, Path, Request
from fastapi.security import OAuth2PasswordBearer

from cairn.accounts import find_signed_in
from cairn.config import Settings
from cairn.database import SessionDep
from cairn.models import Report, Trail, User

# The largest id that SQLite and PostgreSQL can be asked for.
Id = Annotated[int, Path(ge=1, le=2**63 - 1)]


def get_settings(request: Request) -> Settings:
    settings: Settings = request.app.state.settings
    return settings


SettingsDep = Annotated[Settings, Depends(get_settings)]

# region: bearer
# Reads the header `Authorization: Bearer ...`, and gives /docs its Authorize button.
bearer = OAuth2PasswordBearer(tokenUrl="api/token/form", auto_error=False)
TokenDep = Annotated[str | None, Depends(bearer)]
# endregion


# region: users
def unauthorized(detail: str) -> HTTPException:
    return HTTPException(401, detail, headers={"WWW-Authenticate": "Bearer"})


def optional_user(token: TokenDep, session: SessionDep) -> User | None:
    """The user of the bearer token, None without a token. A token that does not hold is an error, not a stranger."""
    if token is None:
        return None
    user = find_signed_in(session, token)
    if user is None:
        raise unauthorized("The token is unknown, expired or revoked.")
    return user


OptionalUserDep = Annotated[User | None, Depends(optional_user)]


def current_user(user: OptionalUserDep) -> User:
    if user is None:
        raise unauthorized("Send a token, in the header Authorization: Bearer.")
    return user


UserDep = Annotated[User, Depends(current_user)]
# endregion


async def only_json(request: Request) -> None:
    """Refuse other content types with 415; FastAPI would report an unreadable body with 422.

    `async def` for once: it waits for nothing, so it need not be sent to a thread.
    """
    media_type = request.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    if media_type != "application/json":
        raise HTTPException(415, "Send JSON, with the header Content-Type: application/json.")


def existing_trail(trail_id: Id, session: SessionDep) -> Trail:
    trail = session.get(Trail, trail_id)
    if trail is None:
        raise HTTPException(404, f"There is no trail {trail_id}.")
    return trail


def existing_report(report_id: Id, session: SessionDep) -> Report:
    report = session.get(Report, report_id)
    if report is None:
        raise HTTPException(404, f"There is no report {report_id}.")
    return report


TrailDep = Annotated[Trail, Depends(existing_trail)]
ReportDep = Annotated[Report, Depends(existing_report)]
