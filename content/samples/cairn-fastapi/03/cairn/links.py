from urllib.parse import urlencode

from fastapi import Request

from cairn.pagination import Slice
from cairn.schemas import Out, Page


def page_of[Item: Out, Row](request: Request, rows: Slice[Row], schema: type[Item]) -> Page[Item]:
    """Wrap one page of rows, with links that keep the request's other parameters."""

    def link(page: int) -> str:
        # In alphabetical order: one page has one address, whatever order the client asked in.
        query = sorted({**request.query_params, "page": str(page)}.items())
        return f"{request.url.path}?{urlencode(query)}"

    return Page(
        items=[schema.model_validate(row) for row in rows.items],
        total=rows.total,
        page=rows.page,
        per_page=rows.per_page,
        next=link(rows.page + 1) if rows.has_next else None,
        previous=link(rows.previous_page) if rows.has_previous else None,
    )
