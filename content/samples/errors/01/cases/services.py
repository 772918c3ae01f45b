"""Servers, HTTP clients, Celery, Redis, tokens."""

import json
import logging
import queue
import re
import shutil
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.request import urlopen

import httpx2
import jwt
import redis
from celery import Celery
from celery.contrib.testing.worker import start_worker
from fastapi import FastAPI
from flask import Flask
from werkzeug.test import create_environ, run_wsgi_app

from cases.helpers import free_port, python, started, taken_port


class NotInstalled(Exception):
    pass


def uvicorn_cannot_import() -> str:
    return python("servers", "-m", "uvicorn", "main:app")


def uvicorn_attribute_missing() -> str:
    return python("servers", "-m", "uvicorn", "api:application")


@cache  # several errors have this cure
def get_from_uvicorn(application: str) -> str:
    port = free_port()
    arguments = ["-m", "uvicorn", application, "--port", str(port)]
    with started("servers", *arguments, until="Uvicorn running"), urlopen(f"http://127.0.0.1:{port}/trails/") as answer:
        return json.load(answer)


def uvicorn_cannot_import_fixed() -> str:
    return get_from_uvicorn("api:app")


def uvicorn_attribute_missing_fixed() -> str:
    return get_from_uvicorn("api:app")


def uvicorn_port_taken() -> str:
    with taken_port() as port:
        said = python("servers", "-m", "uvicorn", "api:app", "--port", str(port))
    return said.replace(str(port), "8000")


def uvicorn_port_taken_fixed() -> str:
    return get_from_uvicorn("api:app")  # on a port that is free


def flask_port_taken() -> str:
    with taken_port() as port:
        said = python("servers", "-m", "flask", "--app", "wsgi", "run", "--port", str(port))
    return said.replace(str(port), "5000")


def flask_port_taken_fixed() -> str:
    port = free_port()
    with started("servers", "-m", "flask", "--app", "wsgi", "run", "--port", str(port), until="Running on"):
        return urlopen(f"http://127.0.0.1:{port}/trails/").read().decode()


def gunicorn_attribute_missing() -> str:
    return python("servers", "-m", "gunicorn", "wsgi:app", "--check-config")


@cache
def gunicorn_attribute_missing_fixed() -> str:
    return python("servers", "-m", "gunicorn", "wsgi:application", "--check-config") or "nothing to complain about"


def gunicorn_module_missing() -> str:
    return python("servers", "-m", "gunicorn", "cairn.wsgi:application", "--check-config")


def gunicorn_module_missing_fixed() -> str:
    return gunicorn_attribute_missing_fixed()


def asgi_application_on_a_wsgi_server() -> None:
    run_wsgi_app(FastAPI(), create_environ())


def asgi_application_on_a_wsgi_server_fixed() -> str:
    return get_from_uvicorn("api:app")


def wsgi_application_on_an_asgi_server() -> str:
    port = free_port()
    arguments = ["-m", "uvicorn", "wsgi:application", "--port", str(port)]
    with started("servers", *arguments, until="Uvicorn running") as server:
        assert httpx2.get(f"http://127.0.0.1:{port}/trails/").status_code == 500
        server.terminate()
        return server.stdout.read()


def wsgi_application_on_an_asgi_server_fixed() -> str:
    return run_wsgi_app(Flask("cairn"), create_environ())[1]  # gunicorn wsgi:application does this


def nobody_listens() -> None:
    httpx2.get(f"http://127.0.0.1:{free_port()}/")


@contextmanager
def weather_service() -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found = self.path == "/weather"
            self.send_response(200 if found else 404)
            self.end_headers()
            self.wfile.write(b'{"wind": 12}' if found else b"<h1>Not here</h1>")

        def log_message(self, *_: object) -> None: ...

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, args=[0.01], daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def nobody_listens_fixed() -> dict:
    with weather_service() as url:
        return httpx2.get(f"{url}/weather").json()


def no_answer_in_time() -> None:
    with taken_port() as port:
        httpx2.get(f"http://127.0.0.1:{port}/", timeout=0.1)


def no_answer_in_time_fixed() -> dict | str:
    with taken_port() as port:
        try:
            return httpx2.get(f"http://127.0.0.1:{port}/", timeout=0.1).json()
        except httpx2.TimeoutException:
            return "weather unknown"  # a page without the weather is better than no page


def url_without_scheme() -> None:
    httpx2.get("localhost:8000/weather")


def url_without_scheme_fixed() -> dict:
    return nobody_listens_fixed()


def status_not_looked_at() -> None:
    with weather_service() as url:
        httpx2.get(f"{url}/wether").json()


