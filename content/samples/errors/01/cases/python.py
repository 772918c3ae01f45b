"""Python itself: imports, environments, values that are not what they seem."""

import json
import os
from dataclasses import dataclass, field, make_dataclass
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from cases.helpers import PROJECTS, python


def package_in_another_environment() -> str:
    return python("empty", "-I", "-S", "-c", "import flask")  # a Python without the packages of the environment


def package_in_another_environment_fixed() -> str:
    return python("empty", "-c", "import flask; print(flask.Flask.__name__)").strip()


def script_inside_a_package() -> str:
    return python("imports", "cairn/absolute.py")


def script_inside_a_package_fixed() -> str:
    return python("imports", "-m", "cairn.absolute").strip()


def relative_import_in_a_script() -> str:
    return python("imports", "cairn/relative.py")


def relative_import_in_a_script_fixed() -> str:
    return python("imports", "-m", "cairn.relative").strip()


def circular_import() -> str:
    return python("circular", "-c", "import cairn.app")


def circular_import_fixed() -> str:
    return python("circular_fixed", "-c", "from cairn.app import first; print(first())").strip()


def file_named_like_a_library() -> str:
    return python("shadow", "flask.py")


def file_named_like_a_library_fixed() -> str:
    return python("shadow_fixed", "-c", "import app; print(app.app.name)").strip()


def name_that_was_never_imported() -> None:
    print(request.args)  # noqa: F821


def name_that_was_never_imported_fixed() -> str:
    from flask import Flask, request

    with Flask(__name__).test_request_context("/?q=heron"):
        return request.args["q"]


def find_trail(slug: str) -> dict[str, str] | None:
    return {"heron-loop": {"name": "Heron Loop"}}.get(slug)


def none_has_no_items() -> None:
    print(find_trail("hern-loop")["name"])


def none_has_no_items_fixed() -> str:
    trail = find_trail("hern-loop")
    return trail["name"] if trail else "no such trail"


@dataclass
class Trail:
    name: str


def none_has_no_attributes() -> None:
    trail: Trail | None = None  # what a query gives when nothing matches
    print(trail.name)


def none_has_no_attributes_fixed() -> str:
    trail: Trail | None = None
    return trail.name if trail is not None else "no such trail"


def environment_variable_missing() -> None:
    os.environ["CAIRN_DATABASE_URL"]


def environment_variable_missing_fixed() -> str:
    os.environ["CAIRN_DATABASE_URL"] = "sqlite:///cairn.db"  # your shell or your host does this, before the start
    try:
        return os.environ["CAIRN_DATABASE_URL"]
    finally:
        del os.environ["CAIRN_DATABASE_URL"]


def missing_argument() -> None:
    def create_app(config: str) -> str:
        return config

    create_app()


def missing_argument_fixed() -> str:
    def create_app(config: str = "production") -> str:
        return config

    return create_app()


def datetime_in_json() -> None:
    json.dumps({"observed_at": datetime(2026, 11, 22, 9, 30, tzinfo=UTC)})


def datetime_in_json_fixed() -> str:
    return json.dumps({"observed_at": datetime(2026, 11, 22, 9, 30, tzinfo=UTC).isoformat()})


def body_is_not_json() -> None:
    json.loads("")  # an empty body, or an HTML error page


def body_is_not_json_fixed() -> str:
    body = "<!doctype html><title>502 Bad Gateway</title>"
    try:
        return json.loads(body)
    except json.JSONDecodeError:
        return f"not JSON: {body[:15]}"  # look at what came before you parse it


def naive_and_aware_datetimes() -> None:
    datetime(2026, 11, 22, 9, 30) < datetime.now(UTC)


def naive_and_aware_datetimes_fixed() -> bool:
    return datetime(2026, 11, 22, 9, 30, tzinfo=UTC) < datetime.max.replace(tzinfo=UTC)


def file_is_not_utf8() -> None:
    "Café".encode("latin-1").decode("utf-8")  # a file from an older Windows program


def file_is_not_utf8_fixed() -> str:
    return "Café".encode("latin-1").decode("cp1252")  # say which encoding the file has


def local_name_before_assignment() -> None:
    visits = 0

    def visit() -> None:
        visits += 1

    visit()


def local_name_before_assignment_fixed() -> int:
    visits = 0

    def visit() -> None:
        nonlocal visits
        visits += 1

    visit()
    return visits


def text_is_no_number() -> None:
    int("two")  # from a query string: everything there is text


def text_is_no_number_fixed() -> int:
    try:
        return int("two")
    except ValueError:
        return 1  # or an answer with status 400


def file_in_another_folder() -> str:
    return python("empty", "-c", "open('seed.json')")


def file_in_another_folder_fixed() -> str:
    return Path(PROJECTS / "empty" / "README.md").read_text()[:8]  # from __file__, not from where you stand


def mutable_default() -> None:
    make_dataclass("Report", [("tags", list[str], [])])


def mutable_default_fixed() -> list[str]:
    @dataclass
    class Report:
        tags: list[str] = field(default_factory=list)

    return Report().tags


def time_zone_unknown() -> None:
    ZoneInfo("Europe/Vianna")


def time_zone_unknown_fixed() -> str:
    return str(ZoneInfo("Europe/Vienna"))


def await_outside_async() -> None:
    compile("def view():\n    return await load()\n", "views.py", "exec")


def await_outside_async_fixed() -> str:
    compile("async def view():\n    return await load()\n", "views.py", "exec")
    return "compiles"
