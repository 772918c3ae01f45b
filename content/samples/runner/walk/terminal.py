"""A reader's terminals: one that keeps its folder and exports from command to command, and those in which servers run."""

import os
import re
import shlex
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

TIMEOUT = 120  # seconds for a command, and for a server to answer

# What a terminal would be busy with, and the port where it answers (None: it only prints).
SERVERS: list[tuple[str, int | None]] = [
    (r"\brunserver\b", 8000), (r"\bflask\b.* run\b", 5000), (r"\bfastapi (dev|run)\b", 8000), (r"\buvicorn\b", 8000),
    (r"\bgunicorn\b", 8000), (r"\bhttp\.server\b", 8000), (r"\bcelery\b.* (worker|beat)\b", None)]
RELOADING = r"\brunserver\b(?!.*--noreload)|\bflask\b.*--debug|--reload\b|\bfastapi dev\b"

# What cannot run on this machine, with the reason that the report gives.
NOT_HERE = [
    (r"^sudo\b", "changes the computer itself"),
    (r"astral\.sh/uv/install|\bbrew install|\bwinget\b|\bapt(-get)? install|\buv self\b", "installs programs from the internet"),
    (r"^docker\b", "needs Docker"), (r"^railway\b|^heroku\b|^fly(ctl)?\b|^eb\b", "needs an account with a host"),
    (r"^git (push|fetch|pull)\b|^git clone .*(://|@)|^gh\b|^ssh\b", "needs a host for repositories"), (r"https://(?!127\.0\.0\.1|localhost|[\w.-]+\.example\b)", "needs the internet")]


class Failed(Exception):
    """The reader cannot go on: why."""


def why_not_here(command: str) -> str | None:
    return next((why for pattern, why in NOT_HERE if re.search(pattern, command)), None)


def server_port(command: str) -> tuple[bool, int | None]:
    """Whether the command is a server, and its port."""
    if re.match(r"(uv (add|remove)|change|sed)\b", command):  # they only name one
        return False, None
    for pattern, usual in SERVERS:
        if re.search(pattern, command):
            given = re.search(r"(?:--port[ =]|-p |--bind[ =]\S*:|-b \S*:|runserver (?:\S*:)?|http\.server )(\d{2,5})\b", command)
            return True, int(given[1]) if given else usual
    return False, None


@dataclass
class Terminal:
    folder: Path
    environment: dict[str, str]
    exports: dict[str, str] = field(default_factory=dict)

    def another(self) -> "Terminal":
        return Terminal(self.folder, self.environment, dict(self.exports))

    def run(self, command: str) -> tuple[int, str]:
        """Types a command and waits for its end; returns the exit code and what it printed."""
        state, printed = Path(self.environment["WALK_STATE"]), Path(self.environment["WALK_STATE"] + ".out")
        script = f"{command}\nwalk_code=$?\n{{ pwd; env -0; }} > {shlex.quote(str(state))}\nexit $walk_code\n"
        state.unlink(missing_ok=True)
        with printed.open("wb") as output:
            process = subprocess.Popen(["bash", "-c", script], cwd=self.folder, env=self.environment | self.exports, stdin=subprocess.DEVNULL,
                                       stdout=output, stderr=subprocess.STDOUT, start_new_session=True)
            try:
                code = process.wait(TIMEOUT)
            except subprocess.TimeoutExpired:
                end(process)
                raise Failed(f"`{command}` did not end within {TIMEOUT} seconds:\n{printed.read_text(errors='replace')}") from None
        if state.exists():
            folder, _, rest = state.read_text().partition("\n")
            self.folder = Path(folder)
            now = dict(entry.split("=", 1) for entry in rest.split("\0") if "=" in entry)
            self.exports = {name: value for name, value in now.items()
                            if value != self.environment.get(name) and name not in ("_", "SHLVL", "PWD", "OLDPWD")}
        return code, printed.read_text(encoding="utf-8", errors="replace")


@dataclass
class Server:
    command: str
    port: int | None
    terminal: Terminal
    log: Path
    process: subprocess.Popen[bytes]
    stale: bool = False  # files have changed since it started

    @staticmethod
    def start(command: str, port: int | None, terminal: Terminal, log: Path, stream: bool = False) -> "Server":
        if port and answers(port):
            raise Failed(f"port {port} is taken by a program that is not of this walk: stop it, or walk where `unshare` works")
        with log.open("wb") as output:
            process = subprocess.Popen(["bash", "-c", command], cwd=terminal.folder, env=terminal.environment | terminal.exports,
                                       stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT, start_new_session=True)
        server = Server(command, port, terminal, log, process)
        try:
            server.wait_for(lambda: stream or (answers(port) if port else re.search("ready|beat: Starting", server.printed())), "did not answer")
        except BaseException:
            server.stop()
            raise
        return server

    def printed(self) -> str:
        return self.log.read_text(encoding="utf-8", errors="replace")

    def wait_for(self, condition: Callable[[], object], why: str) -> None:
        until = time.monotonic() + TIMEOUT
        while not condition():
            if self.process.poll() is not None:
                raise Failed(f"`{self.command}` ended:\n{self.printed()}")
            if time.monotonic() > until:
                raise Failed(f"`{self.command}` {why} within {TIMEOUT} seconds:\n{self.printed()}")
            time.sleep(0.05)

    def stop(self) -> None:
        end(self.process)
        port = self.port
        until = time.monotonic() + 10
        while port and answers(port) and time.monotonic() < until:
            time.sleep(0.02)


def end(process: subprocess.Popen[bytes]) -> None:
    """Ends a command and all that it started: as Ctrl+C would, and if need be harder."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, number)
            process.wait(5)
        except subprocess.TimeoutExpired:
            continue
        except ProcessLookupError:
            break
        else:
            break
    try:
        os.killpg(process.pid, signal.SIGKILL)  # what it left behind
    except (ProcessLookupError, PermissionError):
        pass
    process.wait(5)


def answers(port: int) -> bool:
    with socket.socket() as client:
        client.settimeout(2)
        return client.connect_ex(("127.0.0.1", port)) == 0


def status(address: str) -> int:
    """What a browser gets there, after redirects."""
    return ask(address)[0]


def content(address: str) -> str:
    return ask(address)[1]


def ask(address: str) -> tuple[int, str]:
    try:
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(address, timeout=30) as answer:
            return int(answer.status), answer.read().decode(errors="replace")
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode(errors="replace")
    except OSError as error:
        raise Failed(f"nothing answers at {address}: {error}") from error
