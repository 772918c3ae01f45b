"""articles/SLUG.toml: what a page says in prose only, and why something of it cannot be done here. See the package's docstring."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from runner.walk.reading import Fence, plain

ARTICLES = Path(__file__).parent / "articles"
KEYS = {"frameworks", "finished", "start", "step", "skip", "later", "put", "through", "servers", "answers", "more", "own", "stays", "unlike", "stand-in", "runs", "test", "elsewhere", "when", "unless", "leave"}
STEP_KEYS = {"say", "do", "unpack", "take", "before", "terminals"}
LATER_KEYS = {"fence", "say"}
LEAVE_KEYS = {"sections", "say"}
PUT_KEYS = {"fence", "say", "replace", "after", "indent", "into"}


@dataclass
class Side:
    entries: dict[str, Any]
    used: set[str] = field(default_factory=set)

    @staticmethod
    def of(slug: str, folder: Path = ARTICLES, behind: Sequence[str] = ()) -> "Side":
        """`behind`: the articles that the reader has followed before, on the same track."""
        file = folder / f"{slug}.toml"
        side = Side(tomllib.loads(file.read_text(encoding="utf-8")) if file.exists() else {})
        for key, wanted in (("unless", False), ("when", True)):
            for slugs, entries in side.entries.get(key, {}).items():
                if any(one in behind for one in slugs.split()) is wanted:
                    side.add(entries)
        for slug in behind:
            side.add({"stays": Side.of(slug, folder).entries.get("stays", {})})
        return side

    def add(self, entries: dict[str, Any]) -> None:
        for key, value in entries.items():
            if isinstance(value, dict):
                self.entries[key] = self.entries.get(key, {}) | value
            elif isinstance(value, list) and value and isinstance(value[0], dict):
                self.entries[key] = [*self.entries.get(key, []), *value]
            else:
                self.entries[key] = value

    def mistakes(self, article: str) -> list[str]:
        """Unknown keys, and quotations that the article does not hold."""
        found = [f"the side file has an unknown key: {key}" for key in self.entries if key not in KEYS]
        found += [f"the side file names no article: {slug}" for key in ("when", "unless")
                  for slugs in self.entries.get(key, {}) for slug in slugs.split() if not self.known(slug)]
        text = plain(article)
        for step in self.entries.get("step", []):
            found += [f"the side file has an unknown key in a step: {key}" for key in step if key not in STEP_KEYS]
            if plain(step["say"]) not in text:
                found.append(f"the article does not say: {step['say']}")
        for kind, keys in (("later", LATER_KEYS), ("put", PUT_KEYS), ("leave", LEAVE_KEYS)):
            for entry in self.entries.get(kind, []):
                found += [f"the side file has an unknown key in a {kind}: {key}" for key in entry if key not in keys]
                if plain(entry["say"]) not in text:
                    found.append(f"the article does not say: {entry['say']}")
        return found

    @staticmethod
    def known(slug: str) -> bool:
        return any((ARTICLES.parents[3]).glob(f"*/{slug}.md"))

    def postponed(self, name: str) -> str | None:
        """The text at which the fence of this name is done, further down than it stands."""
        for number, later in enumerate(self.entries.get("later", [])):
            if name == later["fence"] and f"postponed {number}" not in self.used:
                self.used.add(f"postponed {number}")
                return plain(later["say"])
        return None

    def put(self, fence: Fence) -> dict[str, Any] | None:
        """Where the text in front of it says that the lines of this fence go."""
        for number, put in enumerate(self.entries.get("put", [])):
            if fence.id == put["fence"] and plain(put["say"]) in fence.before and f"put {number}" not in self.used:
                self.used.add(f"put {number}")
                return dict(put)
        return None

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

    def leaves(self, section: str) -> bool:
        """Whether the page tells these readers not to do what this section says."""
        if found := any(section in leave["sections"] for leave in self.entries.get("leave", [])):
            self.used.add(f"leave {section}")
        return found

    def takes(self, step: str) -> bool:
        """Whether the page sends its reader to fetch this finished step as a whole."""
        return any(f"{step}/" in entry.get("take", []) or step in entry.get("unpack", []) for entry in self.entries.get("step", []))

    def server(self, command: str) -> int | None:
        """The port of a program of the page's own that goes on running."""
        self.take("servers", command)
        found: int | None = self.entries.get("servers", {}).get(command)
        return found

    def answers(self, command: str) -> list[str] | None:
        self.take("answers", command)
        found: list[str] | None = self.entries.get("answers", {}).get(command)
        return found

    def more(self, file: str) -> str | None:
        return self.take("more", self.of_folder("more", file))

    def own(self, file: str) -> str | None:
        return self.take("own", self.of_folder("own", file))

    def of_folder(self, table: str, file: str) -> str:
        """The entry of its folder, such as "db-lab/01/tests/", or of itself."""
        return next((key for key in self.entries.get(table, {}) if key.endswith("/") and file.startswith(key)), file)

    def stays(self, what: str) -> bool:
        """Whether an earlier page, or this one, made this file, or added this package, which the finished step has not."""
        return what in self.entries.get("stays", {})

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
        found += [later["fence"] for number, later in enumerate(entries.get("later", [])) if f"postponed {number}" not in self.used]
        found += [put["fence"] for number, put in enumerate(entries.get("put", [])) if f"put {number}" not in self.used]
        found += [section for leave in entries.get("leave", []) for section in leave["sections"] if f"leave {section}" not in self.used]
        all_of = [f"step {step['say']} {step.get('before', '')}" for step in entries.get("step", [])]
        all_of += [f"{table} {key}" for table in ("servers", "answers", "more", "own", "unlike") for key in entries.get(table, {})]
        return [f"the side file's entry is not needed, remove it: {entry}" for entry in found + [entry for entry in all_of if entry not in self.used]]
