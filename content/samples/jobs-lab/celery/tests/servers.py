"""What the tests start beside themselves: a worker, a mail server that can be held, and waiting for conditions."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email.message import Message
from pathlib import Path

from django.db import connection

from mail_server import MailServer

PROJECT = Path(__file__).resolve().parent.parent


def wait_until(condition: Callable[[], object], what: str, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, f"waited {seconds} seconds for {what}"
        time.sleep(0.02)


def celery(application: str, *arguments: str, log: Path, environment: dict[str, str]) -> subprocess.Popen[bytes]:
    environment = os.environ | {"DATABASE_PATH": str(connection.settings_dict["NAME"])} | environment
    environment["DJANGO_SETTINGS_MODULE"] = "config.settings"
    with log.open("wb") as output:
        return subprocess.Popen([sys.executable, "-m", "celery", "-A", application, *arguments], cwd=PROJECT, env=environment,
                                stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT, start_new_session=True)


class Worker:
    """`celery -A config worker`; solo: in one process, prefork: a parent with one child that does the work."""

    def __init__(self, application: str, pool: str, log: Path, environment: dict[str, str]) -> None:
        self.log = log
        self.process = celery(application, "worker", f"--pool={pool}", "--concurrency=1", "--loglevel=INFO", f"--hostname={log.stem}@cairn",
                              "--without-gossip", "--without-mingle", "--without-heartbeat", log=log, environment=environment)

    def text(self) -> str:
        return self.log.read_text(errors="replace")

    def wait_for(self, text: str) -> None:
        def said() -> bool:
            assert self.process.poll() is None or text in self.text(), self.text()
            return text in self.text()

        wait_until(said, f"{text!r} in the worker's log")

    def children(self) -> list[int]:
        found = subprocess.run(["ps", "-o", "pid=", "--ppid", str(self.process.pid)], capture_output=True, text=True)
        return [int(pid) for pid in found.stdout.split()]

    def kill(self) -> None:
        """As a power cut: the process and its children get no chance to say anything."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait(30)


class HeldMailServer(MailServer):
    """Keeps the mails. While `go` is not set, it is slow: before it takes the mail, or after it has taken it."""

    def __init__(self, port: int) -> None:
        super().__init__(port)
        self.port = self.server_address[1]
        self.mails: list[Message] = []
        self.connections = 0
        self.go = threading.Event()
        self.go.set()
        self.slow_after_taking = False

    def deliver(self, mail: Message) -> None:
        self.connections += 1
        if not self.slow_after_taking:
            self.go.wait(60)
        self.mails.append(mail)
        if self.slow_after_taking:
            self.go.wait(60)


@contextmanager
def running(server: MailServer) -> Iterator[MailServer]:
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
