"""Notes when a piece of work began and ended, and who did it."""

import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass
class Span:
    job: int
    start: float  # seconds; one clock for all processes of the machine
    end: float
    worker: str  # process and thread


@contextmanager
def timed(job: int, done: Callable[[Span], None]) -> Iterator[None]:
    start = time.monotonic()
    yield
    done(Span(job, start, time.monotonic(), f"{os.getpid()}/{threading.get_ident()}"))
