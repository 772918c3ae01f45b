"""Which heading of the guide teaches what a test asks for, and in which step of each tutorial it begins to pass.

    python lessons.py CONTENT     names the headings here that the articles in that folder do not have
"""

import re
import sys
from pathlib import Path
from typing import NamedTuple


class Lesson(NamedTuple):
    step: int  # of the framework's tutorial
    article: str
    anchor: str
    heading: str

    def __str__(self) -> str:
        return f"“{self.heading}” in {self.article} ({self.article}#{self.anchor})"


DJANGO_1, FLASK_1 = "django-1-project-and-first-page", "flask-1-first-app"
DJANGO_4, DJANGO_5, DJANGO_6 = "django-4-views-and-templates", "django-5-forms", "django-6-accounts-and-permissions"
DJANGO_8 = "django-rest-framework"
FLASK_2, FLASK_3 = "flask-2-factory-and-blueprints", "flask-3-database"
FLASK_4, FLASK_5 = "flask-4-forms-and-login", "flask-5-api-and-tests"
FASTAPI_1, FASTAPI_2, FASTAPI_3 = "fastapi-1-first-api", "fastapi-2-models-and-validation", "fastapi-3-database"
FASTAPI_4, FASTAPI_5 = "fastapi-4-dependencies-and-structure", "fastapi-5-auth"
TEMPLATES, SECURITY, PERMISSIONS = "html-templates-and-forms", "web-security-essentials", "permissions-and-roles"
DEPLOYMENT = "deployment-explained"
PAGES = 5  # the step that brings FastAPI's extra folder with pages

