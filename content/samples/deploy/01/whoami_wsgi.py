"""Answers who asked, as a WSGI application sees it behind a proxy."""

import json
import os
import time
from collections.abc import Callable, Iterable
from typing import Any

type Environ = dict[str, Any]


# region: first
def first_address(environ: Environ) -> str:
    """The mistake: the left end of the header is what the visitor wrote."""
    return str(environ.get("HTTP_X_FORWARDED_FOR", environ["REMOTE_ADDR"])).split(",")[0].strip()
# endregion


# region: last
def last_address(environ: Environ) -> str:
    """The right end was added by the proxy that asked us: the address it really saw."""
    return str(environ.get("HTTP_X_FORWARDED_FOR", environ["REMOTE_ADDR"])).split(",")[-1].strip()
# endregion


def application(environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
    if environ["PATH_INFO"] == "/slow":
        time.sleep(float(environ["QUERY_STRING"]))
    answer = {"scheme": environ["wsgi.url_scheme"], "first": first_address(environ), "last": last_address(environ), "process": os.getpid()}
    start_response("200 OK", [("Content-Type", "application/json")])
    return [json.dumps(answer).encode()]
