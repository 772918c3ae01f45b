"""Says in each answer where its time went: the Server-Timing header, which the browser's network panel shows.

For you, not for visitors: leave it on in development, or send it to staff only.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from flask import Flask, Response, g


# region: part
@contextmanager
def part(name: str) -> Iterator[None]:
    began = time.perf_counter()
    try:
        yield
    finally:
        spent: dict[str, float] = g.setdefault("spent", {})
        spent[name] = spent.get(name, 0) + (time.perf_counter() - began) * 1000
# endregion


# region: install
def install(app: Flask) -> None:
    @app.before_request
    def begin() -> None:
        g.began = time.perf_counter()

    @app.after_request
    def tell(response: Response) -> Response:
        whole = (time.perf_counter() - g.began) * 1000
        for name, spent in [*g.get("spent", {}).items(), ("total", whole)]:
            response.headers.add("Server-Timing", f"{name};dur={spent:.1f}")
        return response
# endregion