TOPICS: dict[str, dict[str, Lesson]] = {
    # the JSON API
    "api detail": {
        "django": Lesson(8, DJANGO_8, "detail", "One trail as JSON"),
        "flask": Lesson(5, FLASK_5, "routes", "List and detail as JSON"),
        "fastapi": Lesson(1, FASTAPI_1, "detail", "One trail: a path parameter")},
    "api list": {
        "django": Lesson(8, DJANGO_8, "list", "The list, and its filters"),
        "flask": Lesson(5, FLASK_5, "routes", "List and detail as JSON"),
        "fastapi": Lesson(3, FASTAPI_3, "queries", "Select, filter, search")},
    "api pages": {
        "django": Lesson(8, DJANGO_8, "pagination", "A page at a time"),
        "flask": Lesson(5, FLASK_5, "pagination", "A page at a time"),
        "fastapi": Lesson(3, FASTAPI_3, "pagination", "A page at a time")},
    "api reports": {
        "django": Lesson(8, DJANGO_8, "reports", "The reports of a trail"),
        "flask": Lesson(5, FLASK_5, "routes", "List and detail as JSON"),
        "fastapi": Lesson(3, FASTAPI_3, "relationships", "A trail and its reports")},
    "api problems": {
        "django": Lesson(8, DJANGO_8, "problems", "Errors that a program can read"),
        "flask": Lesson(5, FLASK_5, "problems", "Errors that a program can read"),
        "fastapi": Lesson(4, FASTAPI_4, "problems", "Errors that a program can read")},
    "api create": {
        "django": Lesson(8, DJANGO_8, "create", "Take a report"),
        "flask": Lesson(5, FLASK_5, "create", "Take a report"),
        "fastapi": Lesson(3, FASTAPI_3, "create", "Save a report")},
    "api validation": {
        "django": Lesson(8, DJANGO_8, "validation", "Say what is wrong, field by field"),
        "flask": Lesson(5, FLASK_5, "validation", "Say what is wrong, field by field"),
        "fastapi": Lesson(2, FASTAPI_2, "validation", "Read a 422 and give it your shape")},
    "api content types": {
        "django": Lesson(8, DJANGO_8, "content-types", "JSON in, JSON out"),
        "flask": Lesson(5, FLASK_5, "content-types", "JSON in, JSON out"),
        "fastapi": Lesson(2, FASTAPI_2, "content-types", "JSON in, JSON out")},
    "api tokens": {
        "django": Lesson(8, DJANGO_8, "tokens", "Bearer tokens"),
        "flask": Lesson(5, FLASK_5, "tokens", "Bearer tokens"),
        "fastapi": Lesson(5, FASTAPI_5, "tokens", "Bearer tokens")},
    "api permissions": {
        "django": Lesson(8, DJANGO_8, "permissions", "Who may see and decide"),
        "flask": Lesson(5, FLASK_5, "permissions", "Who may see and decide"),
        "fastapi": Lesson(5, FASTAPI_5, "permissions", "Roles, and whose report it is")},
    "health": {
        "django": Lesson(8, DEPLOYMENT, "health-check", "A health check"),
        "flask": Lesson(2, DEPLOYMENT, "health-check", "A health check"),
        "fastapi": Lesson(4, DEPLOYMENT, "health-check", "A health check")},
    "configuration": {
        "django": Lesson(5, "configuration-and-secrets", "required", "Fail at the start, not at the first visitor"),
        "flask": Lesson(2, "configuration-and-secrets", "required", "Fail at the start, not at the first visitor"),
        "fastapi": Lesson(4, "configuration-and-secrets", "required", "Fail at the start, not at the first visitor")},
    # the pages
    "first page": {
        "django": Lesson(1, DJANGO_1, "view", "A view and its address"),
        "flask": Lesson(1, FLASK_1, "routes", "The data and two routes"),
        "fastapi": Lesson(PAGES, TEMPLATES, "render", "Render a list")},
    "one trail": {
        "django": Lesson(4, DJANGO_4, "detail", "One trail and its reports"),
        "flask": Lesson(1, FLASK_1, "routes", "The data and two routes"),
        "fastapi": Lesson(PAGES, TEMPLATES, "render", "Render a list")},
    "layout": {
        "django": Lesson(4, DJANGO_4, "base-template", "One base template"),
        "flask": Lesson(2, FLASK_2, "base-template", "One base template"),
        "fastapi": Lesson(PAGES, TEMPLATES, "landmarks", "Landmarks, headings, labels")},
    "trail list": {
        "django": Lesson(4, DJANGO_4, "list", "The list of trails"),
        "flask": Lesson(3, FLASK_3, "queries", "The trails, from the database"),
        "fastapi": Lesson(PAGES, TEMPLATES, "render", "Render a list")},
    "trail search": {
        "django": Lesson(4, DJANGO_4, "search", "Search"),
        "flask": Lesson(3, FLASK_3, "search", "Search"),
        "fastapi": Lesson(PAGES, TEMPLATES, "get-forms", "A search form is a link with fields")},
    "trail paging": {
        "django": Lesson(4, DJANGO_4, "pagination", "Ten a page"),
        "flask": Lesson(3, FLASK_3, "pagination", "Ten a page"),
        "fastapi": Lesson(PAGES, FASTAPI_3, "pagination", "A page at a time")},
    "trail detail": {
        "django": Lesson(4, DJANGO_4, "detail", "One trail and its reports"),
        "flask": Lesson(3, FLASK_3, "relationships", "A trail and its reports"),
        "fastapi": Lesson(PAGES, TEMPLATES, "render", "Render a list")},
    "not found": {
        "django": Lesson(4, DJANGO_4, "not-found", "When there is no such trail"),
        "flask": Lesson(2, FLASK_2, "errors", "Error pages"),
        "fastapi": Lesson(PAGES, TEMPLATES, "not-found", "When there is no such page")},
    "error pages": {
        "django": Lesson(8, DEPLOYMENT, "error-pages", "Error pages with DEBUG off"),
        "flask": Lesson(2, FLASK_2, "errors", "Error pages"),
        "fastapi": Lesson(PAGES, TEMPLATES, "not-found", "When there is no such page")},
    "escaping": {
        "django": Lesson(5, DJANGO_1, "escaping", "Escaping"),
        "flask": Lesson(4, FLASK_1, "escaping", "What escapes your HTML"),
        "fastapi": Lesson(PAGES, TEMPLATES, "escaping", "Escape what people wrote")},
    "report form": {
        "django": Lesson(5, DJANGO_5, "form", "A form for reports"),
        "flask": Lesson(4, FLASK_4, "form", "A form for reports"),
        "fastapi": Lesson(PAGES, TEMPLATES, "post-redirect-get", "Post, redirect, get")},
    "report errors": {
        "django": Lesson(5, DJANGO_5, "errors", "Show what is wrong"),
        "flask": Lesson(4, FLASK_4, "errors", "Show what is wrong"),
        "fastapi": Lesson(PAGES, TEMPLATES, "errors", "Show what is wrong")},
    "photo": {"django": Lesson(5, DJANGO_5, "photo", "A photo")},
    "sign up": {
        "django": Lesson(6, DJANGO_6, "sign-up", "A page to sign up"),
        "flask": Lesson(4, FLASK_4, "sign-up", "A page to sign up"),
        "fastapi": Lesson(PAGES, FASTAPI_5, "hashing", "Keep passwords as Argon2 hashes")},
    "log in": {
        "django": Lesson(6, DJANGO_6, "log-in", "Log in and out"),
        "flask": Lesson(4, FLASK_4, "log-in", "Log in and out"),
        "fastapi": Lesson(PAGES, FASTAPI_5, "cookies", "A session cookie for browsers")},
    "next": {
        "django": Lesson(6, DJANGO_6, "next", "Back to where they were"),
        "flask": Lesson(4, FLASK_4, "next", "Back to where they were"),
        "fastapi": Lesson(PAGES, FASTAPI_5, "next", "Back to where they were")},
    "own reports": {
        "django": Lesson(6, DJANGO_6, "own-reports", "Own reports only"),
        "flask": Lesson(4, FLASK_4, "own-reports", "Own reports only"),
        "fastapi": Lesson(PAGES, PERMISSIONS, "object-checks", "Check the object, not only the role")},
    "moderation": {
        "django": Lesson(6, DJANGO_6, "moderation", "Rangers decide"),
        "flask": Lesson(4, FLASK_4, "moderation", "Rangers decide"),
        "fastapi": Lesson(PAGES, PERMISSIONS, "roles", "Roles")},
    "csrf": {
        "django": Lesson(6, DJANGO_5, "csrf", "The CSRF token"),
        "flask": Lesson(4, FLASK_4, "csrf", "The CSRF token"),
        "fastapi": Lesson(PAGES, FASTAPI_5, "origin", "Check the Origin")},
    "session cookie": {
        "django": Lesson(6, SECURITY, "cookies", "Cookies that leak nothing"),
        "flask": Lesson(4, SECURITY, "cookies", "Cookies that leak nothing"),
        "fastapi": Lesson(PAGES, FASTAPI_5, "cookies", "A session cookie for browsers")},
    "headers": {
        "django": Lesson(8, SECURITY, "headers", "Headers that browsers obey"),
        "flask": Lesson(5, SECURITY, "headers", "Headers that browsers obey"),
        "fastapi": Lesson(PAGES, SECURITY, "headers", "Headers that browsers obey")},
    "static files": {
        "django": Lesson(8, DEPLOYMENT, "static-files", "Static files with DEBUG off"),
        "flask": Lesson(2, DEPLOYMENT, "static-files", "Static files with DEBUG off"),
        "fastapi": Lesson(PAGES, DEPLOYMENT, "static-files", "Static files with DEBUG off")},
    "two ways in": {
        "django": Lesson(8, DJANGO_8, "tokens", "Bearer tokens"),
        "flask": Lesson(5, FLASK_5, "tokens", "Bearer tokens"),
        "fastapi": Lesson(PAGES, FASTAPI_5, "cookies", "A session cookie for browsers")},
}


