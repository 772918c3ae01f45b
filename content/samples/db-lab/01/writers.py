"""Several processes and one SQLite file.

    python writers.py four       four processes write at the same moment
    python writers.py reader     one commits while another is reading
    python writers.py upgrade    one reads, another writes, the first wants to write too
"""

import multiprocessing
import sqlite3
import sys
import time
from collections import Counter
from contextlib import closing
from multiprocessing.queues import SimpleQueue
from multiprocessing.synchronize import Barrier
from pathlib import Path

from lab import build, connect, transaction

INSERT = ("INSERT INTO reports (trail_id, category, severity, body, observed_at)"
          " VALUES (1, 'ice', 3, 'Ice at the gate.', '2026-11-22T06:00:00Z')")
WORK = 0.4  # seconds that each writer keeps its transaction open


def fresh(path: Path, journal: str) -> None:
    build(path)
    with closing(connect(path)) as db:
        db.execute(f"PRAGMA journal_mode = {journal}")


# region: write
def write(path: Path, timeout: float, start: Barrier, answers: SimpleQueue[str]) -> None:
    with closing(connect(path, timeout)) as db:
        start.wait()
        try:
            with transaction(db):
                db.execute(INSERT)
                time.sleep(WORK)
            answers.put("wrote")
        except sqlite3.OperationalError as error:
            answers.put(str(error))
# endregion


def four_writers(path: Path, journal: str, timeout: float) -> Counter[str]:
    fresh(path, journal)
    context = multiprocessing.get_context("spawn")  # the same on Windows, macOS and Linux
    start, answers = context.Barrier(4), context.SimpleQueue()
    writers = [context.Process(target=write, args=(path, timeout, start, answers)) for _ in range(4)]
    for writer in writers:
        writer.start()
    counts = Counter(answers.get() for _ in writers)
    for writer in writers:
        writer.join()
    return counts


def commit_beside_reader(path: Path, journal: str) -> tuple[str, int]:
    """What the writer's COMMIT says while a reader is in the middle of its work, and what the reader counts after it."""
    fresh(path, journal)
    with closing(connect(path, timeout=0)) as reader, closing(connect(path, timeout=0)) as writer:
        count = "SELECT COUNT(*) FROM reports"
        reader.execute("BEGIN")
        reader.execute(count).fetchone()
        try:
            with transaction(writer):
                writer.execute(INSERT)
            answer = "committed"
        except sqlite3.OperationalError as error:
            answer = str(error)
        return answer, reader.execute(count).fetchone()[0]


def read_then_write(path: Path, begin: str) -> tuple[str, float]:
    """A transaction that reads first and writes later, with another writer in between; a busy timeout of five seconds."""
    fresh(path, "wal")
    with closing(connect(path, timeout=5)) as first, closing(connect(path, timeout=0)) as second:
        first.execute(begin)
        first.execute("SELECT COUNT(*) FROM reports").fetchone()
        try:
            second.execute(INSERT)
        except sqlite3.OperationalError:
            pass  # it must wait: the first one holds the lock
        started = time.monotonic()
        try:
            first.execute(INSERT)
            first.execute("COMMIT")
            answer = "wrote"
        except sqlite3.OperationalError as error:
            answer = f"{error} ({error.sqlite_errorname})"
        return answer, time.monotonic() - started


def main(what: str, path: Path = Path("writers.sqlite3")) -> None:
    if what == "four":
        print("journal mode  busy timeout  the four processes say")
        for journal in ("delete", "wal"):
            for timeout in (0, 5):
                counts = four_writers(path, journal, timeout)
                said = ", ".join(f"{count} {answer}" for answer, count in sorted(counts.items(), reverse=True))
                print(f"{journal:<12}  {timeout} s           {said}")
    elif what == "reader":
        for journal in ("delete", "wal"):
            answer, count = commit_beside_reader(path, journal)
            print(f"{journal:<8}  writer: {answer}; reader still counts {count} reports")
    else:
        for begin in ("BEGIN", "BEGIN IMMEDIATE"):
            answer, seconds = read_then_write(path, begin)
            print(f"{begin:<16}  {answer}, after {seconds:.0f} s")
    for file in (path, Path(f"{path}-wal"), Path(f"{path}-shm")):
        file.unlink(missing_ok=True)


if __name__ == "__main__":
    main(sys.argv[1])
