# region: app
from fastapi import FastAPI, HTTPException

from pages import TRAILS, Trail, find_trail

app = FastAPI()


@app.get("/as-text/{trail_id}")
def as_text(trail_id: str) -> dict[str, str]:
    return {"received": repr(trail_id)}


@app.get("/as-number/{trail_id}")
def as_number(trail_id: int) -> dict[str, str]:
    return {"received": repr(trail_id)}
# endregion


# region: detail
@app.get("/trails/{trail_id}")
def show_trail(trail_id: int) -> Trail:
    trail = find_trail(trail_id)
    if trail is None:
        raise HTTPException(status_code=404, detail="No such trail")
    return trail
# endregion


# region: list
@app.get("/trails")
def list_trails(longer_than: float | None = None) -> list[Trail]:
    trails = list(TRAILS.values())
    if longer_than is None:
        return trails
    return [trail for trail in trails if trail.length_km > longer_than]
# endregion
