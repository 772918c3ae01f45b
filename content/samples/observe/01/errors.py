"""The errors of a log, the same ones together: `python errors.py conditions.log`"""

import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

from follow import read


def grouped(file: Path) -> dict[str, list[dict[str, Any]]]:
    """By kind, message and the place in which they were raised."""
    groups: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in read(file):
        if line["level"] == "error" and line.get("exception"):
            error = line["exception"][0]
            place = error["frames"][-1]
            where = f"{Path(place['filename']).name}:{place['lineno']} in {place['name']}"
            groups[f"{error['exc_type']}: {error['exc_value']}\n   {where}"].append(line)
    return groups


def main(file: str) -> None:
    groups = grouped(Path(file))
    for text, lines in sorted(groups.items(), key=lambda item: -len(item[1])):
        print(f"{len(lines)} × {text}\n   last request {lines[-1]['trace_id']}")


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    main(sys.argv[1])
