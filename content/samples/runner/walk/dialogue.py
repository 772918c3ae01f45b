"""Types into a program that asks: Python's prompts, and questions such as those of `createsuperuser`."""

import os
import re
import select
import signal
import sys
import termios
import time

from runner.walk.terminal import TIMEOUT, Failed, Terminal

PROMPT = re.compile(rb"(>>> |\.\.\. |[:?] ?(\[[^\]\n]*\])?:? )$")


def dialogue(terminal: Terminal, command: str, lines: list[str], python: bool) -> tuple[int, str]:
    """Runs a command in a pseudo-terminal and types each line when it is asked for; `python`: at its prompts, and ends with Ctrl+D."""
    prompts = re.compile(rb"(>>> |\.\.\. )$") if python else PROMPT
    sys.stdout.flush()
    child, master = os.forkpty()
    if child == 0:
        os.chdir(terminal.folder)
        os.execvpe("bash", ["bash", "-c", command], terminal.environment | terminal.exports | {"TERM": "dumb", "PYTHON_BASIC_REPL": "1"})
    termios.tcsetwinsize(master, (50, 400))
    seen, rest, until, asked = b"", [*lines, *(["\x04"] if python else [])], time.monotonic() + TIMEOUT, 0
    try:
        while True:
            if time.monotonic() > until:
                raise Failed(f"`{command}` did not end within {TIMEOUT} seconds:\n{seen.decode(errors='replace')}")
            if not select.select([master], [], [], 0.1)[0]:
                continue
            try:
                new = os.read(master, 4096)
            except OSError:  # its end, on Linux
                new = b""
            if not new:
                break
            seen += new
            if prompts.search(seen[asked:]) and rest:
                line = rest.pop(0)
                asked = len(seen)
                os.write(master, line.encode() + (b"" if line == "\x04" else b"\n"))
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    except BaseException:
        os.killpg(child, signal.SIGKILL)
        os.waitpid(child, 0)
        raise
    finally:
        os.close(master)
    if rest:
        raise Failed(f"`{command}` did not ask for {rest[0]!r}:\n{seen.decode(errors='replace')}")
    return code, seen.decode(errors="replace").replace("\r\n", "\n")
