"""Finding trails."""

from sqlalchemy import Select, select

from cairn.models import Status, Trail


# region: find
def find_trails(q: str = "", status: Status | None = None) -> Select[tuple[Trail]]:
    query = select(Trail).order_by(Trail.id)
    if name := q.replace("\0", "\ufffd").strip():  # PostgreSQL takes no NUL, not even to find nothing
        # autoescape: a % or _ that somebody types is that character and no wildcard.
        query = query.where(Trail.name.icontains(name, autoescape=True))
    if status is not None:
        query = query.where(Trail.status == status)
    return query
# endregion
