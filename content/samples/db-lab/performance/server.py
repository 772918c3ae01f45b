"""A PostgreSQL of our own: in a temporary folder, on this machine's loopback address only, gone at the end."""

import os
import secrets
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

DEBIAN = Path("/usr/lib/postgresql")
SETTINGS = """
listen_addresses = '127.0.0.1'
port = {port}
unix_socket_directories = ''
max_connections = 20             # the usual 100 would take long to use up
shared_preload_libraries = 'pg_stat_statements'
autovacuum = off                 # nobody changes the statistics between two plans
fsync = off                      # what is lost in a power cut was a test
"""


class PostgreSQLIsMissing(Exception):
    def __init__(self) -> None:
        super().__init__("PostgreSQL is missing, install it (Debian, Ubuntu: apt-get install postgresql;"
                         " macOS: brew install postgresql@18) or set LAB_DATABASE_URL")


@contextmanager
def database() -> Iterator[str]:
    """The address of a database: LAB_DATABASE_URL, or one that lives as long as the `with` block."""
    if url := os.environ.get("LAB_DATABASE_URL"):
        yield url
        return
    programs = find_programs()
    with tempfile.TemporaryDirectory(prefix="postgresql-", ignore_cleanup_errors=True) as temporary:
        folder, password, port = Path(temporary), secrets.token_hex(16), free_port()
        (folder / "password").write_text(password)
        account = other_account(folder)
        data = folder / "data"

        def run(program: str, *arguments: str) -> None:
            answer = subprocess.run([programs / program, "-D", data, *arguments], cwd=folder, **account,
                                    stdout=log, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, timeout=120)
            if answer.returncode:
                raise RuntimeError(f"{program} failed:\n{(folder / 'log').read_text(errors='replace')}")

        with (folder / "log").open("wb") as log:
            run("initdb", "--username=cairn", f"--pwfile={folder / 'password'}", "--auth=scram-sha-256",
                "--encoding=UTF8", "--locale=C", "--no-sync")
            with (data / "postgresql.conf").open("a") as settings:
                settings.write(SETTINGS.format(port=port))
            run("pg_ctl", "start", "--wait")
            try:
                yield f"postgresql+psycopg://cairn:{password}@127.0.0.1:{port}/postgres"
            finally:
                run("pg_ctl", "stop", "--mode=fast", "--wait")


def find_programs() -> Path:
    """The folder of initdb: Debian keeps one for each version and none on PATH; the newest is taken."""
    if found := list(DEBIAN.glob("*/bin/initdb")):
        return max(found, key=lambda path: float(path.parents[1].name)).parent
    if on_path := shutil.which("initdb"):
        return Path(on_path).parent
    raise PostgreSQLIsMissing


def other_account(folder: Path) -> dict[str, Any]:
    """PostgreSQL refuses to run as root; root lends it the account of nobody, and the folder."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return {}
    import pwd

    nobody = pwd.getpwnam("nobody")
    for path in (folder, *folder.iterdir()):
        os.chown(path, nobody.pw_uid, nobody.pw_gid)
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def free_port() -> int:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        return int(server.getsockname()[1])
