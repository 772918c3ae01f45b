"""The model that sees the same texts and answers nobody."""

import logging
import queue
import threading
import time
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context

from hazards import store
from hazards.model import Model, load

LIMIT = 5.0  # seconds for an answer; then its process is ended
START_LIMIT = 60.0
MOST_FAILURES = 5  # in a row
log = logging.getLogger("hazards")
model: Model  # in the candidate's own process


def start(version: str) -> None:
    global model
    model = load(version)


def classify(text: str) -> tuple[str, bool, float]:
    begin = time.perf_counter()
    kind, _ = model.classify(text)
    return kind, model.saw(text), time.perf_counter() - begin


class Candidate:
    """A request puts its text into a queue and goes on. A process of its own computes: in a thread, a busy candidate would
    share Python's lock with the answers. What does not fit into the queue is left out: the candidate learns less, nobody waits."""

    def __init__(self, version: str) -> None:
        self.version = version
        self.texts: queue.Queue[tuple[int, str]] = queue.Queue(1000)
        self.pool: ProcessPoolExecutor | None = None
        self.thread = threading.Thread(target=self.work, daemon=True)
        self.thread.start()

    def offer(self, prediction: int, text: str) -> None:
        try:
            self.texts.put_nowait((prediction, text))
        except queue.Full:
            pass

    def work(self) -> None:
        failures = 0
        while failures < MOST_FAILURES:
            prediction, text = self.texts.get()
            begin = time.perf_counter()
            try:
                if self.pool is None:
                    self.start_process()
                    begin = time.perf_counter()
                assert self.pool
                kind, seen, seconds = self.pool.submit(classify, text).result(LIMIT)
                store.add_answer(prediction, self.version, kind, seconds, seen)
                failures = 0
            except Exception as error:  # whatever it does: hangs, raises, ends its process
                log.warning("candidate %s: %s", self.version, type(error).__name__)  # its message may repeat the text
                store.add_answer(prediction, self.version, None, time.perf_counter() - begin, False)
                failures += 1
                if isinstance(error, TimeoutError | BrokenProcessPool):
                    self.stop()
        log.error("candidate %s is left out until the next start", self.version)

    def start_process(self) -> None:
        """And waits until it has loaded its model: that is not counted as the time of an answer."""
        self.pool = ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=start, initargs=(self.version,))
        self.pool.submit(bool).result(START_LIMIT)

    def stop(self) -> None:
        """Without waiting for what it still has to do."""
        if self.pool:
            self.pool.kill_workers()
            self.pool = None
