"""Trains both models, writes their files and prints their hashes for models.toml: python -m hazards.train REPORTS.jsonl"""

import hashlib
import json
import sys
from pathlib import Path

from hazards.model import HERE, fit


def main(file: str) -> None:
    rows = [json.loads(line) for line in Path(file).read_text(encoding="utf-8").splitlines()]
    reports = [(row["text"], row["kind"]) for row in rows]
    for about in (fit("words-1", reports[:120], equal_kinds=False),
                  fit("words-2", reports, equal_kinds=True)):
        content = json.dumps(about, separators=(",", ":")).encode()
        (HERE / "models" / f"{about['version']}.json").write_bytes(content)
        print(f'{about["version"]} = "{hashlib.sha256(content).hexdigest()}"')


if __name__ == "__main__":
    main(sys.argv[1])
