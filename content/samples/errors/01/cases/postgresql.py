"""A PostgreSQL of our own: in a temporary folder, on loopback only, gone at the end."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from cases.helpers import free_port


class NotInstalled(Exception):
    pass


started = ExitStack()  # closed when the tests are over


@cache
def server() -> str:
    """How to connect to the one that all cases share."""
    return started.enter_context(running())


@contextmanager
def running() -> Iterator[str]:
    programs = find_programs()
    with tempfile.TemporaryDirectory(prefix="postgresql-", ignore_cleanup_errors=True) as temporary:
        folder, port = Path(temporary), free_port()
        data, account = folder / "data", unprivileged(folder)

        def run(program: str, *arguments: str) -> None:
            subprocess.run([programs / program, "-D", data, *arguments], cwd=folder, **account, check=True, timeout=120,
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL)

        run("initdb", "--username=cairn", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync")
        options = f"-p {port} -h 127.0.0.1 -c unix_socket_directories= -c fsync=off"
        run("pg_ctl", "start", "--wait", "-o", options)
        try:
            yield f"host=127.0.0.1 port={port} user=cairn dbname=postgres"
        finally:
            run("pg_ctl", "stop", "--mode=fast", "--wait")


def find_programs() -> Path:
    if found := list(Path("/usr/lib/postgresql").glob("*/bin/initdb")):
        return max(found, key=lambda path: float(path.parents[1].name)).parent
    if on_path := shutil.which("initdb"):
        return Path(on_path).parent
    raise NotInstalled("PostgreSQL is missing, install postgresql")


def unprivileged(folder: Path) -> dict[str, Any]:
    """PostgreSQL refuses to run as root; root lends it the account of nobody, and the folder."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return {}
    import pwd

    nobody = pwd.getpwnam("nobody")
    os.chown(folder, nobody.pw_uid, nobody.pw_gid)
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
