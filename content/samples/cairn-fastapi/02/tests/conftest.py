import pytest
from fastapi.testclient import TestClient

from cairn.main import app
from cairn.models import REPORTS


@pytest.fixture
def client() -> TestClient:
    """A client of an application in which nobody has filed a report yet."""
    REPORTS.clear()
    return TestClient(app)
