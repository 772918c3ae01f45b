"""Does what a server does: makes an environ, calls the application, joins what it gives back.

    python call.py GET /
    python call.py POST /reports "A spruce lies across the path."
"""

import sys
from io import BytesIO
from typing import Any
from wsgiref.util import setup_testing_defaults

from app import application


# region: server
def call(method: str, path: str, body: str = "") -> str:
    content = body.encode()
    environ: dict[str, Any] = {
        "REQUEST_METHOD": method, "SCRIPT_NAME": "", "PATH_INFO": path,
        "CONTENT_LENGTH": str(len(content)), "wsgi.input": BytesIO(content)}
    setup_testing_defaults(environ)  # the rest of what a server must say
    answer: list[str] = []

    def start_response(status: str, headers: list[tuple[str, str]], error: object = None) -> Any:
        answer.extend([status, *(f"{name}: {value}" for name, value in headers), ""])

    chunks = application(environ, start_response)
    return "\n".join([*answer, b"".join(chunks).decode()])
# endregion


if __name__ == "__main__":
    print(call(*sys.argv[1:]), end="")
