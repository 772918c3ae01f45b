"""What becomes of a mail when the server is killed right after the order: each way, tried.

    python compare.py

It starts its own servers, workers and Redis, in a temporary folder and on loopback.
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx2

from redis_server import RedisIsMissing, free_port, redis_server

HERE = Path(__file__).resolve().parent
PATIENCE = 60


@dataclass(frozen=True)
class Way:
    name: str
    web: list[str]  # a Python command; the port is added
    worker: list[str] | None = None
    again: bool = False  # the worker is a command that ends, and is run again and again


WAYS = [
    Way("BackgroundTasks", ["-m", "uvicorn", "with_background_tasks:app", "--port"]),
    Way("django-tasks", ["with_django_tasks.py", "runserver", "--noreload"]),
    Way("RQ", ["-m", "flask", "--app", "with_rq", "run", "--port"], ["with_rq.py"]),
    Way("Celery", ["-m", "uvicorn", "with_celery:app", "--port"],
        ["-m", "celery", "-A", "with_celery:celery", "worker", "--pool=solo", "--without-gossip", "--without-mingle"]),
    Way("table and cron", ["-m", "uvicorn", "with_cron:app", "--port"], ["with_cron.py"], again=True),
]


class Place:
    """A folder with the programs, where the servers of one way run."""

    def __init__(self, folder: Path, redis_url: str) -> None:
        self.folder, self.port = folder, free_port()
        self.environment = os.environ | {"REDIS_URL": redis_url, "PYTHONPATH": str(folder)}
        for file in HERE.glob("*.py"):
            shutil.copy(file, folder)

    @contextmanager
    def running(self, command: list[str]) -> Iterator[subprocess.Popen[bytes]]:
        process = subprocess.Popen([sys.executable, *command], cwd=self.folder, env=self.environment, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            yield process
        finally:
            process.send_signal(signal.SIGINT)
            try:
                process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    @contextmanager
    def serving(self, way: Way) -> Iterator[subprocess.Popen[bytes]]:
        with self.running([*way.web, str(self.port)]) as server:
            wait_until(lambda: answers(self.port), f"the server of {way.name}")
            yield server

    def order(self, notice_id: int) -> bool:
        try:
            return httpx2.post(f"http://127.0.0.1:{self.port}/notices/{notice_id}", timeout=PATIENCE).status_code == 202
        except httpx2.TransportError:
            return False

    def sent(self) -> list[str]:
        outbox = self.folder / "outbox.txt"
        return outbox.read_text().splitlines() if outbox.exists() else []


def wait_until(condition: Callable[[], object], what: str) -> None:
    end = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError(f"waited {PATIENCE} seconds for {what}")
        time.sleep(0.02)


def answers(port: int) -> bool:
    with socket.socket() as client:
        return client.connect_ex(("127.0.0.1", port)) == 0


def try_way(way: Way, place: Place) -> tuple[bool, bool]:
    """Whether the visitor had an answer while the mail server was slow; whether the mail was sent in the end."""
    slow = place.folder / "mail-server-is-slow"
    slow.touch()
    with place.serving(way) as server, ThreadPoolExecutor(1) as visitor:
        answer = visitor.submit(place.order, 1)
        try:
            answered = answer.result(5)
        except TimeoutError:
            answered = False
        server.kill()
        answer.result()
    slow.unlink()
    with ExitStack() as stack:
        stack.enter_context(place.serving(way))
        if way.worker and not way.again:
            stack.enter_context(place.running(way.worker))
        assert place.order(2)

        def second_sent() -> bool:
            if way.worker and way.again:
                with place.running(way.worker) as command:
                    command.wait(PATIENCE)
            return "notice 2" in place.sent()

        wait_until(second_sent, f"the second mail of {way.name}")  # by then the first one would have been sent too
    return answered, "notice 1" in place.sent()


def compare() -> dict[str, tuple[bool, bool]]:
    results = {}
    with redis_server() as url:
        for way in WAYS:
            with tempfile.TemporaryDirectory(prefix="background-") as folder:
                results[way.name] = try_way(way, Place(Path(folder), url))
    return results


def main() -> None:
    print("way              the answer comes      server killed, started again")
    for name, (answered, sent) in compare().items():
        print(f"{name:<15}  {'before the mail' if answered else 'after the mail':<20}  {'mail sent' if sent else 'mail lost'}")


if __name__ == "__main__":
    try:
        main()
    except RedisIsMissing as error:
        sys.exit(f"not run: {error}")
