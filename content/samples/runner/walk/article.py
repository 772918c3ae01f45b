"""One reader follows one article."""

import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from runner.outputs import WAIT_FOR, normalise
from runner.steps import SAMPLES, Step
from runner.walk import placing, shims
from runner.walk.comparing import comes, differences
from runner.walk.dialogue import dialogue
from runner.walk.reading import Fence, Text, finished, read
from runner.walk.sidefile import Side
from runner.walk.terminal import RELOADING, Failed, Server, Terminal, content, server_port, status, why_not_here

CONTENT = SAMPLES.parent
FRAMEWORKS = ("Django", "Flask", "FastAPI")
REPLACING = re.compile(r"\b(replac\w+|in place of|make the rest read|chang\w+|instead|becomes?|rewrit\w+|now reads?|swaps?)\b", re.IGNORECASE)
CREATING = re.compile(r"\b(replace what|replace everything|creat\w+|make the file|save|new file|put this|write)\b", re.IGNORECASE)
TROUBLE = re.compile(r"fail|error|refus|not found|404|wrong|trouble|no such", re.IGNORECASE)
RELOAD = re.compile(r"\breload\b(?! it\b)", re.IGNORECASE)
OPEN = re.compile(r"\b[Oo]pen\b[^.!?]*?`(http://127\.0\.0\.1:(\d+)[^`\s]*)`")


@dataclass
class Account:
    """What was done with an article, for the report."""

    commands: int = 0
    files: int = 0
    outputs: int = 0
    opened: int = 0
    tests: int = 0
    not_done: list[str] = field(default_factory=list)  # with reasons
    failures: list[str] = field(default_factory=list)
    shims: list[list[str]] = field(default_factory=list)


