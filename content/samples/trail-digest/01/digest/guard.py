"""What a model wrote is a stranger's text as well: reports went in, and one of them may have told it what to say."""

import re

CITED = re.compile(r"\[(\d+)\]")
LINKS = re.compile(r"<[^>]*>|\b(?:[a-z]+://|www\.)\S+", re.IGNORECASE)
LONGEST = 300


def checked(line: str, known: set[int]) -> str | None:
    """The line without links and tags; None if it does not name a report that was given, and only such."""
    cited = {int(number) for number in CITED.findall(line)}
    if not cited or not cited <= known:
        return None
    return LINKS.sub("(link removed)", line)[:LONGEST]
