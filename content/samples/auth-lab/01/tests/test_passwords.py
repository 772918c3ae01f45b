import hashlib
import json
from pathlib import Path

import accounts
import pytest
from accounts import PASSWORDS, YEARS_AGO, Accounts, PasswordRefused, add_account, log_in
from measure import measure
from show import main

PASSWORD = "quiet-granite-path"


@pytest.fixture
def hiker() -> Accounts:
    everybody: Accounts = {}
    add_account(everybody, "hiker", PASSWORD)
    return everybody


def test_login(hiker: Accounts) -> None:
    assert log_in(hiker, "hiker", PASSWORD)
    assert not log_in(hiker, "hiker", "wrong")
    assert not log_in(hiker, "nobody", PASSWORD)


def test_password_is_not_stored(hiker: Accounts) -> None:
    assert PASSWORD not in hiker["hiker"]
    assert hiker["hiker"].startswith("$argon2id$")


def test_same_password_has_another_hash_each_time() -> None:
    assert PASSWORDS.hash(PASSWORD) != PASSWORDS.hash(PASSWORD)  # a new salt, so one table of hashes serves nobody


def test_fast_hash_without_salt_falls_to_a_list() -> None:
    stolen = hashlib.sha256(b"password1234").hexdigest()
    table = {hashlib.sha256(guess).hexdigest(): guess for guess in (b"123456789012", b"password1234")}
    assert table[stolen] == b"password1234"


def test_old_hash_is_replaced_at_login() -> None:
    everybody = {"hiker": YEARS_AGO.hash(PASSWORD)}
    old = everybody["hiker"]
    assert not log_in(everybody, "hiker", "wrong")
    assert everybody["hiker"] == old
    assert log_in(everybody, "hiker", PASSWORD)
    assert everybody["hiker"] != old
    new = everybody["hiker"]
    assert log_in(everybody, "hiker", PASSWORD)
    assert everybody["hiker"] == new


@pytest.mark.parametrize("password", ["short", "x" * 257, "password1234", "PASSWORD1234"])
def test_password_refused(password: str) -> None:
    with pytest.raises(PasswordRefused):
        add_account({}, "hiker", password)


def test_spaces_and_other_alphabets_are_welcome() -> None:
    everybody: Accounts = {}
    add_account(everybody, "hiker", "тихая гранитная тропа 🥾")
    assert log_in(everybody, "hiker", "тихая гранитная тропа 🥾")


def test_unknown_name_costs_the_same_work(monkeypatch: pytest.MonkeyPatch, hiker: Accounts) -> None:
    verified = []

    class Counting:
        def verify_and_update(self, password: str, stored: str) -> tuple[bool, None]:
            verified.append(stored)
            return False, None

    accounts.decoy()  # made once
    monkeypatch.setattr(accounts, "PASSWORDS", Counting())
    log_in(hiker, "hiker", "wrong")
    log_in(hiker, "nobody", "wrong")
    assert len(verified) == 2


def test_argon2_is_a_thousand_times_slower_to_guess() -> None:
    fast, slow = measure(0.2).values()
    assert fast > 1000 * slow


def test_measurements_are_whole() -> None:
    figures = json.loads(Path(__file__).parents[1].joinpath("measurements.json").read_text())
    assert set(figures) == {"date", "machine", "command", "versions", "tries for each second of processor time"}


def test_show(capsys: pytest.CaptureFixture[str]) -> None:
    main()
    said = capsys.readouterr().out
    assert "the same hash? False" in said
    assert "login, wrong password: False $argon2id$v=19$m=8192" in said
