"""Carries a fix made in one step into all later steps of its project, and says what it could not carry.

    PYTHON content/samples/carry.py cairn-django/02                  what differs from the last commit
    PYTHON content/samples/carry.py cairn-django/02 --since abc1234  what differs from that commit
    ... --dry-run                                                    says what it would do, and does nothing
    ... --markers                                                    writes conflicts into the files, for you to settle

Make the fix in the first step that needs it; then this merges it, file by file, into 03, then what changed there into 04, and
so on (three-way merge, by `git merge-file`; and where git sees a conflict only because the step added something next to the
lines that the fix replaces, they are replaced). A file that conflicts is left as it is and listed, and the later steps get the
change as it last could be carried. New files are copied, deleted ones deleted where they were the same.

Region markers are never carried, because each step's are there for the article that quotes it: a step keeps its own, in their
places. What belongs to one step stays there: outputs.toml and outputs/ (capture them again), and `version` in pyproject.toml.

Exit codes: 0 all carried, 1 something is left to do by hand.
"""

import argparse
import difflib
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

sys.dont_write_bytecode = True

from runner.steps import belongs  # noqa: E402

SAMPLES = Path(__file__).resolve().parent
START, END = (re.compile(rf"^\s*(#|//|--|<!--|{{#|/\*)\s*{word}\s*(-->|#}}|\*/)?\s*$") for word in (r"region:\s*[a-z0-9-]+", "endregion"))
VERSION = re.compile(r'^version = ".*"$', re.MULTILINE)


class Conflict(Exception):
    """Why a file could not be carried; with the merged text where both changes can be shown."""

    def __init__(self, reason: str, text: str | None = None) -> None:
        super().__init__(reason)
        self.text = text


@dataclass
class Change:
    """One file before and after the fix; None where it is not there."""
    path: str
    before: bytes | None
    after: bytes | None


def main(arguments: list[str] | None = None, samples: Path = SAMPLES) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("step", help="PROJECT/STEP")
    parser.add_argument("--since", default="HEAD", metavar="COMMIT")
    parser.add_argument("--dry-run", action="store_true")
    parser.add_argument("--markers", action="store_true")
    options = parser.parse_args(arguments)
    folder = samples / options.step.rstrip("/")
    if not (folder / "pyproject.toml").is_file():
        parser.error(f"{options.step} is no step")
    try:
        changes = changed(folder, options.since)
    except subprocess.CalledProcessError as error:
        parser.error(error.stderr.decode().strip())
    later = sorted(file.parent for file in folder.parent.glob("*/pyproject.toml") if file.parent.name > folder.name)
    if not changes or not later:
        print(f"{options.step}: " + ("no later step" if changes else f"nothing differs from {options.since}"))
        return 0
    left = sum(carry(changes, step, options.dry_run, options.markers) for step in later)
    print(f"{left} to settle by hand" if left else "all carried")
    return 1 if left else 0


def changed(folder: Path, since: str) -> list[Change]:
    """What differs in the step from a commit, as git sees it; what is not committed yet counts."""
    names = git(folder, "diff", "--name-only", "--no-renames", "-z", "--relative", since, "--", ".")
    names += git(folder, "ls-files", "--others", "--exclude-standard", "-z", "--", ".")
    paths = sorted({name for name in names.decode().split("\0") if name})
    changes = []
    for path in paths:
        if path == "outputs.toml" or path.startswith("outputs/") or not all(map(belongs, path.split("/"))):
            continue
        known = git(folder, "ls-tree", "--name-only", "-z", since, "--", path)
        before = git(folder, "show", f"{since}:./{path}") if known else None
        file = folder / path
        changes.append(Change(path, before, file.read_bytes() if file.is_file() else None))
    return changes


def git(folder: Path, *arguments: str) -> bytes:
    return subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=True).stdout


def carry(changes: list[Change], step: Path, dry_run: bool, markers: bool) -> int:
    """Brings the changes into one step; they become what changed here, for the next. The number of conflicts."""
    conflicts = 0
    for change in changes:
        file = step / change.path
        theirs = file.read_bytes() if file.is_file() else None
        try:
            result = merged(change, theirs)
        except Conflict as conflict:
            conflicts += 1
            told = f"CONFLICT {conflict}"
            if markers and conflict.text is not None:
                told += ": both are in the file now"
                if not dry_run:
                    file.write_text(conflict.text, encoding="utf-8", newline="")
        else:
            if result == theirs:
                continue  # only a marker changed, or the step has it already
            told = "deleted" if result is None else "added" if theirs is None else "changed"
            if not dry_run:
                write(file, result)
            change.before, change.after = theirs, result
        print(f"{step.parent.name}/{step.name}/{change.path}: {told}")
    return conflicts


