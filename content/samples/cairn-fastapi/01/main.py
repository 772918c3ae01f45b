# region: app
from fastapi import FastAPI, HTTPException

from trails import TRAILS, Status, Trail

app = FastAPI(title="Cairn", version="0.1.0")
# endregion


# region: list
@app.get("/api/trails")
def list_trails(status: Status | None = None) -> list[Trail]:
    """List every trail, or only those with one status."""
    if status is None:
        return TRAILS
    return [trail for trail in TRAILS if trail.status == status]
# endregion


# region: detail
@app.get("/api/trails/{trail_id}", responses={404: {"description": "No such trail"}})
def show_trail(trail_id: int) -> Trail:
    """Show one trail."""
    for trail in TRAILS:
        if trail.id == trail_id:
            return trail
    raise HTTPException(status_code=404, detail=f"There is no trail {trail_id}.")
# endregion
