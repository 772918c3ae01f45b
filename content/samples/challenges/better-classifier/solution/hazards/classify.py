"""Classifies reports, one JSON object a line: python -m hazards.classify VERSION < reports > answers"""

import json
import sys

from hazards.model import load


def main(version: str) -> None:
    model = load(version)
    for line in sys.stdin:
        text = json.loads(line)["text"]
        kind, confidence = model.classify(text)
        print(json.dumps({"kind": kind, "confidence": confidence, "seen": model.saw(text)}))


if __name__ == "__main__":
    main(sys.argv[1])