def write(file: Path, content: bytes | None) -> None:
    if content is None:
        file.unlink()
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def merged(change: Change, theirs: bytes | None) -> bytes | None:
    """What the later step's file becomes; raises Conflict."""
    before, after, there = plain(change.before), plain(change.after), plain(theirs)
    if before == after or after == there:
        return theirs
    if before == there:  # also where none of them exists
        return place_markers(after, theirs)
    if before is None:
        raise Conflict("is there already, and differs")
    if there is None:
        raise Conflict("changed, but is not there")
    if after is None:
        raise Conflict("deleted, but differs there")
    texts = [decoded(content) for content in (after, before, there)]
    if None in texts:
        raise Conflict("is not text, and differs")
    with tempfile.TemporaryDirectory() as temporary:
        files = [Path(temporary) / name for name in ("fix", "before", "here")]
        for file, text in zip(files, texts, strict=True):
            file.write_text(text or "", encoding="utf-8", newline="")
        command = ["git", "merge-file", "-p", "--diff3", "-L", "the fix", "-L", "before", "-L", "this step", *map(str, files)]
        run = subprocess.run(command, capture_output=True, check=False)
    if run.returncode:
        if (text := replaced(*(text or "" for text in texts))) is not None:
            return place_markers(text.encode(), theirs)
        raise Conflict("changed on both sides", run.stdout.decode())
    return place_markers(run.stdout, theirs)


def replaced(after: str, before: str, there: str) -> str | None:
    """For a change that git calls a conflict only because the step added something next to it.

    Where the lines that the fix replaces stand there unchanged, with the line above them, and only once, they are replaced.
    """
    new, old = after.splitlines(keepends=True), before.splitlines(keepends=True)
    for kind, start, end, new_start, new_end in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        above = old[start - 1] if start else ""
        lines = "".join(old[start:end])
        places = [match.start() for match in re.finditer("^" + re.escape(above + lines), there, re.MULTILINE)]
        if not lines or len(places) != 1:
            return None
        place = places[0] + len(above)
        there = there[:place] + "".join(new[new_start:new_end]) + there[place + len(lines):]
    return there


def decoded(content: bytes) -> str | None:
    try:
        return content.decode()
    except UnicodeDecodeError:
        return None


def plain(content: bytes | None) -> bytes | None:
    """Without what belongs to one step: the markers, and the project's version."""
    text = decoded(content) if content is not None else None
    if text is None:
        return content
    kept = [line for line in text.splitlines(keepends=True) if not START.match(line) and not END.match(line)]
    return VERSION.sub('version = ""', "".join(kept)).encode()


def place_markers(content: bytes | None, marked: bytes | None) -> bytes | None:
    """Puts the markers (and the version) of a file back into what has become of it."""
    old, new = (decoded(text) if text is not None else None for text in (marked, content))
    if old is None or new is None:
        return content
    if version := VERSION.search(old):
        new = VERSION.sub(version[0], new)
        old = VERSION.sub(version[0], old)
    lines = new.splitlines(keepends=True)
    without: list[str] = []
    markers: list[tuple[int, str]] = []  # with the number of lines before each
    for line in old.splitlines(keepends=True):
        if START.match(line) or END.match(line):
            markers.append((len(without), line))
        else:
            without.append(line)
    blocks = difflib.SequenceMatcher(None, without, lines, autojunk=False).get_opcodes()
    for place, marker in reversed(markers):
        lines.insert(new_place(place, bool(END.match(marker)), blocks), marker)
    return "".join(lines).encode()


def new_place(place: int, closes: bool, blocks: Sequence[tuple[str, int, int, int, int]]) -> int:
    """Where a marker goes: `region` keeps before the line that followed it, `endregion` after the line before it."""
    line = max(place - 1, 0) if closes else place
    for kind, old_start, old_end, new_start, new_end in blocks:
        if old_start <= line < old_end:
            if kind == "equal":
                return new_start + place - old_start
            return new_end if closes else new_start
    return blocks[-1][4] if blocks else 0


if __name__ == "__main__":
    sys.exit(main())
