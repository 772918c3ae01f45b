"""What the cases share: programs to run, ports that nobody or somebody listens on, messages without chance in them."""

import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PROJECTS = Path(__file__).resolve().parent.parent / "projects"
READERS_FOLDER = "/home/you/cairn"


def python(project: str, *arguments: str, **environment: str) -> str:
    """What `python ...` prints in the folder of a project."""
    folder = PROJECTS / project
    ran = subprocess.run(
        [sys.executable, *arguments], cwd=folder, stdin=subprocess.DEVNULL, timeout=60, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        env=inherited() | {"PYTHONDONTWRITEBYTECODE": "1", "NO_COLOR": "1", "COLUMNS": "200"} | environment,
    )
    return ran.stdout.replace(str(folder), READERS_FOLDER)


@contextmanager
def started(project: str, *arguments: str, until: str) -> Iterator[subprocess.Popen[str]]:
    """A server of ours, from when it has printed `until`."""
    server = subprocess.Popen(
        [sys.executable, *arguments], cwd=PROJECTS / project, stdin=subprocess.DEVNULL, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        env=inherited() | {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONUNBUFFERED": "1", "NO_COLOR": "1"},
    )
    assert server.stdout
    try:
        while until not in (line := server.stdout.readline()):
            if not line:
                raise RuntimeError(f"{arguments} ended with {server.wait()}")
        yield server
    finally:
        server.terminate()
        server.communicate(timeout=30)


def inherited() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith(("COV", "PYTHONPATH", "DJANGO"))}


def free_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@contextmanager
def taken_port() -> Iterator[int]:
    """A port on which somebody listens and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield listener.getsockname()[1]


def plain(message: str) -> str:
    """The message with the reader's folder instead of ours, and the same addresses, ports and threads at each run."""
    message = message.replace(str(PROJECTS.parent), READERS_FOLDER)
    message = re.sub(r"/[^\s'\"]*/(?:site|dist)-packages/", "/.../", message)
    message = re.sub(r"0x[0-9a-f]{6,}", "0x7f0123456789", message)
    message = re.sub(r"(thread id) \d+", r"\1 140000000000000", message)
    message = re.sub(r"(127\.0\.0\.1:|localhost:|port )\d{4,5}", r"\g<1>12345", message)
    message = re.sub(r"(session) '\d+' \(this is '\d+'\)", r"\1 '1' (this is '2')", message)
    return re.sub(r'(\.py", line) \d+', r"\1 12", message)
