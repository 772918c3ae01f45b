import pytest
from pydantic import ValidationError

from settings import Settings

KEY = "k" * 32


def only(monkeypatch, **variables):
    """An environment with these settings and no others, and no .env file."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setitem(Settings.model_config, "env_file", None)


def test_nothing_starts_without_a_key(monkeypatch):
    only(monkeypatch)
    with pytest.raises(ValidationError, match="secret_key\n  Field required"):
        Settings()


# region: false
@pytest.mark.parametrize(("text", "on"), [("1", True), ("true", True), ("False", False), ("0", False), ("no", False)])
def test_debug_is_a_bool_whatever_the_text(monkeypatch, text, on):
    only(monkeypatch, SECRET_KEY=KEY, DEBUG=text)
    assert Settings().debug is on
# endregion


def test_a_word_that_is_neither_stops_the_start(monkeypatch):
    only(monkeypatch, SECRET_KEY=KEY, DEBUG="flase")
    with pytest.raises(ValidationError, match="valid boolean"):
        Settings()


def test_hosts_come_with_commas(monkeypatch):
    only(monkeypatch, SECRET_KEY=KEY, ALLOWED_HOSTS="cairn.example, www.cairn.example")
    assert Settings().allowed_hosts == ["cairn.example", "www.cairn.example"]


# region: secrets
def test_neither_log_nor_error_shows_a_secret(monkeypatch):
    only(monkeypatch, SECRET_KEY="hunter2" * 5, DATABASE_URL="postgresql+psycopg://cairn:hunter2@db/cairn")
    assert "hunter2" not in repr(Settings())
    monkeypatch.setenv("SECRET_KEY", "hunter2")  # too short
    with pytest.raises(ValidationError) as error:
        Settings()
    assert "hunter2" not in str(error.value)
# endregion


def test_an_argument_beats_the_environment_which_beats_the_file(monkeypatch, tmp_path):
    only(monkeypatch, REPORTS_PER_PAGE="5")
    file = tmp_path / ".env"
    file.write_text(f"SECRET_KEY={KEY}\nREPORTS_PER_PAGE=50\nDEBUG=1\n", encoding="utf-8")
    monkeypatch.setitem(Settings.model_config, "env_file", file)
    assert (Settings().reports_per_page, Settings().debug) == (5, True)
    assert Settings(reports_per_page=7).reports_per_page == 7
