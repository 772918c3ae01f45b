"""Training data of our own making: reports with the severity that a ranger would give them.

Made-up sentences are enough to show how a model is served, and far too little to trust one: a real model is
trained on reports that rangers have judged, and measured on some that it has never seen.
"""

import random

LABELS = ["low", "medium", "high"]

SENTENCES = {
    "low": [
        "{The} {path} is a little muddy {place}.",
        "A small branch lies beside the {path} {place}.",
        "Some puddles {place}, easy to walk around.",
        "A sign is missing {place}, the way is clear anyway.",
        "Leaves cover the {path} {place}, nothing serious.",
        "The bench {place} is broken.",
    ],
    "medium": [
        "A spruce lies across the {path} {place}, you have to climb over it.",
        "Loose stones {place}, watch your step.",
        "{The} {path} is flooded ankle deep {place}.",
        "The handrail {place} is loose.",
        "Slippery boards {place} after the rain.",
        "A detour is needed {place}, the {path} is blocked by a fallen tree.",
    ],
    "high": [
        "Sheet ice {place}, somebody has fallen.",
        "The bridge {place} is gone, the river is deep.",
        "Fresh rockfall {place}, stones are still coming down.",
        "{The} {path} has broken away {place} above a steep drop.",
        "Avalanche snow covers the {path} {place}.",
        "A power line hangs over the {path} {place}, dangerous to pass.",
    ],
}
PLACES = ["at the gate", "below the hut", "near the summit", "by the lake", "on the north side", "before the second bend",
          "at the ford", "above the tree line", "in the gully", "on the way down"]
PATHS = ["path", "trail", "track"]
ENDINGS = ["", "", " Seen this morning.", " Take care.", " Thanks for looking after it.", " Photo attached."]


def reports(count: int, seed: int) -> tuple[list[str], list[str]]:
    """So many texts and their labels; the same seed gives the same."""
    chance = random.Random(seed)
    labels = [chance.choice(LABELS) for _ in range(count)]
    return [write(label, chance) for label in labels], labels


def write(label: str, chance: random.Random) -> str:
    sentence = chance.choice(SENTENCES[label]) + chance.choice(ENDINGS)
    return sentence.format(The="The", path=chance.choice(PATHS), place=chance.choice(PLACES))
