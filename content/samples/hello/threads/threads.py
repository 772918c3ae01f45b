import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor


# region: jobs
def wait() -> None:
    time.sleep(0.5)


def compute() -> None:
    sum(n * n for n in range(3_000_000))
# endregion


def gain(job: Callable[[], None]) -> float:
    """How many times as fast four threads do a job four times, compared with one thread."""
    started = time.perf_counter()
    for _ in range(4):
        job()
    one_thread = time.perf_counter() - started

    started = time.perf_counter()
    with ThreadPoolExecutor(max_workers=4) as pool:
        for _ in range(4):
            pool.submit(job)
    return one_thread / (time.perf_counter() - started)


if __name__ == "__main__":
    for job in (wait, compute):
        print(f"{job.__name__:8} 4 threads: {gain(job):.0f} x as fast as one")
