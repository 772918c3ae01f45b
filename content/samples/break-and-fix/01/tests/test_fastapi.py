"""Flaws in FastAPI applications: the exploit, what stops it, and that honest use goes on."""

import json
import pickle
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from flaws import command_injection, deserialization, mass_assignment, object_access, path_traversal, sql_injection, ssrf

STEAL = "' UNION SELECT name, password_hash FROM users --"


def trails(app: FastAPI, **query: str) -> list[list[str]]:
    return TestClient(app).get("/trails", params=query).json()


def test_sql_injection_reads_another_table() -> None:
    assert ["ranger", "$argon2id$a-hash-to-crack"] in trails(sql_injection.broken, q=STEAL)


def test_sql_injection_fixed_it_is_only_a_strange_name() -> None:
    assert trails(sql_injection.fixed, q=STEAL) == []


def test_sql_injection_order_tells_secrets_bit_by_bit() -> None:
    guess = "(CASE WHEN (SELECT password_hash FROM users) LIKE '{}%' THEN name ELSE status END)"
    right, wrong = trails(sql_injection.broken, order=guess.format("$a")), trails(sql_injection.broken, order=guess.format("$b"))
    assert right != wrong


def test_sql_injection_fixed_order_is_one_of_two() -> None:
    assert TestClient(sql_injection.fixed).get("/trails", params={"order": "name DESC"}).status_code == 422


def test_sql_injection_fixed_honest_search() -> None:
    assert trails(sql_injection.fixed, q="heron", order="status") == [["Heron Loop", "open"]]


def length(app: FastAPI, name: str) -> str:
    return TestClient(app).get("/length", params={"name": name}).json()


@pytest.mark.skipif(sys.platform == "win32", reason="the payload is for a POSIX shell")
def test_command_injection_runs_a_second_command() -> None:
    assert "broken in" in length(command_injection.broken, "x; echo broken in")


def test_command_injection_fixed() -> None:
    assert length(command_injection.fixed, "x; echo broken in").strip() == "17"


