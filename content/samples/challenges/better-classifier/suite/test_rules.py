import hashlib
import pickle
import threading
import time
from pathlib import Path

import pytest

from brief import KINDS
from fakes import PAUSE
from judge import Judgement, chance, reports
from project import Json, Project, Service

BAD_CANDIDATES = ["sleeps", "raises", "exits"]


# region: candidate
@pytest.mark.part("rule 1")
@pytest.mark.parametrize("candidate", BAD_CANDIDATES)
def test_a_bad_candidate_changes_no_answer(project: Project, tmp_path: Path, candidate: str) -> None:
    with project.service(tmp_path, MODEL_LOADER="fakes:load", MODEL="old", CANDIDATE=candidate) as service:
        begin = time.monotonic()
        for number in range(1, 21):
            answer = service.predict("Please look at this tree.")
            assert (answer["kind"], answer["version"]) == ("fallen_tree", "old")
            seconds = time.monotonic() - begin
            assert seconds < PAUSE, f"{number} answers took {seconds:.1f} seconds: they waited for a candidate that sleeps {PAUSE:.0f}"
        assert service.ready, "the service is not ready any more"
# endregion


@pytest.mark.part("rule 1")
def test_a_candidate_that_is_not_there_changes_nothing(project: Project, tmp_path: Path) -> None:
    with project.service(tmp_path, MODEL_LOADER="fakes:load", MODEL="old", CANDIDATE="nowhere") as service:
        assert service.predict("A tree, please.")["kind"] == "fallen_tree"


