"""What comes from the environment."""

import pytest

from applications import application, import_without_key
from client import Site

pytestmark = [pytest.mark.api, pytest.mark.local, pytest.mark.topic("configuration")]


def test_production_does_not_start_without_a_secret_key(site: Site) -> None:
    run = import_without_key(application(site.framework, site.step), debug="0")
    assert run.returncode != 0, "signing cookies with a key that everybody can read in the source is no protection"
    assert "SECRET_KEY" in run.stderr, "the message names what is missing"


def test_development_needs_no_secret_key(site: Site) -> None:
    run = import_without_key(application(site.framework, site.step), debug="1")
    assert run.returncode == 0, run.stderr
