"""Draws one request from the logs of all services: `python follow.py TRACE_ID conditions.log weather.log`"""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

WIDTH = 16


@dataclass
class Span:
    name: str
    service: str
    id: str
    parent: str | None
    began: float
    ms: float


def read(file: Path) -> Iterator[dict[str, Any]]:
    """The lines that are JSON; a server also writes others, before our code has begun."""
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("{"):
            yield json.loads(line)


def spans(trace_id: str, files: list[Path]) -> list[Span]:
    """What was timed under this number. A line is written at the end of its span."""
    found = []
    for file in files:
        for line in read(file):
            if line.get("trace_id", "").startswith(trace_id) and "ms" in line:
                name = line["name"] if line["event"] == "span" else f"{line['method']} {line['route']}"
                ended = datetime.fromisoformat(line["timestamp"]).timestamp() * 1000
                found.append(Span(name, file.stem, line["span_id"], line["parent_id"], ended - line["ms"], line["ms"]))
    return sorted(found, key=lambda span: span.began)


def below(parent: str | None, all_spans: list[Span], depth: int = 0) -> Iterator[tuple[int, Span]]:
    """Each span with its depth, those of a parent below it."""
    for span in all_spans:
        if span.parent == parent:
            yield depth, span
            yield from below(span.id, all_spans, depth + 1)


def draw(all_spans: list[Span]) -> list[str]:
    known = {span.id for span in all_spans}
    first = next(span for span in all_spans if span.parent not in known)
    scale = WIDTH / first.ms
    lines = []
    for depth, span in below(first.parent, all_spans):
        start = min(round((span.began - first.began) * scale), WIDTH - 1)
        bar = " " * start + "█" * max(1, min(round(span.ms * scale), WIDTH - start))
        lines.append(f"{span.ms:>6.1f} ms {bar:<{WIDTH}} {'  ' * depth}{span.name}, {span.service}")
    return lines


def main(trace_id: str, *files: str) -> None:
    found = spans(trace_id, [Path(file) for file in files])
    print(*(draw(found) if found else ["no line has this number"]), sep="\n")


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    main(*sys.argv[1:])
