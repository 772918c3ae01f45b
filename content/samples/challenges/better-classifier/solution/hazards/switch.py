"""Lets another version answer, and waits until it does: python -m hazards.switch VERSION; the way back is the same."""

import sys
import time

from hazards import store

PATIENCE = 30.0


def main(version: str) -> int:
    asked = store.ask_for(version)
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        row = store.switch_row()
        if row["answered"] >= asked:
            print(row["problem"] or f"{version} answers", file=sys.stderr if row["problem"] else sys.stdout)
            return 1 if row["problem"] else 0
        time.sleep(0.02)
    print("no service has answered: is it running?", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
