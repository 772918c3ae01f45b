"""What the programs of a step get from this machine."""

import os
import socket
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

from runner.steps import Step

NOT_RUN = "not run: "


def environment() -> dict[str, str]:
    kept = {key: os.environ[key] for key in ("PATH", "HOME", "LANG") if key in os.environ}
    return kept | {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONUNBUFFERED": "1", "COLUMNS": "80", "NO_COLOR": "1", "TERM": "dumb"}


def free_port() -> str:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        return str(server.getsockname()[1])


def in_ci() -> bool:
    return os.environ.get("CI", "").lower() not in ("", "0", "false")


def for_all[Result](steps: list[Step], work: Callable[[Step], Result]) -> Iterator[Result]:
    """Side by side, those that need other steps first, because they take longest; results in the order of the steps."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        ordered = sorted(steps, key=lambda step: "needs" not in step.settings)
        futures = {step.folder: pool.submit(work, step) for step in ordered}
        yield from (futures[step.folder].result() for step in steps)
