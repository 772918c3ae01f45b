# region: fit
"""Trains the classifier and writes what serving needs: model/hazard-1.npz and model/hazard-1.json.

    python -m hazard.train [VERSION [REPORTS]]

No pickle: whoever loads a pickle (a .pkl or .joblib file) runs whatever code its maker put into it. The arrays of
this model are numbers, and numpy is told to load nothing else.
"""

import hashlib
import json
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy
import sklearn
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score

from hazard.data import reports

VERSION = "hazard-1"
FOLDER = Path("model")


@dataclass
class Trained:
    words: TfidfVectorizer
    classifier: LogisticRegression
    accuracy: float


def train(count: int = 1200, seed: int = 7) -> Trained:
    texts, labels = reports(count, seed)
    words = TfidfVectorizer(ngram_range=(1, 2), min_df=2)
    classifier = LogisticRegression(max_iter=1000, random_state=seed)
    classifier.fit(words.fit_transform(texts), labels)
    unseen, expected = reports(300, seed + 1)  # other sentences of the same kind: a friendly examination
    return Trained(words, classifier, float(accuracy_score(expected, classifier.predict(words.transform(unseen)))))

# endregion


# region: save
def save(trained: Trained, folder: Path = FOLDER, version: str = VERSION) -> Path:
    folder.mkdir(exist_ok=True)
    arrays = folder / f"{version}.npz"
    numpy.savez_compressed(arrays, weights=trained.classifier.coef_, offsets=trained.classifier.intercept_, idf=trained.words.idf_)
    about = {
        "version": version,
        "labels": [str(label) for label in trained.classifier.classes_],
        "words": [str(word) for word in trained.words.get_feature_names_out()],
        "accuracy": round(trained.accuracy, 3),
        "trained_with": f"scikit-learn {sklearn.__version__}",
        "sha256": hashlib.sha256(arrays.read_bytes()).hexdigest(),
    }
    (folder / f"{version}.json").write_text(json.dumps(about, indent=1), encoding="utf-8")
    return arrays


def main(version: str = VERSION, count: str = "1200") -> None:
    trained = train(int(count))
    arrays = save(trained, version=version)
    print(f"{arrays}: {len(trained.words.vocabulary_)} words and pairs, {trained.accuracy:.0%} of the unseen reports right")


if __name__ == "__main__":
    main(*sys.argv[1:])
# endregion
