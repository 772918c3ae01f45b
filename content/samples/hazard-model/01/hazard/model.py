# region: predict
"""The model as the server holds it: arrays and a list of words, read from files that cannot run code."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy
from sklearn.feature_extraction.text import TfidfVectorizer


class BadModel(Exception):
    pass


@dataclass(frozen=True)
class Prediction:
    severity: str
    confidence: float


class Model:
    def __init__(self, about: dict[str, Any], weights: Any, offsets: Any, idf: Any) -> None:
        self.version: str = about["version"]
        self.labels: list[str] = about["labels"]
        self.weights, self.offsets = weights, offsets
        self.words = TfidfVectorizer(ngram_range=(1, 2), vocabulary={word: at for at, word in enumerate(about["words"])})
        self.words.idf_ = idf

    def predict(self, texts: list[str]) -> list[Prediction]:
        """All texts in one pass: the arrays are multiplied once, however many texts there are."""
        scores = self.words.transform(texts) @ self.weights.T + self.offsets
        shares = numpy.exp(scores - scores.max(axis=1, keepdims=True))
        shares /= shares.sum(axis=1, keepdims=True)
        best = shares.argmax(axis=1)
        return [Prediction(self.labels[label], round(float(share[label]), 3)) for label, share in zip(best, shares)]

# endregion


# region: load
def load(folder: Path, version: str) -> Model:
    """Checks that the file is the one that was written, and that it is nothing but numbers of the right shape."""
    about = json.loads((folder / f"{version}.json").read_text(encoding="utf-8"))
    arrays = folder / f"{version}.npz"
    if hashlib.sha256(arrays.read_bytes()).hexdigest() != about["sha256"]:
        raise BadModel(f"{arrays} is not the file that {version}.json describes.")
    with numpy.load(arrays, allow_pickle=False) as found:
        weights, offsets, idf = found["weights"], found["offsets"], found["idf"]
    if weights.shape != (len(about["labels"]), len(about["words"])) or idf.shape != (len(about["words"]),):
        raise BadModel(f"{arrays} does not fit {version}.json.")
    return Model(about, weights, offsets, idf)
# endregion
