"""Which articles are walked one after the other, in the same home: those of a path that continue the same project."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from runner.steps import SAMPLES, Step
from runner.walk.reading import box, finished
from runner.walk.sidefile import ARTICLES, Side

CONTENT = SAMPLES.parent
GOING_ON = re.compile("cairn-|hazard-model$")  # projects with which several articles go on


@dataclass(frozen=True)
class LearningPath:
    name: str
    articles: list[str]  # those that are written, in order; first those that a reader must know


def paths() -> list[LearningPath]:
    return [read_path(file) for file in sorted((CONTENT / "paths").glob("*.md"))]


def read_path(file: Path) -> LearningPath:
    front = yaml.safe_load(file.read_text(encoding="utf-8").split("\n---", 1)[0].removeprefix("---"))
    slugs = [*front.get("entry", []), *(step["article"] for stage in front["stages"] for step in stage["steps"])]
    if challenge := front.get("challenge"):
        slugs.append(challenge)
    return LearningPath(file.stem, [slug for slug in slugs if article(slug)])


def article(slug: str) -> Path | None:
    return next((file for file in CONTENT.glob(f"*/{slug}.md") if file.parent.name not in ("paths", "samples")), None)


def is_walked(slug: str, behind: Sequence[str] = ()) -> bool:
    """Whoever makes an article followable gives it a side file, be it one with a comment only; it may leave out readers who come
    without the project that it goes on with."""
    return (ARTICLES / f"{slug}.toml").exists() and not Side.of(slug, behind=behind).entries.get("elsewhere")


def is_concept(slug: str) -> bool:
    file = article(slug)
    return bool(file and re.search(r"^kind: concept$", file.read_text(encoding="utf-8").split("\n---", 1)[0], re.MULTILINE))


def project_of(slug: str, behind: Sequence[str] = ()) -> str:
    """What an article continues: the folder of its first finished step; else it stands alone."""
    file = article(slug)
    if not file:
        return slug
    text = file.read_text(encoding="utf-8")
    steps = Side.of(slug, behind=behind).entries.get("finished")
    if steps is None and len(set(re.findall(r"\bcairn-\w+(?=/\d)", box(text)))) > 1:
        return slug  # it compares the frameworks, and goes on with none
    names = [str(Step(SAMPLES / step).project["project"]["name"]) for step in (finished(text) if steps is None else steps) if (SAMPLES / step / "pyproject.toml").exists()]
    return names[0] if names and GOING_ON.match(names[0]) else slug


def tracks(path: LearningPath, walked: Callable[[str, Sequence[str]], bool] = is_walked, project: Callable[[str, Sequence[str]], str] = project_of,
           concept: Callable[[str], bool] = is_concept) -> list[tuple[str, ...]]:
    """A track ends before its first article that is not walked yet: those behind it begin with what it would have made. A concept makes
    nothing that others begin with."""
    found: dict[str, list[str]] = {}
    closed: set[str] = set()
    for number, slug in enumerate(path.articles):
        name = project(slug, path.articles[:number])
        if not walked(slug, path.articles[:number]):
            closed |= set() if concept(slug) else {name}
        elif name not in closed:
            found.setdefault(name, []).append(slug)
    return [tuple(slugs) for slugs in found.values()]


def beginnings(all_tracks: Iterable[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Each beginning of a track once, short ones before those that go on from them."""
    return sorted(dict.fromkeys(track[:length] for track in all_tracks for length in range(1, len(track) + 1)), key=len)
