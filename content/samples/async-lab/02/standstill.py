"""Says where the event loop stands still. For while you search: it costs a thread.

A thread asks the loop, again and again, to answer. If it does not in time, the thread looks what the loop's thread is doing.
"""

import asyncio
import sys
import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

LIMIT = 0.1  # seconds


# region: standstills
@contextmanager
def standstills(folder: Path) -> Iterator[None]:
    """Prints which lines of the folder's files led to a standstill."""
    loop, stop = asyncio.get_running_loop(), threading.Event()
    loop_thread = threading.get_ident()

    def ours(frame: traceback.FrameSummary) -> bool:
        path = Path(frame.filename)
        return path.is_relative_to(folder) and not {".venv", "site-packages"} & set(path.parts)

    def watch() -> None:
        while not stop.wait(LIMIT):
            answered = threading.Event()
            loop.call_soon_threadsafe(answered.set)
            if not answered.wait(LIMIT):
                stack = traceback.extract_stack(sys._current_frames()[loop_thread])
                own = traceback.format_list(frame for frame in stack if ours(frame))
                print("The event loop stands still in", *own, sep="\n", file=sys.stderr)
                answered.wait()  # one report for each standstill

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    yield
    stop.set()
# endregion
