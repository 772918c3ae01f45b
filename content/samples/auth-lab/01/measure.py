"""How many passwords can be tried for each second of processor time, against a fast hash and against Argon2.

    python measure.py          writes measurements.json
"""

import hashlib
import json
import os
import platform
import time
from collections.abc import Callable
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from accounts import PASSWORDS


def tries_each_second(attempt: Callable[[bytes], object], seconds: float) -> float:
    done, start = 0, time.process_time()
    while (passed := time.process_time() - start) < seconds:
        attempt(b"guess %d" % done)
        done += 1
    return done / passed


def measure(seconds: float) -> dict[str, float]:
    stored = PASSWORDS.hash("quiet-granite-path")
    return {
        "SHA-256": round(tries_each_second(lambda guess: hashlib.sha256(guess).hexdigest(), seconds)),
        "Argon2id, pwdlib's cost": round(tries_each_second(lambda guess: PASSWORDS.verify(guess, stored), seconds), 1),
    }


def main() -> None:
    measurements = {
        "date": datetime.now(UTC).date().isoformat(),
        "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores",
        "command": "python measure.py",
        "versions": {"Python": platform.python_version(), "argon2-cffi": version("argon2-cffi"), "pwdlib": version("pwdlib")},
        "tries for each second of processor time": measure(3),
    }
    Path(__file__).with_name("measurements.json").write_text(json.dumps(measurements, indent=2) + "\n")
    print(json.dumps(measurements, indent=2))


if __name__ == "__main__":
    main()
