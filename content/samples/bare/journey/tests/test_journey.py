"""The journey to servers of our own: a plain one, and an encrypted one with a certificate made for the test."""

import shutil
import socket
import ssl
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest

import journey
from serve import Page


class Quiet(Page):
    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def running(certificate: Path | None = None) -> Iterator[int]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Quiet) as server:
        if certificate:
            context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
            context.load_cert_chain(certificate, certificate.with_name("key.pem"))
            server.socket = context.wrap_socket(server.socket, server_side=True)
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield server.server_port
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    if not shutil.which("openssl"):
        pytest.skip("not run: there is no openssl")
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-noenc", "-keyout", "key.pem", "-out", "cert.pem", "-days", "1",
                    "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-addext", "keyUsage=digitalSignature,keyCertSign"],
                   cwd=tmp_path, check=True, stderr=subprocess.DEVNULL)
    return tmp_path / "cert.pem"


def stations(text: str) -> list[str]:
    return [line[:13].rstrip() for line in text.splitlines() if line[:1].strip()]


def test_the_whole_journey(capsys: pytest.CaptureFixture[str]) -> None:
    with running() as port:
        assert journey.main(f"http://localhost:{port}/?status=open#top") == 0
    text = capsys.readouterr().out
    assert stations(text) == ["1 URL", "2 DNS", "3 connection", "5 request", "6 response", "7 end"]
    assert "5 request    GET /?status=open HTTP/1.1\n" in text and f"Host: localhost:{port}\n" in text
    assert "6 response   HTTP/1.1 200 OK\n" in text and "<h1>Heron Loop is open.</h1>" in text


def test_what_follows_the_hash_stays_at_home(capsys: pytest.CaptureFixture[str]) -> None:
    with running() as port:
        journey.main(f"http://localhost:{port}/#top")
    assert "top" not in capsys.readouterr().out


def test_another_page(capsys: pytest.CaptureFixture[str]) -> None:
    with running() as port:
        assert journey.main(f"http://localhost:{port}/nowhere") == 0
    assert "HTTP/1.1 404 Not Found" in capsys.readouterr().out


def test_an_encrypted_journey(capsys: pytest.CaptureFixture[str], certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))  # trust it
    with running(certificate) as port:
        assert journey.main(f"https://localhost:{port}/") == 0
    assert "4 TLS        TLSv1.3, the certificate is for localhost\n" in capsys.readouterr().out


def test_a_certificate_that_nobody_vouches_for(capsys: pytest.CaptureFixture[str], certificate: Path) -> None:
    with running(certificate) as port:
        assert journey.main(f"https://localhost:{port}/") == 1
    text = capsys.readouterr().out
    assert "this certificate proves nothing: self-signed certificate\n" in text
    assert "GET" not in text, "nothing is asked before the server has proved who it is"


def test_https_to_a_server_that_speaks_http(capsys: pytest.CaptureFixture[str]) -> None:
    with running() as port:
        assert journey.main(f"https://localhost:{port}/") == 1
    text = capsys.readouterr().out
    assert stations(text) == ["1 URL", "2 DNS", "3 connection", "stopped"]
    assert "the other side does not speak TLS as we do" in text


@pytest.mark.parametrize("url", ["localhost:8000", "example.com", "http://localhost:none/"])
def test_an_address_that_is_none(capsys: pytest.CaptureFixture[str], url: str) -> None:
    assert journey.main(url) == 1
    assert stations(capsys.readouterr().out) == ["stopped"]


def test_nothing_listens(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))  # taken, and nobody listens
        assert journey.main(f"http://localhost:{free.getsockname()[1]}/") == 1
    assert stations(capsys.readouterr().out) == ["1 URL", "2 DNS", "stopped"]


@pytest.mark.parametrize(("error", "words"), [(socket.gaierror, "nobody knows"), (TimeoutError, "no answer")])
def test_no_such_name_and_no_answer(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, error: type[OSError], words: str) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(socket, "getaddrinfo" if error is socket.gaierror else "create_connection", fail)
    assert journey.main("http://localhost/") == 1
    assert words in capsys.readouterr().out


def test_the_usual_ports_are_left_out(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "create_connection", lambda address, timeout: (_ for _ in ()).throw(TimeoutError))
    journey.main("https://localhost")
    assert capsys.readouterr().out.startswith("1 URL        https, host localhost, port 443, path /\n")
