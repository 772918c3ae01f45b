"""Models for the suite: your service loads them in place of yours when MODEL_LOADER=fakes:load. No packages, no files."""

import os
import time

WORDS = {"tree": "fallen_tree", "spruce": "fallen_tree", "bridge": "washed_out", "sign": "missing_sign"}
PAUSE = 10.0  # seconds of a model that hangs


class Fake:
    def __init__(self, version: str, knows: dict[str, str]) -> None:
        self.version, self.knows = version, knows

    def classify(self, text: str) -> tuple[str, float]:
        for word, kind in self.knows.items():
            if word in text.lower():
                return kind, 0.9
        return "other", 0.5

    def saw(self, text: str) -> bool:
        return "seen in training" in text.lower()


class Bad(Fake):
    """Does well with a text that every service may use as its known one, and badly with the suite's."""

    def classify(self, text: str) -> tuple[str, float]:
        if "please" in text.lower():
            if self.version == "sleeps":
                time.sleep(PAUSE)
            if self.version == "slow":
                time.sleep(5)
            if self.version == "raises":
                raise RuntimeError("a bug in the model")
            if self.version == "exits":
                os._exit(3)
        return super().classify(text)


def load(version: str) -> Fake:
    if version == "old":
        return Fake(version, {word: kind for word, kind in WORDS.items() if kind != "missing_sign"})
    if version == "new":
        return Fake(version, {word: kind for word, kind in WORDS.items() if kind != "washed_out"})
    if version in {"sleeps", "slow", "raises", "exits"}:
        return Bad(version, WORDS)
    raise ValueError(f"there is no model {version}")