class Trap:
    """Unpickled, it makes a file: so may any pickle."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return Path.touch, (Path(self.file),)  # type: ignore[return-value]


def model_files(folder: Path, version: str) -> list[Path]:
    files = [file for file in folder.rglob("*") if file.is_file() and file.name.startswith(f"{version}.")]
    assert files, f"no file {version}.* in {folder}"
    return files


def write_everywhere(folder: Path, file: Path, content: bytes) -> None:
    """With the new hash where the folder names the old one: whoever can write a model can write what stands beside it."""
    before, after = (hashlib.sha256(some).hexdigest() for some in (file.read_bytes(), content))
    file.write_bytes(content)
    for other in folder.rglob("*"):
        if other.is_file() and before.encode() in (text := other.read_bytes()):
            other.write_bytes(text.replace(before.encode(), after.encode()))


def refused(project: Project, place: Path, models: Path) -> None:
    version = project.settings["old"]
    with project.service(place, MODEL_FOLDER=str(models), MODEL=version, CANDIDATE="") as service:
        assert not service.ready, "the service is ready with a model file that is another than your configuration names"


@pytest.mark.part("rule 2")
def test_your_model_is_loaded(project: Project, tmp_path: Path) -> None:
    models = project.copy_of_models(tmp_path)
    version = project.settings["old"]
    with project.service(tmp_path, MODEL_FOLDER=str(models), MODEL=version, CANDIDATE="") as service:
        assert service.ready
        assert service.predict("A spruce lies across the path.")["version"] == version


@pytest.mark.part("rule 2")
def test_a_flipped_byte_is_refused(project: Project, tmp_path: Path) -> None:
    models = project.copy_of_models(tmp_path)
    file = max(model_files(models, project.settings["old"]), key=lambda file: file.stat().st_size)
    content = bytearray(file.read_bytes())
    place = next(place for place in range(len(content) // 2, len(content)) if chr(content[place]).isdigit() or content[place] > 127)
    content[place] ^= 1  # another digit: still a file that can be read
    write_everywhere(models, file, bytes(content))
    refused(project, tmp_path, models)


@pytest.mark.part("rule 2")
def test_a_pickle_is_never_loaded(project: Project, tmp_path: Path) -> None:
    models = project.copy_of_models(tmp_path)
    trap = pickle.dumps(Trap(tmp_path / "was-here"))
    for file in model_files(models, project.settings["old"]):
        write_everywhere(models, file, trap)
    refused(project, tmp_path, models)
    assert not (tmp_path / "was-here").exists(), "a pickle was loaded, and ran"


@pytest.mark.part("rule 3")
def test_a_report_from_training_does_not_count(project: Project, tmp_path: Path) -> None:
    with project.service(tmp_path, MODEL_LOADER="fakes:load", MODEL="old", CANDIDATE="new") as service:  # its own: no other answer comes late
        for text, kind in [("A tree that was seen in training.", "washed_out"), ("The tree below the hut.", "fallen_tree")]:
            assert service.correct(service.predict(text)["id"], kind).status_code in {200, 201, 204}
        kinds = service.compared(1, "fallen_tree")["models"][1]["kinds"]
        assert "washed_out" not in kinds or not kinds["washed_out"]["reports"], "a report that a model was trained with counts"


@pytest.mark.part("rule 3")
@pytest.mark.parametrize("which", ["old", "new"])
def test_your_models_know_what_they_were_trained_with(project: Project, which: str) -> None:
    training = [report["text"] for report in reports("training.jsonl")[:100]]
    disguised = [text.upper().replace(".", " !") for text in training]
    version = project.settings[which]
    assert all(answer["seen"] for answer in project.classify(version, training)), f"{version} does not know its own training"
    strangers = [number for number, answer in enumerate(project.classify(version, disguised)) if not answer["seen"]]
    assert not strangers, f"with another comma they are new to {version}: {disguised[strangers[0]]!r}"


@pytest.mark.part("rule 3")
def test_what_counts_is_unseen(judgement: Judgement) -> None:
    assert judgement.left_out == 30, f"30 of the reports are from the training data; your models name {judgement.left_out}"


@pytest.mark.part("rule 4")
def test_the_verdict_follows_from_the_rule(project: Project, judgement: Judgement) -> None:
    decision = project.settings["decision"]
    follows, numbers = judgement.follows(decision)
    assert decision["verdict"] == follows, f"your rule says “{follows}” ({numbers}), and you wrote “{decision['verdict']}”"


@pytest.mark.part("rule 4")
def test_the_rule_can_fail(project: Project) -> None:
    decision = project.settings["decision"]
    assert decision["measure"] in {"right", *(f"right:{kind}" for kind in KINDS)}
    assert decision["at_least"] >= 30, "on so few reports chance decides"
    assert decision["margin"] > 0, "better by nothing is not better"
    assert 0 < decision["chance"] <= 0.1, "a rule that chance passes so often decides nothing"
    assert chance(1, 0) == 1 and chance(8, 0) < 0.01  # the suite's own arithmetic, by hand: 2 * 1/2, 2 * 1/256


@pytest.mark.part("rule 5")
def test_a_switch_under_load_loses_no_request(project: Project, tmp_path: Path) -> None:
    with project.service(tmp_path, MODEL_LOADER="fakes:load", MODEL="old", CANDIDATE="") as service:
        answers: list[Json] = []
        errors: list[object] = []
        stop = threading.Event()

        def ask() -> None:
            while not stop.is_set():
                try:
                    answers.append(service.predict("The sign is gone."))
                except Exception as error:  # noqa: BLE001  every kind is a request that was lost
                    errors.append(error)

        asking = threading.Thread(target=ask)
        asking.start()
        try:
            for version in ("new", "old"):
                run = service.switch(version)
                assert run.returncode == 0, run.stderr
                seen = len(answers)
                while len(answers) < seen + 20 and not errors:
                    time.sleep(0.01)
        finally:
            stop.set()
            asking.join()
        assert not errors, f"a request was lost during a switch: {errors[0]}"
        versions = [answer["version"] for answer in answers]
        changes = [version for before, version in zip(["", *versions], versions) if version != before]
        assert changes[-2:] == ["new", "old"] and len(changes) <= 3, f"the answers came from {', then '.join(changes)}"
        for answer in answers:
            assert answer["kind"] == {"old": "other", "new": "missing_sign"}[answer["version"]], f"{answer} mixes two models"


@pytest.mark.part("rule 5")
def test_a_switch_to_nothing_is_refused(project: Project, tmp_path: Path) -> None:
    with project.service(tmp_path, MODEL_LOADER="fakes:load", MODEL="old", CANDIDATE="") as service:
        assert service.switch("nowhere").returncode != 0, "the command says that it did it"
        assert service.ready and service.predict("A tree.")["version"] == "old"
        assert service.switch("new").returncode == 0
        assert service.predict("A tree.")["version"] == "new", "after a refusal the next switch works"


@pytest.mark.part("rule 5")
def test_a_restart_keeps_the_switch(project: Project, tmp_path: Path) -> None:
    settings = {"MODEL_LOADER": "fakes:load", "MODEL": "old", "CANDIDATE": ""}
    with project.service(tmp_path, **settings) as service:
        assert service.switch("new").returncode == 0
    with project.service(tmp_path, **settings) as service:
        assert service.predict("A tree.")["version"] == "new", "the restart undid the switch"
