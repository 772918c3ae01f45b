"""Writes data/training.jsonl, to train with, and data/unseen.jsonl, to judge with: made-up reports, the same at each run.

The unseen ones are written with other sentences as well, as hikers do. Some are training reports with another comma: those
that sort by text alone would call them unseen.
"""

import json
import random
from pathlib import Path

FOLDER = Path(__file__).parent / "data"
PLACES = ["at the gate", "below the hut", "near the summit", "by the lake", "on the north side", "before the second bend",
          "at the ford", "above the tree line", "in the gully", "on the way down"]
ENDINGS = ["", "", " Seen this morning.", " Take care.", " Since the storm.", " We turned back."]
KNOWN = {
    "fallen_tree": ["A spruce lies across the path {place}.", "Two larches are down {place}.", "A fallen tree blocks the trail {place}.",
                    "You have to climb over a trunk {place}.", "The path {place} is blocked by a tree.", "Branches everywhere {place}."],
    "washed_out": ["The bridge {place} is gone.", "The stream has taken the path {place}.", "The path has broken away {place}.",
                   "Deep gully across the trail {place}.", "The bank {place} is washed out.", "No way across {place}, the water is too high."],
    "missing_sign": ["The sign {place} is missing.", "No mark {place}, we lost the way.", "The signpost {place} is broken off."],
    "other": ["The bench {place} is broken.", "A herd of cows on the path {place}.", "Ice on the steps {place}.", "The hut {place} is closed.",
              "Wasps {place}.", "Rubbish beside the fire place {place}.", "Loose dog {place}."],
}
NEW = {
    "fallen_tree": ["Big birch down {place}, crawl under it.", "Somebody should bring a saw {place}.", "The old oak {place} did not survive the storm."],
    "washed_out": ["Footbridge destroyed {place}.", "The ford {place} is a river now.", "Landslip {place}, nothing left of the trail."],
    "missing_sign": ["Which way {place}? The arrow points into the lake.", "Somebody has turned the signpost {place}.",
                     "The tree with the mark {place} was cut, no sign any more.", "Paint marks {place} cannot be read.",
                     "At the bridge {place} no sign says where the path goes on."],
    "other": ["The sign {place} is there again, thanks.", "Snow {place}, but the bridge is fine.", "Drone over the trees {place}.",
              "Phone found {place}."],
}
WEIGHTS = {"fallen_tree": 32, "washed_out": 30, "missing_sign": 13, "other": 25}


def reports(sentences: dict[str, list[str]], count: int, weights: dict[str, int], chance: random.Random) -> list[dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    while len(found) < count:
        kind = chance.choices(list(weights), list(weights.values()))[0]
        text = chance.choice(sentences[kind]).format(place=chance.choice(PLACES)) + chance.choice(ENDINGS)
        found.setdefault(text, {"text": text, "kind": kind})
    return list(found.values())


def write(name: str, rows: list[dict[str, str]]) -> None:
    (FOLDER / name).write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def main() -> None:
    chance = random.Random(20261122)
    training = reports(KNOWN, 400, WEIGHTS, chance)
    known = {row["text"] for row in training}
    both = {kind: KNOWN[kind] + 2 * NEW[kind] for kind in KNOWN}
    unseen = [row for row in reports(both, 260, {kind: 25 for kind in KNOWN}, chance) if row["text"] not in known]
    leaked = [row | {"text": row["text"].upper().replace(".", " !")} for row in chance.sample(training, 30)]
    rows = unseen + leaked
    chance.shuffle(rows)
    write("training.jsonl", training)
    write("unseen.jsonl", rows)


if __name__ == "__main__":
    main()
