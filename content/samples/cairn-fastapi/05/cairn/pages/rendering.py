from pathlib import Path
from typing import Any

from fastapi import Request
from fastapi.responses import Response
from fastapi.templating import Jinja2Templates

# The browser loads nothing but our stylesheet and icon, runs no script, and sends forms to nobody else.
CONTENT_SECURITY_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)

templates = Jinja2Templates(directory=Path(__file__).parent / "templates")  # escapes what it prints in .html files


def render(request: Request, template: str, status: int = 200, **context: Any) -> Response:
    """Fill a template. Every page knows the visitor, and shows a waiting message once."""
    visitor = getattr(request.state, "visitor", None)
    context |= {"visitor": visitor, "message": request.session.pop("message", None)}
    headers = {"Content-Security-Policy": CONTENT_SECURITY_POLICY}
    if visitor is not None:
        headers["Cache-Control"] = "no-store"  # after logging out, "back" must not show the pages again
    return templates.TemplateResponse(request, template, context, status, headers)
