"""The steps of the samples: where they are, which files belong to them, copies to work in."""

import hashlib
import shutil
import tomllib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

SAMPLES = Path(__file__).resolve().parents[1]
KEPT = {".gitignore", ".python-version", ".env.example", ".dockerignore"}  # of the names that begin with a dot
LEFT_OUT = {"__pycache__", "node_modules", "bin", "obj"}
LEFT_OUT_ENDINGS = (".pyc", ".sqlite3", ".db")


@dataclass(frozen=True)
class Step:
    folder: Path

    @property
    def name(self) -> str:
        return f"{self.folder.parent.name}/{self.folder.name}"

    @cached_property
    def project(self) -> dict[str, Any]:
        return tomllib.loads((self.folder / "pyproject.toml").read_text(encoding="utf-8"))

    @property
    def settings(self) -> dict[str, Any]:
        settings: dict[str, Any] = self.project.get("tool", {}).get("samples", {})
        return settings

    def files(self) -> list[str]:
        """The files that belong to the step, as paths from its folder: what is copied, hashed, downloaded."""
        paths = (path.relative_to(self.folder) for path in self.folder.rglob("*") if path.is_file())
        return sorted(path.as_posix() for path in paths if all(belongs(part) for part in path.parts))

    def hash(self) -> str:
        """Of paths and contents, as the site computes it too; captured outputs follow from the rest and are left out."""
        whole = hashlib.sha256()
        for path in self.files():
            if not path.startswith("outputs/"):
                content = hashlib.sha256((self.folder / path).read_bytes()).hexdigest()
                whole.update(f"{path}\0{content}\n".encode())
        return whole.hexdigest()

    def needs(self) -> list["Step"]:
        """The steps that this one works with, as far as they are written."""
        return [Step(SAMPLES / name) for name in self.settings.get("needs", []) if (SAMPLES / name).is_dir()]

    def copy(self, folder: Path) -> "Step":
        """A copy to work in; beside it, where it looks for them, the steps that it needs."""
        needs = self.needs()
        for other in needs:
            other.copy_files(folder / other.name)
        return self.copy_files(folder / (self.name if needs else "project"))

    def copy_files(self, folder: Path) -> "Step":
        for path in self.files():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(self.folder / path, folder / path)
        return Step(folder)


def belongs(part: str) -> bool:
    return (part in KEPT or not part.startswith(".")) and part not in LEFT_OUT and not part.lower().endswith(LEFT_OUT_ENDINGS)


def find_steps(wanted: list[str]) -> list[Step]:
    steps = [Step(file.parent) for file in sorted(SAMPLES.glob("*/*/pyproject.toml"))]
    return [step for step in steps if not wanted or any(f"{step.name}/".startswith(f"{name}/") for name in wanted)]
