"""What the brief asks for, how many points each part of it gives, and what teaches it."""

from typing import NamedTuple

ARTICLE = "challenge-water-levels"
OTHER_POINTS = 22  # those that you give yourself


class Part(NamedTuple):
    points: int
    sentence: str
    read: str


PARTS = {
    "rule 1": Part(3, "Sending the same batch twice changes nothing",
                   "“Tables keep promises” (databases-for-web-apps#tables)"),
    "rule 2": Part(3, "One bad reading does not cost the good ones beside it",
                   "“Read a 422 and give it your shape” (fastapi-2-models-and-validation#validation)"),
    "rule 3": Part(3, "A level or a time that cannot be is refused, with its place in the batch",
                   "“Read a 422 and give it your shape” (fastapi-2-models-and-validation#validation)"),
    "rule 4": Part(3, "Times are stored in UTC; one without an offset is refused",
                   "“Moments in UTC, days in a place” (databases-for-web-apps#time-zones)"),
    "rule 5": Part(3, "Two batches that arrive together lose nothing",
                   "“Cure 1: let the database decide” (transactions-and-races#conditional-update)"),
    "rule 6": Part(3, "What /docs says is what happens, for every status",
                   "“Errors that a program can read” (fastapi-4-dependencies-and-structure#problems)"),
    "POST readings": Part(2, "A station's key takes in a batch", "“Bearer tokens” (fastapi-5-auth#tokens)"),
    "GET stations": Part(2, "All stations with latest level, state and time", "“Select, filter, search” (fastapi-3-database#queries)"),
    "GET readings": Part(2, "A series: raw or in steps, 2,000 points and a cursor", "“A page at a time” (fastapi-3-database#pagination)"),
    "PUT station": Part(2, "Rangers create and change a station", "“Roles, and whose report it is” (fastapi-5-auth#permissions)"),
    "POST key": Part(2, "Rangers make a new key; the old one stops working", "“Bearer tokens” (fastapi-5-auth#tokens)"),
}
LAST = "rule 6"  # looks at the answers to all others