def lesson(topic: str, framework: str) -> Lesson | None:
    return TOPICS[topic].get(framework)


def advice(topic: str, framework: str) -> str:
    """Where to read, for one framework or, where it is not known, for all."""
    lessons = TOPICS[topic]
    if framework in lessons:
        return f"read {lessons[framework]}"
    return "read " + ", or ".join(f"for {name} {found}" for name, found in lessons.items())


def missing(content: Path) -> list[str]:
    """Headings named here that the articles in that folder do not have, and articles that are not there."""
    articles = {file.stem: file.read_text(encoding="utf-8") for file in content.glob("*/*.md")}
    wanted: dict[str, set[str]] = {}
    for found in (found for lessons in TOPICS.values() for found in lessons.values()):
        if not re.search(rf"^#+ .*\{{#{re.escape(found.anchor)}\}}\s*$", articles.get(found.article, ""), re.MULTILINE):
            wanted.setdefault(found.article, set()).add(f"{{#{found.anchor}}} “{found.heading}”")
    return [f"{article}{'' if article in articles else ' (not there yet)'}: {', '.join(sorted(headings))}"
            for article, headings in sorted(wanted.items())]


if __name__ == "__main__":
    problems = missing(Path(sys.argv[1]))
    print("\n".join(problems) or "every heading is there")
    sys.exit(1 if problems else 0)
