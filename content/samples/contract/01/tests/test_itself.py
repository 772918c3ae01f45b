"""The suite tested: does it see what is wrong, and does it say where to read?"""

import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from applications import STEPS
from browser import Page
from html_page import HtmlPage, same_name, value_of
from lessons import TOPICS

FOLDER = Path(__file__).resolve().parents[1]
type Answer = tuple[int, str, str]


@contextmanager
def serving(answer: Callable[[str, str], Answer]) -> Iterator[str]:
    """A server that answers every method and path with what the function says: status, content type, text."""
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            status, kind, text = answer(self.command, self.path)
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(text.encode())))
            self.end_headers()
            self.wfile.write(text.encode())

        do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do

        def log_message(self, format: str, *values: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def suite(url: str, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--url", url, *options],
                          cwd=FOLDER, capture_output=True, text=True, timeout=120)


PAGE = '<!doctype html><html lang="en"><head><title>Cairn</title></head><body><main><h1>Trails</h1></main></body></html>'
PROBLEM = '{"type": "about:blank", "title": "Not Found", "status": 404, "detail": "No."}'


def passing(answer: Callable[[str, str], Answer]) -> set[str]:
    """The names of the tests that such a server passes."""
    with serving(answer) as url:
        run = suite(url, "--tb=no", "-rp")
    assert run.returncode == 1 and "yours: whole Cairn: " in run.stdout, run.stdout + run.stderr
    return {line.partition("::")[2].partition("[")[0] for line in run.stdout.splitlines() if line.startswith("PASSED")}


@pytest.mark.parametrize("answer", [(200, "text/html", PAGE), (200, "application/json", "{}"), (500, "text/html", PAGE)],
                         ids=["a page", "an object", "an error"])
def test_nothing_passes_where_every_answer_is_the_same(answer: Answer) -> None:
    assert passing(lambda method, path: answer) == set()


def test_a_server_that_finds_nothing_passes_what_must_not_be_found_and_no_more() -> None:
    passed = passing(lambda method, path: (404, "application/problem+json", PROBLEM) if path.startswith("/api/")
                     else (404, "text/html", PAGE))
    assert passed == {"test_a_page_that_is_not_there_is_not_found", "test_a_page_that_is_not_there_says_so_in_html",
                      "test_an_id_that_is_no_number_is_a_problem", "test_an_unknown_trail_is_not_found",
                      "test_the_reports_of_no_trail_are_not_found", "test_the_title_is_the_same_for_every_problem_of_a_kind",
                      "test_what_is_not_there_is_a_404_problem", "test_errors_are_problems_for_browsers_too"}


def wrong(method: str, path: str) -> Answer:
    if path == "/health/":
        return 200, "application/json", '{"status": "fine"}'
    if path == "/api/trails/1":
        return 200, "application/json", '{"id": 1, "name": "Heron Loop", "region": "Lake Valley", "status": "open", "length_km": "4.2"}'
    if path == "/api/trails/99":
        return 404, "application/json", '{"detail": "Not Found"}'
    return 200, "text/html", PAGE.replace("<main>", '<header></header><nav></nav><footer></footer><main>').replace(
        "<head>", '<head><meta name="viewport" content="width=device-width">').replace("</main>", '<input name="q"></main>')


@pytest.mark.parametrize(("app", "name", "message", "heading"), [
    ("django", "test_health_is_told_as_json", "'fine'", "“A health check” in deployment-explained"),
    ("fastapi", "test_a_trail_has_its_fields", "'4.2'", "“One trail: a path parameter” in fastapi-1-first-api"),
    ("flask", "test_what_is_not_there_is_a_404_problem", "expected application/problem+json",
     "“Errors that a program can read” in flask-5-api-and-tests (flask-5-api-and-tests#problems)"),
    ("flask", "test_a_page_has_a_language_a_title_and_landmarks", "fields without a label: ['q']",
     "“One base template” in flask-2-factory-and-blueprints"),
    ("django", "test_search_has_a_role_a_label_and_a_button", "no form with the role search",
     "“Search” in django-4-views-and-templates (django-4-views-and-templates#search)")])
def test_a_failure_says_what_is_wrong_and_where_to_read(app: str, name: str, message: str, heading: str) -> None:
    with serving(wrong) as url:
        run = suite(url, "--app", app, "-k", name)
    assert run.returncode == 1
    assert message in run.stdout, run.stdout
    assert run.stdout.count(heading) >= 2, "beside the failure, and in the list at the end"


def test_a_learner_sees_this_step_and_the_whole() -> None:
    with serving(wrong) as url:
        first, second = (suite(url, "--app", "fastapi", "--step", step, "--tb=no") for step in "12")
        missing = suite(url, "--step", "2")
    assert re.search(r"^Step 1: 1 of 3, whole Cairn: 1 of 2\d\d$", first.stdout, re.MULTILINE), first.stdout
    assert re.search(r"^Step 2: 4 of \d\d, whole Cairn: 5 of 2\d\d$", second.stdout, re.MULTILINE), second.stdout
    assert missing.returncode == 4 and "--step needs --app" in missing.stderr


# Each step of each tutorial passes what it and those before it teach, and no test of these asks for more.
@pytest.mark.parametrize(("app", "step"), [(app, step) for app, steps in STEPS.items() for step in steps])
def test_the_suite_can_be_cut_by_step(app: str, step: int) -> None:
    run = subprocess.run([sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--app", app, "--step", str(step)],
                         cwd=FOLDER, capture_output=True, text=True, timeout=300)
    assert run.returncode == 0, run.stdout
    assert re.search(rf"^Step {step}: ((\d+) of \2|nothing new for this suite), whole Cairn: \d+ of 2\d\d$", run.stdout, re.MULTILINE), run.stdout


def test_nobody_answering_is_no_failure_of_a_test() -> None:
    with serving(wrong) as url:
        pass
    run = suite(url)
    assert run.returncode == 2 and f"nothing answers at {url}" in run.stdout + run.stderr


@pytest.mark.parametrize(("label", "wanted", "same"), [
    ("Category", "Category", True), ("category:", "Category", True), ("Category *", "Category", True),
    ("Photo (optional)", "Photo", True), ("Severity\n (1-5):", "Severity", True), ("Password again", "Password", False),
    ("What did you see?", "What did you see?", True)])
def test_labels_compare_as_people_read_them(label: str, wanted: str, same: bool) -> None:
    assert same_name(label, wanted) == same


FORM = """
<p id="hint">Between 1 and 5</p>
<form action="/x/" method="post"><input type="hidden" name="token" value="1">
  <label for="a">Name:</label><input id="a" name="name" value="A &amp; B">
  <label>Severity <select name="severity"><option value="1">one<option selected>2</select></label>
  <textarea aria-label="Body" name="body" aria-invalid="true" aria-describedby="hint">
&lt;b&gt;</textarea>
  <button name="action" value="yes">Approve <span>report 7</span></button><input type="submit" value="Other">
</form>"""


def test_fields_are_found_by_their_labels() -> None:
    page = HtmlPage(FORM)
    assert [page.name_of(field) for field in page.fields()] == ["Name:", "Severity", "Body"]
    assert [value_of(page.field(label)) for label in ("Name", "Severity", "Body")] == ["A & B", "2", "<b>"]
    assert page.error_of("Body") == "Between 1 and 5" and page.error_of("Name") == ""
    assert page.button("Approve")["value"] == "yes" and page.has_button("Other", "/x/") and not page.has_button("Other", "/y/")
    with pytest.raises(AssertionError, match="no field labelled 'Photo' .*; labels there: 'Name:', 'Severity', 'Body'"):
        page.field("Photo")


def test_headings_that_skip_a_level_are_found() -> None:
    assert HtmlPage("<h1>A</h1><h2>B</h2><h3>C</h3><h2>D</h2>").skipped_headings() == []
    assert HtmlPage("<h1>A</h1><h3>B</h3><h4>C</h4>").skipped_headings() == ["h3 'B' after h1 'A'"]


def test_every_topic_is_tested_and_has_its_lessons() -> None:
    sources = "".join(file.read_text(encoding="utf-8") for file in FOLDER.glob("tests/test_[ap]*.py"))
    assert {topic for topic in TOPICS if f'topic("{topic}")' not in sources} == set()
    for topic, lessons in TOPICS.items():
        assert lessons.keys() == {"django"} if topic == "photo" else lessons.keys() == {"django", "flask", "fastapi"}


def test_a_page_is_only_read_when_it_is_html() -> None:
    import httpx2
    response = httpx2.Response(200, json={"h1": "<h1>no</h1>"}, request=httpx2.Request("GET", "http://cairn.test/"))
    assert list(Page(response).document.all()) == []