class Walker:
    def __init__(self, slug: str, file: Path, home: Path, tools: Path, side: Side | None = None) -> None:
        self.slug, self.file, self.home = slug, file, home
        self.article = file.read_text(encoding="utf-8")
        self.side = side or Side.of(slug)
        self.account = Account()
        self.line = 0
        self.servers: list[Server] = []
        self.log = tools / f"{slug}.log"
        self.tools = tools
        self.finished: list[str] = self.side.entries.get("finished", finished(self.article))
        self.frameworks = self.side.entries.get("frameworks", [name for name in FRAMEWORKS if any(name.lower() in step for step in self.finished)]) or FRAMEWORKS
        self.terminals: dict[str, Terminal] = {}
        self.opened = ""  # the last page
        self.asked = ""  # the last program with Python's prompt

    def walk(self) -> Account:
        for mistake in self.side.mistakes(self.article):
            self.fail(mistake)
        try:
            self.begin()
            for piece in read(self.article):
                self.line = piece.line
                self.follow(piece)
            self.line = 0
            self.end()
        except Failed as why:
            self.fail(str(why))
        except (KeyError, ValueError, OSError) as why:  # no such region, step or output; a file that cannot be read
            self.fail(f"{type(why).__name__}: {why}")
        finally:
            while self.servers:
                self.servers.pop().stop()
        if not self.account.failures:
            self.account.failures += [f"{self.slug}: {entry}" for entry in self.side.unused()]
        self.account.shims = shims.uses(self.log)
        return self.account

    def fail(self, why: str) -> None:
        self.account.failures.append(f"{self.file.parent.name}/{self.file.name}{f':{self.line}' if self.line else ''}: {why}")

    def begin(self) -> None:
        environment = {"HOME": str(self.home), "LANG": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUNBUFFERED": "1", "COLUMNS": "80", "NO_COLOR": "1",
                       "TERM": "dumb", "WALK_STATE": str(self.tools / "state"), "WALK_STAND_INS": json.dumps(self.side.entries.get("stand-in", []))}
        bin = self.tools / f"bin-{self.slug}"
        environment |= shims.install(bin, self.log)
        folder = self.home / self.side.entries.get("start", "")
        if "start" not in self.side.entries and len(self.finished) == 1 and self.folder(self.finished[0]).is_dir():
            folder = self.folder(self.finished[0])
        if not folder.is_dir():
            raise Failed(f"the reader has no folder {folder.name}")
        self.main = Terminal(folder, environment)
        for entry in self.side.entries.get("stand-in", []):
            self.account.not_done.append(f"{entry['package']}{entry['bounds']} is played by an empty {entry['version']}: {entry['reason']}")

    def folder(self, step: str) -> Path:
        """The reader's folder for a step: it is called as its project is."""
        return self.home / str(Step(SAMPLES / step).project["project"]["name"])

    def follow(self, piece: Text | Fence) -> None:
        if not self.chosen(piece):
            return
        terminal = self.terminal(piece)
        if isinstance(piece, Text):
            for step in self.side.steps_at(piece.text):
                self.do(step, terminal)
            if not piece.around.only_read:
                self.open(piece.text)
            return
        for step in self.side.steps_before(piece):
            self.do(step, terminal)
        if piece.around.only_read:
            return
        if why := self.side.skipped(piece.id):
            self.not_done(piece.id, why)
        elif "output" in piece.options:
            self.output(piece, terminal)
        elif "sample" in piece.options:
            self.sample(piece)
        elif piece.commands:
            for command in piece.commands:
                if why := self.side.skipped(command):
                    self.not_done(command, why)
                else:
                    self.type(command, terminal)
        elif "title" in piece.options and not piece.options.get("illustrative"):
            self.titled(piece, terminal)

    def chosen(self, piece: Text | Fence) -> bool:
        for kind, label in piece.around.blocks:
            if kind == "tool" and label != "uv" or kind == "os" and "Linux" not in label or kind == "framework" and label not in self.frameworks:
                return False
        return True

    def terminal(self, piece: Text | Fence) -> Terminal:
        tabs = [label for kind, label in piece.around.blocks if kind == "framework"]
        return self.terminals.get(tabs[-1], self.main) if tabs else self.main

    def not_done(self, what: str, why: str) -> None:
        self.account.not_done.append(f"{what.splitlines()[0]}: {why}")

    # What prose says

    def do(self, step: dict[str, Any], terminal: Terminal | None = None) -> None:
        self.side.use_step(step)
        terminals = [terminal or self.main]
        if "terminals" in step:
            self.terminals = {name: self.main.another() for name in step["terminals"]} | self.terminals
            terminals = [self.terminals[name] for name in step["terminals"]]
        for one in terminals:
            for command in step["do"].strip().splitlines():
                self.type(command, one)

    def open(self, text: str) -> None:
        addresses = [address for address, _ in OPEN.findall(text)]
        if not addresses and self.opened and RELOAD.search(re.sub(r"`[^`]*`", "", text)) and self.server(urlsplit(self.opened).port):
            addresses = [self.opened]
        for address in addresses:
            if not self.server(urlsplit(address).port):
                raise Failed(f"the text says to open {address}, and nothing runs there")
            self.freshen()
            found = status(address)
            self.account.opened += 1
            self.opened = address
            if found >= 400 and not TROUBLE.search(text):
                raise Failed(f"{address} answers with status {found}")

    def server(self, port: int | None) -> Server | None:
        return next((server for server in self.servers if server.port == port), None)

    # Commands

    def type(self, command: str, terminal: Terminal, hopeful: bool = True) -> tuple[int, str]:
        """Types a command; `hopeful`: it must end well."""
        if why := why_not_here(command):
            self.not_done(command, why)
            return 0, ""
        self.account.commands += 1
        is_server, port = server_port(command)
        if is_server:
            return 0, self.serve(command, port, terminal).printed()
        if re.search(r"\bcurl\b|127\.0\.0\.1|localhost", command):
            self.freshen()
        if (answers := self.side.answers(command)) is not None:
            code, printed = dialogue(terminal, command, answers, python=False)
        else:
            code, printed = terminal.run(re.sub(r"\bcurl (?!-s)", "curl -sS ", command))
        if code == 64 or hopeful and code:
            raise Failed(f"`{command}` ended with exit code {code}:\n{printed}")
        if not re.match(r"curl|cat|ls|git (status|diff|log)", command):
            self.changed(terminal.folder)
        return code, printed

    def serve(self, command: str, port: int | None, terminal: Terminal) -> Server:
        if other := self.server(port):
            other.stop()
            self.servers.remove(other)
        server = Server.start(command, port, terminal.another(), self.tools / f"server-{len(self.servers)}-{port}.log")
        self.servers.append(server)
        return server

    def changed(self, where: Path) -> None:
        """Something in this folder is not as it was: the servers of its project notice."""
        for server in self.servers:
            folder = server.terminal.folder
            server.stale |= where.is_relative_to(folder) or folder.is_relative_to(where)

    def freshen(self) -> None:
        """A server that watches its files would start anew; it does so here when that is over for certain."""
        for server in [server for server in self.servers if server.stale]:
            if re.search(RELOADING, server.command):
                self.serve(server.command, server.port, server.terminal)
            server.stale = False

    # Outputs

    def output(self, fence: Fence, terminal: Terminal) -> None:
        project, step, name = fence.options["output"].split("/")
        entry = tomllib.loads((SAMPLES / project / step / "outputs.toml").read_text(encoding="utf-8"))[name]
        shown = (SAMPLES / project / step / "outputs" / f"{name}.txt").read_text(encoding="utf-8")
        commands = [line[2:] for line in shown.splitlines() if line.startswith("$ ")]
        wanted = "\n".join(line for line in shown.splitlines() if not line.startswith("$ "))
        if "manual" in entry:
            self.not_done(fence.id, f"written by hand, {entry['manual']}")
            return
        self.account.outputs += 1
        if lines := [line[4:] for line in wanted.splitlines() if line.startswith((">>> ", "... "))]:
            self.asked = commands[0] if commands else self.asked
            if not self.asked:
                raise Failed(f"{fence.id}: which program is this typed into?")
            _, printed = dialogue(terminal, self.asked, lines, python=True)
            self.compare(fence.id, wanted, printed, entry)
        elif commands and server_port(commands[-1])[0]:
            server = self.serve(commands[-1], server_port(commands[-1])[1], terminal)
            self.account.commands += 1
            if not self.side.unlike(fence.id):
                server.wait_for(lambda: comes(self.normal(wanted, entry), self.normal(server.printed(), entry)), f"did not print what {fence.id} shows")
        elif commands:
            printed = ""
            for command in commands:
                self.must_be_served(command, entry)
                printed += self.type(command, terminal, hopeful=False)[1]
            self.compare(fence.id, wanted, printed, entry)
        else:
            self.look(fence, entry, wanted, terminal)

    def must_be_served(self, what: str, entry: dict[str, Any]) -> None:
        port = int(entry.get("port", 8000))
        if "serve" in entry and not self.server(port):
            raise Failed(f"{what} asks port {port}, and the reader has started no server there")

    def look(self, fence: Fence, entry: dict[str, Any], wanted: str, terminal: Terminal) -> None:
        """What the page shows without a command, such as what stands in a browser: the guide's own command looks."""
        if "../" in entry["command"]:
            raise Failed(f"{fence.id} is made with files beside the reader's: skip it with a reason")
        self.must_be_served(fence.id, entry)
        self.freshen()
        looking = terminal.another()
        _, printed = looking.run(WAIT_FOR + re.sub(r"(?m)(^|[;&|] *|= *)python(?= )", r"\1uv run python", entry["command"]))
        self.compare(fence.id, wanted, printed, entry)

    def compare(self, name: str, wanted: str, printed: str, entry: dict[str, Any]) -> None:
        if not comes(self.normal(wanted, entry), self.normal(printed, entry)) and not self.side.unlike(name):
            raise Failed(f"{name} shows\n{wanted}\nand the reader sees\n{self.normal(printed, entry)}")

    def normal(self, text: str, entry: dict[str, Any]) -> str:
        folder = entry.get("folder", "cairn")
        for step in self.finished if folder != "code" else []:  # which stands for the folder of the projects
            text = text.replace(str(self.folder(step)), f"/home/you/{folder}")
        text = normalise(text, self.home, folder, "no port", "no port")
        return re.sub(r"\b\d{3}-\d{3}-\d{3}\b", "123-456-789", text)

    # Files

    def sample(self, fence: Fence) -> None:
        project, step_name, path = fence.options["sample"].split("/", 2)
        name = f"{project}/{step_name}"
        if name not in self.finished:
            return  # a quotation
        folder = self.folder(name)
        if not folder.is_dir():
            raise Failed(f"{fence.id}: the reader has no folder {folder.name}")
        source = SAMPLES / name / path
        lines, regions = placing.lines_and_regions(source.read_text(encoding="utf-8"))
        file = folder / path
        old = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
        within = regions[fence.options["region"]] if "region" in fence.options else range(len(lines))
        if file.name == "pyproject.toml":
            new = with_tools(old, lines)
        elif "since" in fence.options:
            before = SAMPLES / project / fence.options["since"] / path
            then = placing.lines_and_regions(before.read_text(encoding="utf-8"))[0] if before.exists() else []
            shown, gone = placing.difference(then, lines, within)
            new = placing.place(old, lines, shown, False, gone)
        elif "region" in fence.options:
            new = placing.place(old, lines, set(within), bool(REPLACING.search(fence.before)))
        else:
            new = lines
        self.write(file, new)

    def titled(self, fence: Fence, terminal: Terminal) -> None:
        file = terminal.folder / fence.options["title"]
        if not CREATING.search(fence.before):
            raise Failed(f"what to do with these lines of {fence.options['title']}? A [[step]] or a [[skip]] of the side file must say it")
        self.write(file, fence.code.splitlines())

    def write(self, file: Path, lines: list[str]) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("\n".join(lines).strip("\n") + "\n", encoding="utf-8")
        self.account.files += 1
        self.changed(file.parent)

    # The end of the page

    def end(self) -> None:
        while self.servers:
            self.servers.pop().stop()
        for name in self.finished:
            if self.side.entries.get("skip") and (why := self.side.skipped(f"finished {name}")):
                self.not_done(f"finished {name}", why)
                continue
            step, folder = Step(SAMPLES / name), self.folder(name)
            if not folder.is_dir():
                raise Failed(f"the reader has no folder {folder.name}, which the finished step {name} would be")
            for difference in differences(step, folder, self.side.more, self.side.own):
                self.fail(f"{name}/{difference}")
            if not self.account.failures:
                self.test(step, folder)
        if runs := self.side.entries.get("runs"):
            self.application(runs)

    def application(self, runs: dict[str, str]) -> None:
        """What the reader has built starts, and answers."""
        self.type(runs["do"], self.main)
        printed = content(runs["open"])
        self.account.opened += 1
        if runs["holds"] not in printed:
            raise Failed(f"{runs['open']} does not hold {runs['holds']!r}:\n{printed}")

    def test(self, step: Step, folder: Path) -> None:
        """The tests of the step, also those that the page does not show, in the reader's project."""
        pytest = "pytest" in (folder / "pyproject.toml").read_text(encoding="utf-8")
        if not pytest and not (folder / "manage.py").exists():
            self.not_done(f"tests of {step.name}", "the page has the reader install no pytest; the guide's own tests run it elsewhere")
            return
        hidden = {path: (folder / path).read_bytes() if (folder / path).exists() else None
                  for path in step.files() if f"{step.name}/{path}" in self.side.entries.get("more", {}) and path != "pyproject.toml"}
        for path in hidden:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes((step.folder / path).read_bytes())
        try:
            command = "uv run pytest -q -p no:cacheprovider" if pytest else "uv run python manage.py test"
            code, printed = Terminal(folder, self.main.environment).run(command)
        finally:
            for path, content in hidden.items():
                if content is None:
                    (folder / path).unlink()
                else:
                    (folder / path).write_bytes(content)
        count = re.search(r"(\d+) passed|Ran (\d+) tests?", printed)
        if code or not count:
            self.fail(f"{step.name}: `{command}` in the reader's folder ended with exit code {code}:\n{printed}")
        else:
            self.account.tests += int(count[1] or count[2])


def with_tools(old: list[str], new: list[str]) -> list[str]:
    """A reader takes the settings of tools from a shown pyproject.toml; packages come by commands."""
    def tables(lines: list[str]) -> Iterator[tuple[str, list[str]]]:
        name, block = "", list[str]()
        for line in lines:
            if header := re.match(r"\[([^\[\]]+)\] *$", line):
                yield name, block
                name, block = header[1], []
            block.append(line)
        yield name, block

    kept = [(name, block) for name, block in tables(old) if not name.startswith("tool.") or name not in dict(tables(new))]
    taken = [(name, block) for name, block in tables(new) if name.startswith("tool.") and not name.startswith("tool.samples")]
    return [line for _, block in [*kept, *(("", ["", *block]) for _, block in taken)] for line in block]
