"""What the brief asks for, how many points each part of it gives, and what teaches it."""

from typing import NamedTuple

ARTICLE = "challenge-better-classifier"
OTHER_POINTS = 27  # those that you give yourself
KINDS = {"fallen_tree", "washed_out", "missing_sign", "other"}


class Part(NamedTuple):
    points: int
    sentence: str
    read: str


PARTS = {
    "rule 1": Part(3, "The candidate makes no answer slower or different, also when it crashes or hangs",
                   "“Who waits while it computes?” (serve-an-ml-model#loop)"),
    "rule 2": Part(3, "Only a file whose SHA-256 is in your configuration is loaded", "“Load it once” (serve-an-ml-model#load)"),
    "rule 3": Part(3, "Both models are compared on the same reports, and on none that either was trained with",
                   "“Train it, and save numbers” (serve-an-ml-model#train)"),
    "rule 4": Part(3, "“Better” follows from a rule that you wrote down before", "the hint on 83 % and 80 % (challenge-better-classifier#steps)"),
    "rule 5": Part(3, "A switch loses no request, and is undone by the same command",
                   "“A new version, and the way back” (serve-an-ml-model#versions)"),
    "/predict": Part(2, "Kind, confidence and version within 300 ms, or “other” with the reason",
                     "“Answer, and say which model spoke” (serve-an-ml-model#endpoints)"),
    "/correction": Part(2, "Rangers correct answers", "“Roles, and whose report it is” (fastapi-5-auth#permissions)"),
    "/comparison": Part(2, "Both models on the same corrected reports, by kind", "“Let the database count” (query-performance#count)"),
    "/health/ready": Part(2, "Ready when the model has classified a known text", "“A health check” (deployment-explained#health-check)"),
}
