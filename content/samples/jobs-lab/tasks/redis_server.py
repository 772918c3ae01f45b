"""A Redis (or Valkey) of our own: on this machine's loopback address only, in memory, gone at the end.

    python redis_server.py COMMAND [ARGUMENT ...]     runs the command beside it, with its address in REDIS_URL
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager


class RedisIsMissing(Exception):
    def __init__(self) -> None:
        super().__init__("Redis is missing, install it (Debian, Ubuntu: apt-get install redis-server; macOS: brew install valkey)")


@contextmanager
def redis_server(port: int | None = None) -> Iterator[str]:
    """The address of a server that lives as long as the `with` block."""
    program = shutil.which("valkey-server") or shutil.which("redis-server")
    if program is None:
        raise RedisIsMissing
    port = port or free_port()
    with tempfile.TemporaryDirectory(prefix="redis-") as folder:
        server = subprocess.Popen(
            [program, "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", folder],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            wait_until_it_answers(port, server)
            yield f"redis://127.0.0.1:{port}/0"
        finally:
            server.terminate()
            server.wait(30)


def wait_until_it_answers(port: int, server: subprocess.Popen[bytes]) -> None:
    for _ in range(600):
        if server.poll() is not None:
            raise RuntimeError(f"the Redis server ended with code {server.returncode}")
        with socket.socket() as client:
            if client.connect_ex(("127.0.0.1", port)) == 0:
                client.sendall(b"PING\r\n")
                if client.recv(5) == b"+PONG":
                    return
        time.sleep(0.05)
    raise TimeoutError("the Redis server does not answer")


def free_port() -> int:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        return int(server.getsockname()[1])


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))  # asked to stop: stop both, in the order of the blocks below
    command = [sys.executable if part == "python" else part for part in sys.argv[1:]]
    try:
        with redis_server() as url:
            code = subprocess.run(command, env=os.environ | {"REDIS_URL": url}).returncode
    except RedisIsMissing as error:
        sys.exit(f"not run: {error}")
    sys.exit(code)
