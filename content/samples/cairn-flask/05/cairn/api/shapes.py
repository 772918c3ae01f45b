"""The JSON that the API answers with."""

from collections.abc import Callable
from typing import Any, TypedDict
from urllib.parse import urlencode

from flask import request
from sqlalchemy import Select

from cairn.api.fields import query_number
from cairn.extensions import db
from cairn.models import Report, Trail

LAST_PAGE = 1_000_000  # far beyond any page there is, and an offset that every database can count to


class TrailJson(TypedDict):
    id: int
    name: str
    region: str
    status: str
    length_km: float


class ReportJson(TypedDict):
    id: int
    trail: int
    category: str
    severity: int
    body: str
    observed_at: str
    state: str
    author: str | None


class PageJson[T](TypedDict):
    items: list[T]
    total: int
    page: int
    per_page: int
    next: str | None
    previous: str | None


def trail_json(trail: Trail) -> TrailJson:
    return {
        "id": trail.id,
        "name": trail.name,
        "region": trail.region.name,
        "status": trail.status,
        "length_km": trail.length_km,
    }


# region: report
def report_json(report: Report) -> ReportJson:
    return {
        "id": report.id,
        "trail": report.trail_id,
        "category": report.category,
        "severity": report.severity,
        "body": report.body,
        "observed_at": report.observed_at.isoformat(),
        "state": report.state,
        "author": report.author.name if report.author else None,
    }
# endregion


# region: page
def page_json[T](query: Select[Any], as_json: Callable[[Any], T]) -> PageJson[T]:
    """The page of the query's rows that the request asks for."""
    number = query_number("page", default=1, highest=LAST_PAGE)
    per_page = query_number("per_page", default=20, highest=100)
    page = db.paginate(query, page=number, per_page=per_page, error_out=False)
    return {
        "items": [as_json(row) for row in page.items],
        "total": page.total or 0,
        "page": number,
        "per_page": per_page,
        "next": address(number + 1) if page.has_next else None,
        "previous": address(min(number - 1, page.pages or 1)) if page.has_prev else None,
    }


def address(number: int) -> str:
    """The same address with another page number. In alphabetical order: one page has one address."""
    query = request.args.to_dict() | {"page": str(number)}
    return f"{request.path}?{urlencode(sorted(query.items()))}"
# endregion
