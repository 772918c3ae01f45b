"""Runs the application on the small server of the standard library: for trying things out, not for production.

    python serve.py          on port 8000
    python serve.py 8001     on another one
"""

import sys
from wsgiref.simple_server import make_server

from app import application


def main(port: int = 8000) -> None:
    with make_server("127.0.0.1", port, application) as server:
        server.serve_forever()


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
