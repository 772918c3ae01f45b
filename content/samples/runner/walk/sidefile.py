"""articles/SLUG.toml: what a page says in prose only, and why something of it cannot be done here. See the package's docstring."""

import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from runner.walk.reading import Fence, plain

ARTICLES = Path(__file__).parent / "articles"
KEYS = {"frameworks", "finished", "start", "step", "skip", "answers", "more", "own", "unlike", "stand-in", "runs"}
STEP_KEYS = {"say", "do", "before", "terminals"}


@dataclass
class Side:
    entries: dict[str, Any]
    used: set[str] = field(default_factory=set)

    @staticmethod
    def of(slug: str, folder: Path = ARTICLES) -> "Side":
        file = folder / f"{slug}.toml"
        return Side(tomllib.loads(file.read_text(encoding="utf-8")) if file.exists() else {})

    def mistakes(self, article: str) -> list[str]:
        """Unknown keys, and quotations that the article does not hold."""
        found = [f"the side file has an unknown key: {key}" for key in self.entries if key not in KEYS]
        text = plain(article)
        for step in self.entries.get("step", []):
            found += [f"the side file has an unknown key in a step: {key}" for key in step if key not in STEP_KEYS]
            if plain(step["say"]) not in text:
                found.append(f"the article does not say: {step['say']}")
        return found

    def steps_at(self, text: str) -> list[dict[str, Any]]:
        return [step for step in self.entries.get("step", []) if "before" not in step and self.first(step) and plain(step["say"]) in text]

    def steps_before(self, fence: Fence) -> list[dict[str, Any]]:
        return [step for step in self.entries.get("step", []) if step.get("before") == fence.id and self.first(step)]

    def first(self, step: dict[str, Any]) -> bool:
        return f"step {step['say']} {step.get('before', '')}" not in self.used

    def use_step(self, step: dict[str, Any]) -> None:
        self.used.add(f"step {step['say']} {step.get('before', '')}")

    def skipped(self, name: str) -> str | None:
        """Why the fence or command of this name is not done."""
        for number, skip in enumerate(self.entries.get("skip", [])):
            if name.startswith(skip["fence"]) and f"skip {number}" not in self.used:
                self.used.add(f"skip {number}")
                return str(skip["reason"])
        return None

    def answers(self, command: str) -> list[str] | None:
        self.take("answers", command)
        found: list[str] | None = self.entries.get("answers", {}).get(command)
        return found

    def more(self, file: str) -> str | None:
        return self.take("more", file)

    def own(self, file: str) -> str | None:
        return self.take("own", file)

    def unlike(self, output: str) -> str | None:
        return self.take("unlike", output)

    def take(self, table: str, key: str) -> str | None:
        if key in self.entries.get(table, {}):
            self.used.add(f"{table} {key}")
        found: str | None = self.entries.get(table, {}).get(key)
        return found

    def unused(self) -> list[str]:
        entries = self.entries
        found = [skip["fence"] for number, skip in enumerate(entries.get("skip", [])) if f"skip {number}" not in self.used]
        all_of = [f"step {step['say']} {step.get('before', '')}" for step in entries.get("step", [])]
        all_of += [f"{table} {key}" for table in ("answers", "more", "own", "unlike") for key in entries.get(table, {})]
        return [f"the side file's entry is not needed, remove it: {entry}" for entry in found + [entry for entry in all_of if entry not in self.used]]