@pytest.fixture
def services(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, str]]:
    """A photo service that may be asked, and an inner one that only this machine reaches; their addresses."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path == "/away":
                self.send_response(302)
                self.send_header("Location", f"{inner}/credentials")
                self.end_headers()
                return
            self.send_response(200)
            self.end_headers()
            large = b"x" * (ssrf.LARGEST + 1)
            self.wfile.write({"/credentials": b"secret key", "/large": large}.get(self.path, b"a photo"))

        def log_message(self, *_: object) -> None: ...

    servers = [ThreadingHTTPServer(("127.0.0.1", 0), Handler) for _ in range(2)]
    photos, inner = (f"http://127.0.0.1:{server.server_port}" for server in servers)
    threads = [threading.Thread(target=server.serve_forever, args=[0.01]) for server in servers]
    for thread in threads:
        thread.start()
    monkeypatch.setattr(ssrf, "ALLOWED", {photos.removeprefix("http://")})
    yield photos, inner
    for server, thread in zip(servers, threads):
        server.shutdown()
        thread.join()
        server.server_close()


def photo(app: FastAPI, url: str) -> tuple[int, str]:
    answer = TestClient(app).post("/photos", params={"url": url})
    return answer.status_code, answer.json() if answer.status_code == 200 else answer.json()["detail"]


# region: ssrf
def test_ssrf_reads_what_only_the_server_can_reach(services: tuple[str, str]) -> None:
    photos, inner = services
    assert photo(ssrf.broken, f"{inner}/credentials") == (200, "secret key")
    assert photo(ssrf.broken, f"{photos}/away") == (200, "secret key")


def test_ssrf_fixed_other_hosts_are_refused(services: tuple[str, str]) -> None:
    _, inner = services
    refused = (422, "Photos come from photos.example only.")
    assert photo(ssrf.fixed, f"{inner}/credentials") == refused
    disguised = f"http://photos.example@{inner.removeprefix('http://')}/credentials"  # what stands before @ is a user's name
    assert photo(ssrf.fixed, disguised) == refused
    assert photo(ssrf.fixed, "file:///etc/passwd") == (422, "That is no web address.")
# endregion


def test_ssrf_fixed_redirects_are_not_followed(services: tuple[str, str]) -> None:
    assert photo(ssrf.fixed, f"{services[0]}/away") == (422, "There is no photo at that address.")


def test_ssrf_fixed_large_answers_are_cut(services: tuple[str, str]) -> None:
    assert photo(ssrf.fixed, f"{services[0]}/large") == (422, "That photo is too large.")


def test_ssrf_fixed_honest_photo(services: tuple[str, str]) -> None:
    assert photo(ssrf.fixed, f"{services[0]}/ice.jpg") == (200, "a photo")


@pytest.mark.parametrize("host", ["127.0.0.1", "2130706433", "169.254.169.254", "10.0.0.1", "::1", "::ffff:127.0.0.1", "0.0.0.0"])
def test_ssrf_addresses_that_are_not_public(host: str) -> None:
    with pytest.raises(ValueError, match="not on the public internet"):
        ssrf.public_addresses(host, 80)


def test_ssrf_public_address() -> None:
    assert ssrf.public_addresses("8.8.8.8", 443) == ["8.8.8.8"]


@pytest.fixture
def maps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "maps"
    folder.mkdir()
    (folder / "heron.txt").write_text("a map")
    (tmp_path / "settings.py").write_text("SECRET_KEY")
    (tmp_path / "maps-of-others").mkdir()
    (tmp_path / "maps-of-others" / "private.txt").write_text("private")
    monkeypatch.setattr(path_traversal, "FOLDER", folder.resolve())
    return folder


def get_map(app: FastAPI, name: str) -> tuple[int, str]:
    answer = TestClient(app).get("/maps", params={"name": name})
    return answer.status_code, answer.text


def test_path_traversal_reads_the_settings(maps: Path) -> None:
    assert get_map(path_traversal.broken, "../settings.py") == (200, "SECRET_KEY")
    assert get_map(path_traversal.broken, str(maps.parent / "settings.py")) == (200, "SECRET_KEY")


def test_path_traversal_fixed(maps: Path) -> None:
    (maps / "link.txt").symlink_to(maps.parent / "settings.py")
    names = ["../settings.py", str(maps.parent / "settings.py"), "../maps-of-others/private.txt", "link.txt", ".", "none.txt"]
    assert {get_map(path_traversal.fixed, name)[0] for name in names} == {404}


def test_path_traversal_fixed_honest_map(maps: Path) -> None:
    assert get_map(path_traversal.fixed, "heron.txt") == (200, "a map")


@pytest.fixture
def reports(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(object_access, "REPORTS", {1: object_access.Report(1, "hiker", "Ice")})


def edit(app: FastAPI, report: int, user: str) -> int:
    return TestClient(app).put(f"/reports/{report}", params={"body": "All fine"}, headers={"X-User": user}).status_code


# region: object-access
@pytest.mark.usefixtures("reports")
def test_object_access_another_users_report_is_changed() -> None:
    assert edit(object_access.broken, 1, "hiker2") == 200
    assert object_access.REPORTS[1].body == "All fine"


@pytest.mark.usefixtures("reports")
def test_object_access_fixed_looks_as_if_there_were_none() -> None:
    assert edit(object_access.fixed, 1, "hiker2") == edit(object_access.fixed, 999, "hiker2") == 404
    assert object_access.REPORTS[1].body == "Ice"
# endregion


@pytest.mark.usefixtures("reports")
def test_object_access_fixed_own_report() -> None:
    assert edit(object_access.fixed, 1, "hiker") == 200


@pytest.fixture
def me(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mass_assignment, "ME", mass_assignment.User("hiker"))


@pytest.mark.usefixtures("me")
def test_mass_assignment_makes_a_hiker_a_ranger() -> None:
    TestClient(mass_assignment.broken).patch("/me", json={"display_name": "H", "role": "ranger"})
    assert mass_assignment.ME.role == "ranger"


@pytest.mark.usefixtures("me")
def test_mass_assignment_fixed() -> None:
    client = TestClient(mass_assignment.fixed)
    assert client.patch("/me", json={"display_name": "H", "role": "ranger"}).status_code == 422
    assert client.patch("/me", json={"display_name": "H"}).json() == {"name": "hiker", "display_name": "H", "role": "hiker"}


class Payload:
    """Pickled, it says: call exec with this text."""

    def __init__(self, code: str) -> None:
        self.code = code

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return exec, (self.code,)


def send(app: FastAPI, address: str, content: bytes) -> tuple[int, object]:
    answer = TestClient(app, raise_server_exceptions=False).post(
        address, content=content, headers={"Content-Type": "application/octet-stream"})
    return answer.status_code, answer.json() if answer.status_code == 200 else None


@pytest.fixture
def proof(tmp_path: Path) -> Path:
    return tmp_path / "code of the visitor has run"


def payloads(proof: Path) -> tuple[bytes, bytes]:
    code = f"open({str(proof)!r}, 'w').close()"
    return pickle.dumps(Payload(code)), f"!!python/object/apply:builtins.exec [{json.dumps(code)}]".encode()


def test_deserialization_pickle_runs_code(proof: Path) -> None:
    send(deserialization.broken, "/track", payloads(proof)[0])
    assert proof.exists()


def test_deserialization_yaml_runs_code(proof: Path) -> None:
    send(deserialization.broken, "/plan", payloads(proof)[1])
    assert proof.exists()


def test_deserialization_fixed(proof: Path) -> None:
    pickled, plan = payloads(proof)
    assert send(deserialization.fixed, "/track", pickled) == (422, None)
    assert send(deserialization.fixed, "/plan", plan) == (422, None)
    assert send(deserialization.fixed, "/track", b'"text"') == (422, None)
    assert not proof.exists()


def test_deserialization_fixed_honest_files() -> None:
    assert send(deserialization.fixed, "/track", b"[[47.1, 11.2], [47.2, 11.3]]") == (200, 2)
    assert send(deserialization.fixed, "/plan", b"- pack\n- go") == (200, 2)
