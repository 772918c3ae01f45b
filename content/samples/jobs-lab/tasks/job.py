"""The job that all ways do: a mail, and a mail server that is sometimes slow."""

import time
from pathlib import Path

OUTBOX = Path("outbox.txt")
SLOW = Path("mail-server-is-slow")  # as long as this file exists, it does not answer


def send_notice(notice_id: int) -> None:
    while SLOW.exists():
        time.sleep(0.01)
    with OUTBOX.open("a") as outbox:
        outbox.write(f"notice {notice_id}\n")