def status_not_looked_at_fixed() -> str:
    with weather_service() as url:
        answer = httpx2.get(f"{url}/wether")
        return answer.json() if answer.is_success else f"the service said {answer.status_code}"


def status_raised() -> None:
    with weather_service() as url:
        httpx2.get(f"{url}/wether").raise_for_status()


def status_raised_fixed() -> dict:
    with weather_service() as url:
        return httpx2.get(f"{url}/weather").raise_for_status().json()


def redis_not_running() -> None:
    redis.Redis(port=free_port()).ping()


def redis_not_running_fixed() -> bool:
    port = free_port()
    with redis_server(port):
        with redis.Redis(port=port) as client:
            return client.ping()


@contextmanager
def redis_server(port: int) -> Iterator[None]:
    program = shutil.which("valkey-server") or shutil.which("redis-server")
    if program is None:
        raise NotInstalled("Redis is missing, install redis or valkey")
    with tempfile.TemporaryDirectory() as folder:
        server = subprocess.Popen([program, "--port", str(port), "--bind", "127.0.0.1", "--save", ""], cwd=folder,
                                  stdout=subprocess.PIPE, text=True)
        try:
            while "eady to accept connections" not in server.stdout.readline():
                assert server.poll() is None
            yield
        finally:
            server.terminate()
            server.communicate(timeout=30)


def broker_not_running() -> None:
    app = Celery(broker=f"redis://127.0.0.1:{free_port()}/0")
    app.conf.broker_transport_options = {"max_retries": 1, "interval_start": 0, "interval_step": 0}  # tries for seconds otherwise
    app.send_task("mail.send", retry=False)


def broker_not_running_fixed() -> bool:
    port = free_port()
    with redis_server(port), Celery(broker=f"redis://127.0.0.1:{port}/0") as app:
        return bool(app.send_task("mail.send").id)


def no_result_backend() -> None:
    Celery(broker="memory://").send_task("mail.send").get(timeout=1)


def no_result_backend_fixed() -> str:
    app = Celery(broker="memory://", backend="cache+memory://")
    return app.send_task("mail.send").status


def row_as_task_argument() -> None:
    class Report:
        id = 7

    Celery(broker="memory://").send_task("mail.send", [Report()])


def row_as_task_argument_fixed() -> bool:
    return bool(Celery(broker="memory://").send_task("mail.send", [7]).id)  # the worker loads the row by its key


def task_unregistered() -> str:
    return consume(Celery("cairn", broker="memory://"), "mail.send")


def task_unregistered_fixed() -> str:
    app = Celery("cairn", broker="memory://")

    @app.task(name="mail.send")
    def send() -> None:
        print("sent")

    return consume(app, "mail.send")


def consume(app: Celery, name: str) -> str:
    """Sends a task to a worker in this process; what the worker logs when it has dealt with it."""
    said = queue.Queue[str]()

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            said.put(record.getMessage())

    logger, listener = logging.getLogger("celery.worker"), Listener()
    logger.addHandler(listener)
    try:
        with start_worker(app, perform_ping_check=False, loglevel="INFO", shutdown_timeout=60):
            app.send_task(name)
            while True:
                line = said.get(timeout=60)
                if "unregistered task" in line or "received" in line:
                    return re.sub(r"\[[-0-9a-f]{36}\]", "", line)
    finally:
        logger.removeHandler(listener)


def token_expired() -> None:
    token = jwt.encode({"sub": "7", "exp": datetime(2026, 1, 1, tzinfo=UTC)}, KEY, "HS256")
    jwt.decode(token, KEY, ["HS256"])


def token_expired_fixed() -> str:
    token = jwt.encode({"sub": "7", "exp": datetime(2100, 1, 1, tzinfo=UTC)}, KEY, "HS256")
    return jwt.decode(token, KEY, ["HS256"])["sub"]


KEY = "0123456789abcdef0123456789abcdef"


def token_signed_with_another_key() -> None:
    jwt.decode(jwt.encode({"sub": "7"}, KEY[::-1], "HS256"), KEY, ["HS256"])


def token_signed_with_another_key_fixed() -> str:
    return jwt.decode(jwt.encode({"sub": "7"}, KEY, "HS256"), KEY, ["HS256"])["sub"]


def token_subject_is_a_number() -> None:
    jwt.decode(jwt.encode({"sub": 7}, KEY, "HS256"), KEY, ["HS256"])


def token_subject_is_a_number_fixed() -> str:
    return jwt.decode(jwt.encode({"sub": "7"}, KEY, "HS256"), KEY, ["HS256"])["sub"]
