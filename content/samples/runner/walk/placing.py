"""Where shown lines go in the reader's file, known from the step's file in which they stand."""

import re
from difflib import SequenceMatcher

MARKER = re.compile(r"^\s*(#|//|--|<!--|\{#|/\*)\s*(region:\s*(?P<name>[a-z0-9-]+)|endregion)\s*(-->|#\}|\*/)?\s*$")
POOR = {"", ")", "]", "}", "),", "],", "},", "else:", "{% endif %}", "{% endfor %}", "{% endblock %}", "</div>", "pass"}


def lines_and_regions(text: str) -> tuple[list[str], dict[str, range]]:
    """The lines without markers, and which of them each region holds."""
    lines: list[str] = []
    regions: dict[str, range] = {}
    open_regions: list[tuple[str, int]] = []
    for line in text.splitlines():
        if marker := MARKER.match(line):
            if marker["name"]:
                open_regions.append((marker["name"], len(lines)))
            else:
                name, start = open_regions.pop()
                regions[name] = range(start, len(lines))
        else:
            lines.append(line)
    return lines, regions


def place(reader: list[str], step: list[str], shown: set[int], replacing: bool, gone: frozenset[str] = frozenset()) -> list[str]:
    """The reader's lines with those of `step` that are `shown`. Lines in the midst of shown ones go, at their edge if `replacing`;
    others only if they are among the `gone`, the ones that a computed difference shows as removed."""
    shown = with_blank_lines(step, shown)
    found: list[str] = []
    same = same_end(reader, step)
    matcher = SequenceMatcher(lambda line: line.strip() in POOR, reader[:len(reader) - same], step[:len(step) - same], autojunk=False)
    for what, a, b, i, j in [*matcher.get_opcodes(), ("equal", len(reader) - same, len(reader), len(step) - same, len(step))]:
        if what == "equal":
            found += reader[a:b]
            continue
        new = [step[n] for n in range(i, j) if n in shown]
        before, behind = i - 1 in shown, j in shown
        drop = bool(new) if what == "replace" else (before or behind) if replacing else before and behind
        found += [line for line in reader[a:b] if not drop and line not in gone]
        found += new
    return found


def same_end(one: list[str], other: list[str]) -> int:
    """How many lines are the same at the end: poor ones such as the last `{% endblock %}` belong together there."""
    return next((n for n, (a, b) in enumerate(zip(reversed(one), reversed(other), strict=False)) if a != b), min(len(one), len(other)))


def put(reader: list[str], lines: list[str], replace: str | None, after: str | None, depth: int | None = None) -> list[str]:
    """The reader's lines with a few that the page shows: in place of the line `replace` and what is deeper below it, after the line `after`,
    or at the top. They are indented as the line that they follow or replace, or
    by `depth`."""
    wanted = replace or after
    if wanted is None:
        return [*lines, *reader]
    found = [number for number, line in enumerate(reader) if line.strip() == wanted.strip()]
    if len(found) != 1:
        raise ValueError(f"the reader's file has {len(found)} lines {wanted!r}")
    start = end = found[0] + 1
    deep = indent(reader[found[0]])
    if replace:
        while end < len(reader) and (not reader[end].strip() or indent(reader[end]) > deep):
            end += 1
        while end > start and not reader[end - 1].strip():
            end -= 1
        start -= 1
    shift = (deep if depth is None else depth) - indent(lines[0])
    new = [" " * shift + line if line and shift > 0 else line[-shift:] if shift < 0 else line for line in lines]
    return reader[:start] + new + reader[end:]


def indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def consists(reader: list[str], step: list[str], known: set[int]) -> bool:
    """Whether the reader's file is made of these lines of the step's file."""
    return alike(reader, [step[number] for number in sorted(known)])


def alike(some: list[str], others: list[str]) -> bool:
    """But for blank lines."""
    return [line for line in some if line.strip()] == [line for line in others if line.strip()]


def with_blank_lines(step: list[str], shown: set[int]) -> set[int]:
    """Those around shown lines are part of the language's habits, and no page speaks of them."""
    found = set(shown)
    for direction in (1, -1):
        for number in shown:
            while 0 <= (number := number + direction) < len(step) and not step[number].strip():
                found.add(number)
    return found


def difference(old: list[str], new: list[str], within: range) -> tuple[set[int], frozenset[str]]:
    """What `since=` shows: which lines are new, and which went."""
    shown: set[int] = set()
    gone: set[str] = set()
    for what, a, b, i, j in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what != "equal" and (i < within.stop and j > within.start or i == j and within.start <= i <= within.stop):
            shown |= {n for n in range(i, j) if n in within}
            gone |= {line for line in old[a:b] if line.strip()}
    return shown, frozenset(gone)
