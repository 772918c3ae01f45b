from pathlib import Path

import pytest

from brief import KINDS
from project import Project, Service, until


@pytest.mark.part("/predict")
def test_a_text_gets_its_kind(service: Service) -> None:
    answer = service.predict("A tree lies across the path.")
    assert (answer["kind"], answer["version"]) == ("fallen_tree", "old")
    assert 0 <= answer["confidence"] <= 1
    assert service.predict("The sign is gone.")["kind"] == "other", "the model that answers knows no signs; the candidate does"


@pytest.mark.part("/predict")
@pytest.mark.parametrize("text", [None, "", "   ", 5, "tree " * 5000], ids=["none", "empty", "blank", "number", "long"])
def test_texts_that_are_refused(service: Service, text: object) -> None:
    assert service.client.post("/predict", json={"text": text}).status_code in {400, 413, 422}


@pytest.mark.part("/predict")
@pytest.mark.parametrize("model", ["slow", "raises"])
def test_other_with_a_reason(project: Project, tmp_path: Path, model: str) -> None:
    with project.service(tmp_path, MODEL_LOADER="fakes:load", MODEL=model, CANDIDATE="") as service:
        answer = service.predict("Please look at this tree.")
        assert answer["kind"] == "other", "the model took five seconds, and its answer was waited for" if model == "slow" else "it failed"
        assert answer["reason"], "“other” comes with the reason"
        assert service.predict("A tree.")["kind"] == "fallen_tree", "the next text is answered again"


@pytest.mark.part("/predict")
def test_nobody_is_named(service: Service) -> None:
    word = "xylophonist-4711"
    number = service.predict(f"A tree, says {word}.", author=word)["id"]
    service.correct(number, "fallen_tree")
    until(lambda: service.comparison()["reports"] > 0, "no comparison")
    named = [file.name for file in service.log.parent.iterdir() if word.encode() in content_of(file)]
    assert not named, f"the text, which may name a person, stands in {', '.join(named)}"


def content_of(file: Path) -> bytes:
    try:
        return file.read_bytes() if file.is_file() else b""
    except FileNotFoundError:  # SQLite removes its -wal file when the last connection closes
        return b""


@pytest.mark.part("/correction")
def test_rangers_correct(service: Service) -> None:
    number = service.predict("The sign is gone.")["id"]
    for token in ("nobody", "wrong"):
        assert service.correct(number, "missing_sign", token).status_code in {401, 403}
    assert service.correct(number, "missing_sign").status_code in {200, 201, 204}
    assert service.correct(number, "no such kind").status_code in {400, 422}
    for unknown in (987654, 10**30, "nonsense"):
        assert service.correct(unknown, "other").status_code in {404, 422}


@pytest.mark.part("/comparison")
def test_the_comparison_equals_what_was_worked_out_by_hand(project: Project, tmp_path: Path) -> None:
    with project.service(tmp_path, MODEL_LOADER="fakes:load", MODEL="old", CANDIDATE="new") as service:
        for text, kind in [("A tree is down.", "fallen_tree"), ("The sign is gone.", "missing_sign"), ("No sign here.", "missing_sign"),
                           ("The bridge is gone.", "washed_out"), ("Cows.", "other"), ("A tree with a mark.", "missing_sign")]:
            service.correct(service.predict(text)["id"], kind)
        service.predict("A tree that nobody has corrected.")
        found = service.compared(6)
        old, new = found["models"]
        assert (found["reports"], old["version"], new["version"]) == (6, "old", "new")
        assert (old["right"], new["right"]) == (3, 4)
        assert old["kinds"]["missing_sign"] == {"reports": 3, "right": 0}
        assert new["kinds"]["missing_sign"] == {"reports": 3, "right": 2}
        assert new["kinds"]["washed_out"] == {"reports": 1, "right": 0}


@pytest.mark.part("/comparison")
def test_a_correction_changes_it_by_one(project: Project, tmp_path: Path) -> None:
    with project.service(tmp_path, MODEL_LOADER="fakes:load", MODEL="old", CANDIDATE="new") as service:  # its own: no other answer comes late
        number = service.predict("A tree and nothing else.")["id"]
        service.correct(number, "fallen_tree")
        before = service.compared(1)
        service.correct(number, "other")
        after = service.comparison()
        assert (after["reports"], after["models"][0]["right"]) == (before["reports"], before["models"][0]["right"] - 1)
        assert after["models"][0]["slowest_ms"] > 0


@pytest.mark.part("/comparison")
def test_the_comparison_is_for_rangers(service: Service) -> None:
    assert service.client.get("/comparison").status_code in {401, 403}


@pytest.mark.part("/health/ready")
def test_ready_names_the_model(service: Service) -> None:
    answer = service.client.get("/health/ready")
    assert (answer.status_code, answer.json()["version"]) == (200, "old")


@pytest.mark.part("/health/ready")
def test_not_ready_without_a_model(project: Project, tmp_path: Path) -> None:
    with project.service(tmp_path, MODEL_LOADER="fakes:load", MODEL="nowhere", CANDIDATE="") as service:
        assert not service.ready


@pytest.mark.part("/health/ready")
def test_kinds_are_those_of_the_brief(project: Project) -> None:
    for which in ("old", "new"):
        answers = project.classify(project.settings[which], ["A spruce is down.", "The bridge is gone.", "Cows."])
        assert {answer["kind"] for answer in answers} <= KINDS
        assert all(0 <= answer["confidence"] <= 1 for answer in answers)
