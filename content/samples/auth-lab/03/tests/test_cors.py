"""The narrowest policy, in all three."""

import policy
import pytest
from conftest import EVIL, FRONT, Ask

JSON = {"Content-Type": "application/json"}
REPORT = '{"body": "Fallen tree"}'


def preflight(ask: Ask, origin: str, method: str = "POST", header: str = "content-type", path: str = "/api/reports"):
    return ask("OPTIONS", path, {
        "Origin": origin, "Access-Control-Request-Method": method, "Access-Control-Request-Headers": header})


def test_preflight_of_the_front_end_is_allowed(ask: Ask, request: pytest.FixtureRequest) -> None:
    status, answer = preflight(ask, FRONT)
    assert status == 200
    assert answer["access-control-allow-origin"] == FRONT
    assert answer["access-control-allow-credentials"] == "true"
    assert "POST" in answer["access-control-allow-methods"]
    assert "content-type" in answer["access-control-allow-headers"].lower()
    assert answer["access-control-max-age"] == "600"
    # Without Vary a cache gives one site the answer for another. Flask-CORS says it from the second origin on.
    assert ("origin" in answer.get("vary", "").lower()) == (request.node.callspec.params["ask"] != "flask")


@pytest.mark.parametrize("origin", [EVIL, "https://localhost:5173", "http://localhost:5174", "http://localhost:5173.evil.example", "null"])
def test_preflight_of_others_is_refused(ask: Ask, origin: str) -> None:
    _, answer = preflight(ask, origin)
    assert "access-control-allow-origin" not in answer


def test_methods_and_headers_beyond_the_policy_are_not_allowed(ask: Ask) -> None:
    _, answer = preflight(ask, FRONT, method="DELETE", header="x-secret")
    assert "DELETE" not in answer.get("access-control-allow-methods", "")
    assert "x-secret" not in answer.get("access-control-allow-headers", "").lower()


def test_front_end_reads(ask: Ask) -> None:
    status, answer = ask("GET", "/api/reports", {"Origin": FRONT})
    assert (status, answer["access-control-allow-origin"]) == (200, FRONT)
    assert "Ice on the bridge" in answer["body"]


def test_others_are_answered_and_the_browser_hides_it(ask: Ask) -> None:
    status, answer = ask("GET", "/api/reports", {"Origin": EVIL})
    assert status == 200
    assert "Ice on the bridge" in answer["body"]  # it was sent: CORS protects the reader, not the server
    assert "access-control-allow-origin" not in answer


def test_without_a_browser_nothing_is_refused(ask: Ask) -> None:
    assert ask("GET", "/api/reports")[0] == 200  # curl sends no Origin
    assert ask("POST", "/api/reports", JSON | {"Origin": EVIL}, REPORT)[0] == 201  # and this one lies
    assert policy.REPORTS[-1] == "Fallen tree"


def test_other_addresses_have_no_policy_where_it_can_be_said(ask: Ask, request: pytest.FixtureRequest) -> None:
    _, answer = ask("GET", "/elsewhere", {"Origin": FRONT})
    everywhere = request.node.callspec.params["ask"] == "fastapi"  # CORSMiddleware knows no paths
    assert ("access-control-allow-origin" in answer) == everywhere


def test_fault_of_the_server(ask: Ask, request: pytest.FixtureRequest) -> None:
    status, answer = ask("GET", "/api/broken", {"Origin": FRONT})
    assert status == 500
    # Starlette answers 500 outside of all middleware: in the browser a crash looks like a CORS error.
    hidden = request.node.callspec.params["ask"] == "fastapi"
    assert ("access-control-allow-origin" not in answer) == hidden


def test_form_of_another_site_needs_no_preflight_so_the_api_itself_refuses_its_type(ask: Ask) -> None:
    before = list(policy.REPORTS)
    status, _ = ask("POST", "/api/reports", {"Origin": EVIL, "Content-Type": "text/plain"}, REPORT)
    assert status in {415, 422}  # 422: FastAPI
    assert policy.REPORTS == before
