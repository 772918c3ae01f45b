import json
import pickle
import shutil
from collections import Counter
from pathlib import Path

import numpy
import pytest

from hazard import train
from hazard.data import LABELS, reports
from hazard.model import BadModel, load


def test_the_same_seed_gives_the_same_data() -> None:
    assert reports(50, 7) == reports(50, 7) != reports(50, 8)
    assert set(Counter(reports(200, 7)[1])) == set(LABELS)


def test_it_learns_what_there_is_to_learn() -> None:
    assert train.train().accuracy > 0.95, "sentences from the same templates: this says nothing about real reports"


def test_training_says_what_it_wrote(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    train.main()
    assert "of the unseen reports right" in capsys.readouterr().out
    assert sorted(path.name for path in (tmp_path / "model").iterdir()) == ["hazard-1.json", "hazard-1.npz"]


def test_training_another_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    train.main("hazard-2", "300")
    assert load(tmp_path / "model", "hazard-2").version == "hazard-2"


def test_the_served_arrays_say_what_scikit_learn_says(folder: Path) -> None:
    trained, texts = train.train(), reports(100, 99)[0]
    expected = trained.classifier.predict_proba(trained.words.transform(texts)).max(axis=1)
    found = load(folder, "hazard-1").predict(texts)
    assert numpy.allclose([prediction.confidence for prediction in found], expected, atol=0.001)


@pytest.mark.parametrize("text, severity", [
    ("Sheet ice on the steps to the summit.", "high"), ("The bench beside the lake is broken.", "low"), ("The handrail is loose.", "medium")])
def test_what_it_says(folder: Path, text: str, severity: str) -> None:
    assert load(folder, "hazard-1").predict([text])[0].severity == severity


# region: limit
def test_what_it_does_not_understand(folder: Path) -> None:
    """It counts words. Nothing in the training data says what "no" does to a sentence; more such data would."""
    assert load(folder, "hazard-1").predict(["No ice, nobody has fallen, the bridge is fine."])[0].severity == "high"
# endregion


def test_words_that_it_has_never_seen_give_no_certainty(folder: Path) -> None:
    assert load(folder, "hazard-1").predict(["Xylophone quartet tonight"])[0].confidence < 0.5


def test_a_file_that_was_changed_is_refused(folder: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(folder, tmp_path / "model")
    with (copy / "hazard-1.npz").open("ab") as file:
        file.write(b"more")
    with pytest.raises(BadModel, match="is not the file that hazard-1.json describes"):
        load(copy, "hazard-1")


def test_arrays_of_another_shape_are_refused(folder: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(folder, tmp_path / "model")
    about = json.loads((copy / "hazard-1.json").read_text())
    (copy / "hazard-1.json").write_text(json.dumps(about | {"words": about["words"][1:]}))
    with pytest.raises(BadModel, match="does not fit hazard-1.json"):
        load(copy, "hazard-1")


# region: pickle
class Trap:
    """What a stranger's pickle can hold: the call of any function, here a harmless one."""

    def __init__(self, touched: Path) -> None:
        self.touched = touched

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return Path.touch, (self.touched,)


def test_a_pickle_runs_what_its_maker_wants(tmp_path: Path) -> None:
    content = pickle.dumps(Trap(tmp_path / "was-here"))
    pickle.loads(content)
    assert (tmp_path / "was-here").exists(), "loading was enough"
# endregion


def test_numpy_loads_no_pickle_inside_an_array_file(tmp_path: Path) -> None:
    numpy.savez(tmp_path / "trap.npz", weights=numpy.array([Trap(tmp_path / "was-here")], dtype=object))
    with numpy.load(tmp_path / "trap.npz", allow_pickle=False) as found:
        with pytest.raises(ValueError, match="Object arrays cannot be loaded when allow_pickle=False"):
            found["weights"]
    assert not (tmp_path / "was-here").exists()
