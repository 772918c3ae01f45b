# region: top
"""What endpoints ask for in their parameters: settings, a path's trail or report."""

from typing import Annotated

from fastapi import Depends, HTTPException, Path, Request

from cairn.config import Settings
from cairn.database import SessionDep
from cairn.models import Report, Trail

# The largest id that SQLite and PostgreSQL can be asked for.
Id = Annotated[int, Path(ge=1, le=2**63 - 1)]


def get_settings(request: Request) -> Settings:
    settings: Settings = request.app.state.settings
    return settings


SettingsDep = Annotated[Settings, Depends(get_settings)]
# endregion


# region: only-json
async def only_json(request: Request) -> None:
    """Refuse other content types with 415; FastAPI would report an unreadable body with 422.

    `async def` for once: it waits for nothing, so it need not be sent to a thread.
    """
    media_type = request.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    if media_type != "application/json":
        raise HTTPException(415, "Send JSON, with the header Content-Type: application/json.")
# endregion


# region: rows
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
# endregion
