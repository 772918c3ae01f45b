"""The model that answers, and how another takes its place."""

import logging
import os
import threading
import time
from concurrent.futures import ThreadPoolExecutor

from hazards import store
from hazards.candidate import Candidate
from hazards.model import Model, load

LIMIT = float(os.environ.get("ANSWER_SECONDS", "0.3"))  # then the answer is "other"
LOOKS_EVERY = 0.05
log = logging.getLogger("hazards")


class Answer:
    def __init__(self, version: str, kind: str, confidence: float, reason: str | None) -> None:
        self.version, self.kind, self.confidence, self.reason = version, kind, confidence, reason


class Serving:
    def __init__(self) -> None:
        self.model: Model | None = None
        self.threads = ThreadPoolExecutor(8)
        self.stopped = threading.Event()
        candidate = os.environ.get("CANDIDATE")
        self.candidate = Candidate(candidate) if candidate else None
        row = store.switch_row()
        self.asked: int = row["asked"]
        store.answer_switch(self.asked, self.take(row["wanted"] or os.environ["MODEL"]))
        self.watcher = threading.Thread(target=self.watch, daemon=True)
        self.watcher.start()

    def take(self, version: str) -> str | None:
        """Loads it beside the one that answers, lets it classify the known text, and only then lets requests see it."""
        try:
            model = load(version)
        except Exception as error:
            log.error("model %s: %s", version, error)
            return f"{version}: {error}"
        self.model = model  # one assignment is the switch: a request has the one or the other
        return None

    def watch(self) -> None:
        while not self.stopped.wait(LOOKS_EVERY):
            row = store.switch_row()
            if row["asked"] != self.asked:
                self.asked = row["asked"]
                store.answer_switch(self.asked, self.take(row["wanted"]))

    def answer(self, model: Model, text: str) -> tuple[int, Answer]:
        prediction, begin = store.add_prediction(), time.perf_counter()
        future = self.threads.submit(lambda: (*model.classify(text), model.saw(text)))
        try:
            kind, confidence, seen = future.result(LIMIT)
            answer = Answer(model.version, kind, confidence, None)
            store.add_answer(prediction, model.version, kind, time.perf_counter() - begin, seen)
        except Exception as error:  # a model may raise anything
            reason = "the model took too long" if isinstance(error, TimeoutError) else "the model failed"
            answer = Answer(model.version, "other", 0.0, reason)
            store.add_answer(prediction, model.version, None, time.perf_counter() - begin, False)
        if self.candidate:
            self.candidate.offer(prediction, text)
        return prediction, answer

    def stop(self) -> None:
        self.stopped.set()
        self.watcher.join()
        self.threads.shutdown(wait=False, cancel_futures=True)
        if self.candidate:
            self.candidate.stop()
