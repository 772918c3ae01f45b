from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException, Query, Request
from fastapi.responses import Response

from cairn.database import SessionDep
from cairn.dependencies import TrailDep
from cairn.models import Status
from cairn.pages.rendering import render
from cairn.pages.visitors import load_visitor
from cairn.pagination import LAST_PAGE, paginate
from cairn.reports import approved_reports
from cairn.trails import find_trails

PER_PAGE = 10

router = APIRouter(prefix="/trails", dependencies=[Depends(load_visitor)])


@router.get("/")
def list_trails(
    request: Request,
    session: SessionDep,
    q: str = "",
    status: str = "",
    page: Annotated[int, Query(ge=1, le=LAST_PAGE)] = 1,
) -> Response:
    wanted = Status(status) if status in Status else None
    trails = paginate(session, find_trails(q, wanted), page, PER_PAGE)
    if page > 1 and not trails.items:
        raise HTTPException(404)
    return render(request, "trail_list.html", trails=trails, q=q, wanted=wanted, statuses=Status)


@router.get("/{trail_id}/")
def show_trail(request: Request, trail: TrailDep, session: SessionDep) -> Response:
    reports = session.scalars(approved_reports(trail)).all()
    return render(request, "trail_detail.html", trail=trail, reports=reports)
