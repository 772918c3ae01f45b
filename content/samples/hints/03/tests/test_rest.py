import os

import pytest
from fastapi.testclient import TestClient
from mypy import api as mypy

from api import app

client = TestClient(app)


def test_hint_decides_what_the_function_receives() -> None:
    assert client.get("/as-text/2").json() == {"received": "'2'"}
    assert client.get("/as-number/2").json() == {"received": "2"}


def test_text_that_is_no_number_is_refused() -> None:
    response = client.get("/as-number/two")
    assert response.status_code == 422
    assert response.json()["detail"][0]["loc"] == ["path", "trail_id"]


def test_detail() -> None:
    assert client.get("/trails/2").json() == {"name": "Kestrel Ridge", "length_km": 11.8}
    assert client.get("/trails/99").status_code == 404


def test_list() -> None:
    assert len(client.get("/trails").json()) == 2
    assert len(client.get("/trails", params={"longer_than": "10"}).json()) == 1


def test_only_the_model_looks_at_its_values(capsys: pytest.CaptureFixture[str]) -> None:
    import shapes  # noqa: F401  (prints)

    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "{'name': 'Heron Loop', 'length_km': 'about four'}"
    assert lines[1] == "TrailRow(name='Heron Loop', length_km='about four')"
    assert lines[2] == "1 validation error for TrailModel"


def test_everything_passes_the_strict_checker() -> None:
    output, _, code = mypy.run(["--cache-dir", os.devnull, "."])
    assert code == 0, output
