"""Compares two models on reports that neither has seen, and draws the conclusion that a rule written before demands."""

import json
from dataclasses import dataclass
from math import comb
from pathlib import Path

from brief import KINDS
from project import Json, Project

DATA = Path(__file__).resolve().parent / "data"
BASELINE = (("sign", "missing_sign"), ("mark", "missing_sign"), ("tree", "fallen_tree"), ("trunk", "fallen_tree"),
            ("bridge", "washed_out"), ("washed", "washed_out"))  # a line of code for each word: what any model should beat


def reports(name: str) -> list[Json]:
    return [json.loads(line) for line in (DATA / name).read_text(encoding="utf-8").splitlines()]


@dataclass(frozen=True)
class Judgement:
    kinds: list[str]  # of the reports that count
    right: dict[str, list[bool]]  # by model, one for each of them
    left_out: int

    def of(self, measure: str) -> tuple[int, dict[str, int], int, int]:
        """Reports, right answers by model; only the new one right, only the old one."""
        _, _, kind = measure.partition(":")
        places = [place for place, found in enumerate(self.kinds) if not kind or found == kind]
        old, new = self.right["old"], self.right["new"]
        return (len(places), {name: sum(right[place] for place in places) for name, right in self.right.items()},
                sum(new[place] and not old[place] for place in places), sum(old[place] and not new[place] for place in places))

    def follows(self, decision: Json) -> tuple[str, str]:
        """What the rule says, and on which numbers."""
        count, right, gained, lost = self.of(decision["measure"])
        difference, by_chance = (right["new"] - right["old"]) / max(count, 1), chance(gained, lost)
        better = count >= decision["at_least"] and difference >= decision["margin"] and by_chance <= decision["chance"]
        return ("better" if better else "not better",
                f"{right['old']} and {right['new']} of {count}, {difference:+.1%}; {gained} gained, {lost} lost, by chance in {by_chance:.0%}")

    def __str__(self) -> str:
        lines = [f"{'':<14}{'reports':>8}" + "".join(f"{name:>10}" for name in self.right)]
        for kind in ["", *sorted(KINDS)]:
            count, right, _, _ = self.of(f"right:{kind}")
            lines.append(f"{kind or 'all':<14}{count:>8}" + "".join(f"{number:>10}" for number in right.values()))
        _, _, gained, lost = self.of("right")
        lines.append(f"only the new one is right: {gained}, only the old one: {lost}; by chance at least as uneven: {chance(gained, lost):.0%}")
        lines.append(f"left out, because a model was trained with them: {self.left_out}")
        return "\n".join(lines)


# region: chance
def chance(gained: int, lost: int) -> float:
    """How often a coin, thrown for each report on which the two disagree, would be at least this uneven (McNemar's exact test)."""
    throws = gained + lost
    tail = sum(comb(throws, heads) for heads in range(min(gained, lost) + 1)) / 2**throws
    return min(1.0, 2 * tail)
# endregion


def judge(project: Project) -> Judgement:
    unseen = reports("unseen.jsonl")
    texts = [report["text"] for report in unseen]
    old, new = (project.classify(project.settings[name], texts) for name in ("old", "new"))
    counted = [place for place in range(len(unseen)) if not old[place]["seen"] and not new[place]["seen"]]
    right = {name: [answers[place]["kind"] == unseen[place]["kind"] for place in counted] for name, answers in
             {"baseline": [{"kind": baseline(text)} for text in texts], "old": old, "new": new}.items()}
    return Judgement([unseen[place]["kind"] for place in counted], right, len(unseen) - len(counted))


def baseline(text: str) -> str:
    return next((kind for word, kind in BASELINE if word in text.casefold()), "other")
