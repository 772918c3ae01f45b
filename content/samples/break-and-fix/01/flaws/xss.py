"""Cross-site scripting (Flask): a visitor's text becomes part of the page's code, and runs in other visitors' browsers."""

from flask import Flask, redirect, render_template_string, request
from werkzeug import Response

broken, fixed = Flask("broken"), Flask("fixed")
reports: list[dict[str, str]] = []


@broken.post("/reports")
@fixed.post("/reports")
def add() -> Response:
    reports.append({"body": request.form["body"], "link": request.form.get("link", "")})
    return redirect("/reports")


# region: broken
@broken.get("/reports")
def list_broken() -> str:
    items = [f'<li>{report["body"]} <a href={report["link"]}>Photo</a></li>' for report in reports]
    return f"<!doctype html><title>Reports</title><ul>{''.join(items)}</ul>"
# endregion


# region: fixed
PAGE = """<!doctype html><title>Reports</title>
<ul>{% for report in reports %}
  <li>{{ report.body }} {% if report.link|is_web_link %}<a href="{{ report.link }}">Photo</a>{% endif %}</li>
{% endfor %}</ul>"""


@fixed.get("/reports")
def list_fixed() -> str:
    return render_template_string(PAGE, reports=reports)  # {{ }} escapes; a template file with .html does too


@fixed.template_filter()
def is_web_link(link: str) -> bool:
    """Escaping does not help in href: `javascript:...` has nothing to escape."""
    return link.lower().startswith(("https://", "http://"))
# endregion
