"""Sends twenty requests at once to one or more cases and says whether they had to wait for each other, and /health for them.

    python compare.py fastapi-blocking fastapi-async
"""

import sys

import measure
from cases import CASES, EXERCISE


def main(names: list[str]) -> None:
    with measure.weather() as url:
        for name in names:
            burst = measure.measured((CASES | EXERCISE)[name], url)
            requests = "one at a time" if burst.seconds > 4 else "side by side"
            health = "waits" if burst.health > 1 else "answers at once"
            print(f"{name:<17} 20 requests: {requests:<14} /health: {health}")


if __name__ == "__main__":
    main(sys.argv[1:])
