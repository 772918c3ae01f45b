"""The mistake of "Order matters": the detail route swallows /api/trails/longest."""

from fastapi import FastAPI, HTTPException

from trails import TRAILS, Trail

app = FastAPI()


@app.get("/api/trails/{trail_id}")
def show_trail(trail_id: int) -> Trail:
    for trail in TRAILS:
        if trail.id == trail_id:
            return trail
    raise HTTPException(status_code=404)


# region: longest
@app.get("/api/trails/longest")
def longest_trail() -> Trail:
    """Show the longest trail."""
    return max(TRAILS, key=lambda trail: trail.length_km)
# endregion
