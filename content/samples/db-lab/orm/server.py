"""A PostgreSQL of our own, which logs each statement: in a temporary folder, on loopback only, gone at the end."""

import os
import re
import secrets
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

DEBIAN = Path("/usr/lib/postgresql")
SETTINGS = """
listen_addresses = '127.0.0.1'
port = {port}
unix_socket_directories = ''
log_statement = 'all'            # what ask.py reads
log_line_prefix = ''
lc_messages = 'C'
fsync = off                      # what is lost in a power cut was a test
"""


class PostgreSQLIsMissing(Exception):
    def __init__(self) -> None:
        super().__init__("PostgreSQL is missing, install it (Debian, Ubuntu: apt-get install postgresql;"
                         " macOS: brew install postgresql@18)")


@dataclass
class Server:
    settings: dict[str, Any]  # for DATABASES["default"]
    log: Path

    def statements(self) -> list[str]:
        """All that it was told so far. In its log, the further lines of a statement begin with a tab."""
        text = self.log.read_text(encoding="utf-8", errors="replace").replace("\n\t", " ")
        return re.findall(r"^LOG:  statement: (.*)$", text, re.MULTILINE)


@contextmanager
def database() -> Iterator[Server]:
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
                yield Server({"ENGINE": "django.db.backends.postgresql", "NAME": "postgres", "USER": "cairn",
                              "PASSWORD": password, "HOST": "127.0.0.1", "PORT": port}, folder / "log")
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
