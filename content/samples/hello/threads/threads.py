import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from timeit import repeat


# region: jobs
def wait() -> None:
    time.sleep(0.1)


def compute() -> None:
    sum(n * n for n in range(300_000))
# endregion


def gain(job: Callable[[], None]) -> float:
    """How many times as fast four threads do a job four times, compared with one thread."""

    def one_thread() -> None:
        for _ in range(4):
            job()

    def four_threads() -> None:
        with ThreadPoolExecutor(max_workers=4) as pool:
            for _ in range(4):
                pool.submit(job)

    # The best of seven: what else the computer does can only make it slower.
    return min(repeat(one_thread, number=1, repeat=7)) / min(repeat(four_threads, number=1, repeat=7))


if __name__ == "__main__":
    for job in (wait, compute):
        print(f"{job.__name__:8} 4 threads: {gain(job):.0f} x as fast as one")
