"""Settings from the environment."""

import pytest
from flask import current_app

from cairn import create_app
from cairn.config import Settings, SettingsError


# region: side-by-side
def test_two_applications_live_side_by_side() -> None:
    first, second = (create_app(Settings(secret_key=key)) for key in ("first", "second"))
    with first.app_context():
        assert current_app.config["SECRET_KEY"] == "first"
    with second.app_context():
        assert current_app.config["SECRET_KEY"] == "second"
# endregion


def test_production_needs_a_secret_key() -> None:
    with pytest.raises(SettingsError, match="SECRET_KEY is not set"):
        Settings.from_environment({})


def test_development_needs_nothing() -> None:
    assert Settings.from_environment({"DEBUG": "1"}).secret_key


def test_flask_run_debug_is_development_too() -> None:
    assert Settings.from_environment({"FLASK_DEBUG": "1"}).secret_key


def test_the_debugger_is_not_switched_on_by_a_setting() -> None:
    assert not create_app(Settings.from_environment({"DEBUG": "1"})).debug


def test_other_host_names_are_refused_when_the_allowed_ones_are_known() -> None:
    environment = {"DEBUG": "1", "ALLOWED_HOSTS": "cairn.example, localhost"}
    client = create_app(Settings.from_environment(environment)).test_client()
    assert client.get("/nowhere", headers={"Host": "cairn.example"}).status_code == 404
    assert client.get("/nowhere", headers={"Host": "evil.example"}).status_code == 400


def test_an_empty_variable_is_an_unset_one() -> None:
    settings = Settings.from_environment({"SECRET_KEY": "s", "ALLOWED_HOSTS": ""})
    assert settings == Settings(secret_key="s")


def test_the_secret_key_stays_out_of_logs() -> None:
    assert "hush" not in repr(Settings.from_environment({"SECRET_KEY": "hush"}))
