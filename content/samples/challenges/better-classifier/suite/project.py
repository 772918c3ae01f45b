"""Your project: what its challenge.toml says, its commands, its service while a test needs it."""

import hashlib
import json
import os
import secrets
import shlex
import shutil
import socket
import subprocess
import sys
import time
import tomllib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx2

FAKES = Path(__file__).resolve().parent / "fake_models"  # a folder of its own: no other module of ours shall hide one of yours
TIMEOUT = 240
Json = dict[str, Any]


class Project:
    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()
        self.settings: Json = tomllib.loads((self.folder / "challenge.toml").read_text(encoding="utf-8"))

    def command(self, name: str, **values: str) -> list[str]:
        words = shlex.split(self.settings[name])
        return [sys.executable if word == "python" else word.format(**values) for word in words]

    def run(self, name: str, environment: dict[str, str], text: str = "", **values: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(self.command(name, **values), cwd=self.folder, env=environment, input=text, capture_output=True,
                              text=True, timeout=TIMEOUT)

    def classify(self, version: str, texts: list[str]) -> list[Json]:
        __tracebackhide__ = True
        lines = "".join(json.dumps({"text": text}) + "\n" for text in texts)
        run = self.run("classify", dict(os.environ), lines, version=version)
        assert run.returncode == 0, f"classify {version} failed: {run.stderr[-500:]}"
        answers = [json.loads(line) for line in run.stdout.splitlines()]
        assert len(answers) == len(texts), f"{len(texts)} reports, {len(answers)} answers"
        return answers

    @contextmanager
    def service(self, place: Path, **settings: str) -> Iterator["Service"]:
        """Starts your service with these variables and a database of its own."""
        __tracebackhide__ = True
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = str(free.getsockname()[1])
        token = secrets.token_hex(16)
        environment = dict(os.environ) | {
            "PYTHONPATH": str(FAKES), "DATABASE": str(place / "hazards.sqlite3"), "DATABASE_URL": f"sqlite:///{place / 'hazards.sqlite3'}",
            "RANGER_TOKEN_SHA256": hashlib.sha256(token.encode()).hexdigest()} | settings
        if "prepare" in self.settings:
            run = self.run("prepare", environment)
            assert run.returncode == 0, run.stderr
        log = place / "service.log"
        with log.open("wb") as output:
            server = subprocess.Popen(self.command("serve", port=port), cwd=self.folder, env=environment, stdout=output,
                                      stderr=subprocess.STDOUT)
        service = Service(self, f"http://127.0.0.1:{port}", token, environment, server, log)
        try:
            until(lambda: service.answers() or server.poll() is not None, "the service does not start")
            yield service
        finally:
            service.client.close()
            server.terminate()
            try:
                server.wait(20)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()

    def copy_of_models(self, place: Path) -> Path:
        return shutil.copytree(self.folder / self.settings["models"], place / "models")


class Service:
    def __init__(self, project: Project, url: str, token: str, environment: dict[str, str], process: "subprocess.Popen[bytes]",
                 log: Path) -> None:
        self.project, self.token, self.environment, self.process, self.log = project, token, environment, process, log
        self.client = httpx2.Client(base_url=url, timeout=60, trust_env=False)

    def answers(self) -> bool:
        try:
            self.client.get("/health/ready")
        except httpx2.TransportError:
            return False
        return True

    @property
    def ready(self) -> bool:
        return self.process.poll() is None and self.client.get("/health/ready").status_code == 200

    def predict(self, text: str, **more: str) -> Json:
        __tracebackhide__ = True
        answer = self.client.post("/predict", json={"text": text} | more)
        assert answer.status_code == 200, f"POST /predict answered {answer.status_code} {answer.text[:200]}"
        body: Json = answer.json()
        return body

    def correct(self, id: Any, kind: str, token: str | None = None) -> httpx2.Response:
        headers = {"Authorization": f"Bearer {self.token if token is None else token}"}
        return self.client.post(f"/predictions/{id}/correction", json={"kind": kind}, headers=headers)

    def comparison(self) -> Json:
        __tracebackhide__ = True
        answer = self.client.get("/comparison", headers={"Authorization": f"Bearer {self.token}"})
        assert answer.status_code == 200, f"GET /comparison answered {answer.status_code} {answer.text[:200]}"
        body: Json = answer.json()
        return body

    def compared(self, reports: int, kind: str = "") -> Json:
        """The comparison when the candidate has answered as well: to all that was sent, or to what was corrected to this kind."""
        def number() -> int:
            found = self.comparison()
            return int(found["models"][1]["kinds"].get(kind, {"reports": 0})["reports"] if kind else found["reports"])

        until(lambda: number() >= reports, f"the comparison does not reach {reports} reports", self.comparison)
        return self.comparison()

    def switch(self, version: str) -> "subprocess.CompletedProcess[str]":
        return self.project.run("switch", self.environment, version=version)


def until(reached: Callable[[], bool], otherwise: str, state: Callable[[], object] = lambda: "") -> None:
    __tracebackhide__ = True
    end = time.monotonic() + TIMEOUT / 4
    while not reached():
        assert time.monotonic() < end, f"{otherwise} {state()}"
        time.sleep(0.02)
