"""A bag of words and a linear model, in a file of numbers: what is computed, and no code."""

import hashlib
import importlib
import json
import math
import os
import re
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any, Protocol

KINDS = ("fallen_tree", "washed_out", "missing_sign", "other")
KNOWN_TEXT = "A spruce lies across the path at the gate."  # every model has to classify it before it may answer
HERE = Path(__file__).resolve().parents[1]


class BadModel(Exception):
    pass


class Model(Protocol):
    """What the service asks of a model, and the fakes of its tests are."""

    version: str

    def classify(self, text: str) -> tuple[str, float]: ...

    def saw(self, text: str) -> bool: ...


def load(version: str) -> Model:
    """The model of this version; MODEL_LOADER names another function, for tests."""
    module, _, function = os.environ.get("MODEL_LOADER", "hazards.model:load_file").partition(":")
    model: Model = getattr(importlib.import_module(module), function)(version)
    kind, confidence = model.classify(KNOWN_TEXT)
    if kind not in KINDS or not 0 <= confidence <= 1:
        raise BadModel(f"{version} cannot classify the known text.")
    return model


def load_file(version: str) -> Model:
    """The hash stands in models.toml, in the repository: whoever can write the model's folder cannot write that."""
    hashes: dict[str, str] = tomllib.loads((HERE / "models.toml").read_text(encoding="utf-8"))["sha256"]
    file = Path(os.environ.get("MODEL_FOLDER", HERE / "models")) / f"{version}.json"
    content = file.read_bytes()
    if hashlib.sha256(content).hexdigest() != hashes.get(version):
        raise BadModel(f"{file} is not the file that models.toml names.")
    return WordModel(json.loads(content))


class WordModel:
    def __init__(self, about: dict[str, Any]) -> None:
        self.version: str = about["version"]
        self.offsets: dict[str, float] = about["offsets"]
        self.weights: dict[str, dict[str, float]] = about["weights"]
        self.seen = frozenset(about["seen"])

    def classify(self, text: str) -> tuple[str, float]:
        scores = dict(self.offsets)
        for word in normalised(text).split():
            for kind, weight in self.weights.get(word, {}).items():
                scores[kind] += weight
        highest = max(scores.values())
        shares = {kind: math.exp(score - highest) for kind, score in scores.items()}
        best = max(shares, key=lambda kind: shares[kind])
        return best, round(shares[best] / sum(shares.values()), 3)

    def saw(self, text: str) -> bool:
        return fingerprint(text) in self.seen


def normalised(text: str) -> str:
    """Words only: another comma makes no other report."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def fingerprint(text: str) -> str:
    return hashlib.sha256(normalised(text).encode()).hexdigest()[:24]


def fit(version: str, reports: list[tuple[str, str]], equal_kinds: bool) -> dict[str, Any]:
    """Naive Bayes: how much likelier a word is in one kind than on average, as numbers to add."""
    counts = {kind: Counter(word for text, found in reports if found == kind for word in normalised(text).split()) for kind in KINDS}
    words = sorted(set().union(*counts.values()))
    totals = {kind: sum(counts[kind].values()) + len(words) for kind in KINDS}
    shares = Counter(kind for _, kind in reports)
    return {
        "version": version,
        "offsets": {kind: 0.0 if equal_kinds else round(math.log(shares[kind] / len(reports)), 4) for kind in KINDS},
        "weights": {word: {kind: round(math.log((counts[kind][word] + 1) / totals[kind] * len(words)), 4) for kind in KINDS}
                    for word in words},
        "seen": sorted(fingerprint(text) for text, _ in reports),
    }
