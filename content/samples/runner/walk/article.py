"""One reader follows one article."""

import json
import re
import shlex
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

from runner.outputs import WAIT_FOR, normalise
from runner.steps import SAMPLES, Step
from runner.walk import placing, shims
from runner.walk.comparing import OUTPUTS, comes, differences, readers_files
from runner.walk.dialogue import dialogue
from runner.walk.reading import Fence, Text, finished, read
from runner.walk.sidefile import Side
from runner.walk.terminal import RELOADING, Failed, Server, Terminal, content, server_port, status, why_not_here

CONTENT = SAMPLES.parent
FRAMEWORKS = ("Django", "Flask", "FastAPI")
REPLACING = re.compile(r"\b(replac\w+|in place of|make the rest read|chang\w+|instead|becomes?|rewrit\w+|now reads?|swaps?)\b", re.IGNORECASE)
CREATING = re.compile(r"\b(replace what|replace everything|creat\w+|make the file|save|new file|put this|write)\b", re.IGNORECASE)
ADDING = re.compile(r"\b(at|to) the (very )?end of\b", re.IGNORECASE)
TROUBLE = re.compile(r"fail|error|refus|not found|404|wrong|trouble|no such", re.IGNORECASE)
RELOAD = re.compile(r"\breload\b(?! it\b)", re.IGNORECASE)
OPEN = re.compile(r"\b[Oo]pen\b[^.!?]*?`(http://127\.0\.0\.1:(\d+)[^`\s]*)`")
OPEN_THERE = re.compile(r"\b(?:[Oo]pen|[Rr]eload) `(/[^`\s<]*)`")  # on the site that is open


@dataclass
class Account:
    """What was done with an article, for the report."""

    commands: int = 0
    files: int = 0
    taken: int = 0  # files fetched from a finished step
    outputs: int = 0
    opened: int = 0
    tests: int = 0
    not_done: list[str] = field(default_factory=list)  # with reasons
    failures: list[str] = field(default_factory=list)
    shims: list[list[str]] = field(default_factory=list)


class Walker:
    def __init__(self, slug: str, file: Path, home: Path, tools: Path, side: Side | None = None,
                 behind: tuple[str, ...] = ()) -> None:
        self.slug, self.file, self.home = slug, file, home
        self.article = file.read_text(encoding="utf-8")
        self.side = side or Side.of(slug, behind=behind)
        self.account = Account()
        self.line = 0
        self.servers: list[Server] = []
        self.log = tools / f"{slug}.log"
        self.tools = tools
        self.finished: list[str] = self.side.entries.get("finished", finished(self.article))
        self.frameworks = self.side.entries.get("frameworks", [name for name in FRAMEWORKS if any(name.lower() in step for step in self.finished)]) or FRAMEWORKS
        self.terminals: dict[str, Terminal] = {}
        self.opened = ""  # the last page
        self.pieces: dict[Path, set[int]] = {}  # of files that are made of regions only, which lines the reader has
        self.tested: dict[Path, tuple[dict[str, int], int]] = {}  # folders, when their files were changed, and how many tests passed there
        self.asked = ""  # the last program with Python's prompt
        self.waiting: list[tuple[str, Fence]] = []  # fences that are done when the text says so

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
        """The reader's folder for a step: it is called as its project is, or as its download."""
        download = self.home / step.replace("/", "-")
        return download if download.is_dir() else self.home / str(Step(SAMPLES / step).project["project"]["name"])

    def follow(self, piece: Text | Fence) -> None:
        if not self.chosen(piece) or self.side.leaves(piece.around.section):
            return
        terminal = self.terminal(piece)
        if isinstance(piece, Text):
            for step in self.side.steps_at(piece.text):
                self.do(step, terminal)
            for say, fence in [entry for entry in self.waiting if entry[0] in piece.text]:
                self.waiting.remove((say, fence))
                self.fence(fence, terminal)
            if not piece.around.only_read:
                self.open(piece.text)
        elif text := self.side.postponed(piece.id):
            self.waiting.append((text, piece))
        else:
            self.fence(piece, terminal)

    def fence(self, piece: Fence, terminal: Terminal) -> None:
        for step in self.side.steps_before(piece):
            self.do(step, terminal)
        if piece.around.only_read:
            return
        if why := self.side.skipped(piece.id):
            self.not_done(piece.id, why)
        elif "output" in piece.options:
            self.output(piece, terminal)
        elif "sample" in piece.options:
            self.sample(piece, terminal)
        elif piece.commands:
            for command in piece.commands:
                if why := self.side.skipped(command):
                    self.not_done(command, why)
                else:
                    self.type(command, terminal)
        elif "title" in piece.options:
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
            for command in step.get("do", "").strip().splitlines():
                self.type(command, one)
            for name in step.get("unpack", []):
                self.unpack(name, one.folder)
        for sample in step.get("take", []):
            self.take(sample)

    def unpack(self, name: str, where: Path) -> None:
        """The download of a step, which makes a folder of its name."""
        copy = where / name.replace("/", "-")
        step = Step(SAMPLES / name)
        for path in step.files():
            if not path.startswith(OUTPUTS):
                (copy / path).parent.mkdir(parents=True, exist_ok=True)
                (copy / path).write_bytes((step.folder / path).read_bytes())
                self.account.taken += 1

    def take(self, sample: str) -> None:
        """A file, or all of a folder, that the page sends its reader to fetch from a finished step."""
        step = Step(SAMPLES / "/".join(sample.split("/")[:2]))
        paths = [path for path in step.files() if f"{step.name}/{path}".startswith(sample) and not path.startswith(OUTPUTS)]
        if not paths:
            raise Failed(f"there is no {sample} to take")
        for path in paths:
            file, source = self.folder(step.name) / path, step.folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(source.read_bytes())
            self.account.taken += 1
        self.changed(self.folder(step.name))

    def open(self, text: str) -> None:
        addresses = [address for address, _ in OPEN.findall(text)]
        if not addresses and self.opened and self.server(urlsplit(self.opened).port):
            addresses = [urljoin(self.opened, path) for path in OPEN_THERE.findall(text)]
            if not addresses and RELOAD.search(re.sub(r"`[^`]*`", "", text)):
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
        is_server, port = self.serves(command)
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
        if not code and re.fullmatch(r"uv run pytest( -q)?", command):
            self.tested[terminal.folder] = times(terminal.folder), int((re.search(r"(\d+) passed", printed) or ["", "0"])[1])
        elif not re.match(r"curl|cat|ls|git (status|diff|log)|uv run pytest", command):
            self.changed(terminal.folder)
        return code, printed

    def serves(self, command: str) -> tuple[bool, int | None]:
        port = self.side.server(command)
        return (True, port) if port else server_port(command)

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
        if ">>> " in wanted and (lines := [line[4:] for line in wanted.splitlines() if line.startswith((">>> ", "... "))]):
            self.asked = commands[0] if commands else self.asked
            if not self.asked:
                raise Failed(f"{fence.id}: which program is this typed into?")
            _, printed = dialogue(terminal, self.asked, lines, python=True)
            self.compare(fence.id, wanted, printed, entry)
        elif commands and re.search(r"\bcurl\b.* -\w*N", commands[-1]):
            self.stream(commands[-1], fence, wanted, entry, terminal)
        elif commands and self.serves(commands[-1])[0]:
            self.account.commands += 1
            try:
                server = self.serve(commands[-1], self.serves(commands[-1])[1], terminal)
            except Failed as why:  # it ends at once, perhaps as the page shows
                if not wanted.strip() or not self.comes(wanted, str(why), entry):
                    raise
                return
            if not self.side.unlike(fence.id):
                server.wait_for(lambda: self.comes(wanted, server.printed(), entry), f"did not print what {fence.id} shows")
        elif commands:
            printed = ""
            for command in commands:
                self.must_be_served(command, entry)
                printed += self.type(command, terminal, hopeful=False)[1]
            self.compare(fence.id, wanted, printed, entry)
        else:
            self.look(fence, entry, wanted, terminal)

    def stream(self, command: str, fence: Fence, wanted: str, entry: dict[str, Any], terminal: Terminal) -> None:
        """An answer that need not end: until what is shown has come."""
        self.must_be_served(command, entry)
        self.freshen()
        self.account.commands += 1
        reader = Server.start(re.sub(r"\bcurl (?!-s)", "curl -sS ", command), None, terminal.another(), self.tools / "stream.log", stream=True)
        try:
            reader.wait_for(lambda: self.comes(wanted, reader.printed(), entry) or reader.process.poll() is not None, f"did not print what {fence.id} shows")
        finally:
            reader.stop()
        self.compare(fence.id, wanted, reader.printed(), entry)

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
        command = self.without_server(fence, entry["command"])
        is_server, port = server_port(command)
        if is_server and (own := self.server(port)):  # what the reader's own server answers and prints then
            addresses = re.findall(rf"http://127\.0\.0\.1:{port}[^\s';]*", entry["command"])
            answers = "".join(terminal.another().run(f"curl -si {shlex.quote(address)}")[1] + "\n" for address in addresses)
            return own.wait_for(lambda: self.comes(wanted, answers + own.printed(), entry), f"did not print what {fence.id} shows")
        if re.search(r"\b(cat|grep\b.*) log\.txt", command) and (asked := self.server(int(entry.get("port", 8000)))):  # it stands in the server's window
            return asked.wait_for(lambda: self.comes(wanted, asked.printed(), entry), f"did not print what {fence.id} shows")
        looking = terminal.another()
        _, printed = looking.run(WAIT_FOR + re.sub(r"(?m)(^|[;&|] *|= *)python(?= )", r"\1uv run python", command))
        self.compare(fence.id, wanted, printed, entry)

    def without_server(self, fence: Fence, command: str) -> str:
        """A command that starts a server of its own, and asks it, asks the reader's, and looks into its log."""
        lines = command.strip().splitlines()
        own = [number for number, line in enumerate(lines) if line.endswith("> log.txt 2>&1 &") and re.search("gunicorn|uvicorn", line)]
        if not own:
            return command
        server = self.server(server_port(lines[own[0]])[1])
        if not server:
            raise Failed(f"{fence.id} asks a server, and the reader has started none")
        rest = [line for line in lines[own[0] + 1:] if line != "kill $!; wait $!"]
        return "\n".join(rest[1:] if rest[0].startswith("wait_for ") else rest).replace("log.txt", shlex.quote(str(server.log)))

    def compare(self, name: str, wanted: str, printed: str, entry: dict[str, Any]) -> None:
        unlike = self.side.unlike(name)  # asked also where they are alike today
        if not self.comes(wanted, printed, entry) and not unlike:
            raise Failed(f"{name} shows\n{wanted}\nand the reader sees\n{self.normal(printed, entry)}")

    def comes(self, wanted: str, printed: str, entry: dict[str, Any]) -> bool:
        if entry["command"].startswith("sort "):  # lines that come in one order today, and in another tomorrow
            printed = "\n".join(sorted(printed.splitlines()))
        return comes(self.normal(wanted, entry), self.normal(printed, entry))

    def normal(self, text: str, entry: dict[str, Any]) -> str:
        folder = entry.get("folder", "cairn")
        for step in self.finished if folder != "code" else []:  # which stands for the folder of the projects
            text = text.replace(str(self.folder(step)), f"/home/you/{folder}")
        text = normalise(text, self.home, folder, "no port", "no port")
        text = re.sub(r"\[\d{4}-\d\d-\d\d 12:00:00 [+-]\d{4}\] \[\d+\]", "[2026-11-22 12:00:00 +0000] [4242]", text)  # gunicorn
        text = re.sub(r"(?m)(Listening at: \S+) \(\d+\)$", r"\1 (4242)", text)
        text = re.sub(r"\b0x[0-9a-f]{4,}\b", "0x7f2a5c81d3a0", text)  # where an object lies in memory
        text = re.sub(r"(?m)^[0-9a-f]{7}(?= )|\b[0-9a-f]{7}(?=\])|(?<=now at )[0-9a-f]{7}\b|(?<![\w/])(?=[0-9a-f]*\d)[0-9a-f]{7}(?!\w)", "1a2b3c4", text)  # commits
        return re.sub(r"\b\d{3}-\d{3}-\d{3}\b", "123-456-789", text)

    # Files

    def sample(self, fence: Fence, terminal: Terminal) -> None:
        project, step_name, path = fence.options["sample"].split("/", 2)
        name = f"{project}/{step_name}"
        if put := self.side.put(fence):
            lines, regions = placing.lines_and_regions((SAMPLES / name / path).read_text(encoding="utf-8"))
            self.write(self.home / put["into"], [lines[n] for n in regions[fence.options["region"]]] if "region" in fence.options else lines)
            return
        if name not in [*self.finished, *self.side.entries.get("through", [])]:
            return  # a quotation
        source = SAMPLES / name / path
        lines, regions = placing.lines_and_regions(source.read_text(encoding="utf-8"))
        within = regions[fence.options["region"]] if "region" in fence.options else range(len(lines))
        if fence.options.get("title", path) != path:  # shown for another file, such as an experiment that is typed in and taken out
            return self.titled(fence, terminal, lines[within.start:within.stop])
        folder = self.folder(name)
        if not folder.is_dir() and self.side.takes(name):
            return  # seen before it is fetched
        if not folder.is_dir():
            raise Failed(f"{fence.id}: the reader has no folder {folder.name}")
        file = folder / path
        old = placing.lines_and_regions(file.read_text(encoding="utf-8"))[0] if file.exists() else []  # a file that was fetched has markers
        if file.name == "pyproject.toml":
            new = with_tools(old, lines[within.start:within.stop])
        elif "since" in fence.options:
            before = SAMPLES / project / fence.options["since"] / path
            then = placing.lines_and_regions(before.read_text(encoding="utf-8"))[0] if before.exists() else []
            if "region" not in fence.options and placing.consists(old, then, set(range(len(then)))):
                new = lines  # the reader has the file of that step, and sees all that changed
            else:
                shown, gone = placing.difference(then, lines, within)
                new = placing.place(old, lines, shown, False, gone)
        elif "region" in fence.options and old and ADDING.search(fence.before) and str(path) in fence.before:
            new = [*old, "", *lines[within.start:within.stop]]
        elif "region" in fence.options and placing.consists(old, lines, known := self.pieces.get(source, set())):
            self.pieces[source] = placing.with_blank_lines(lines, known | set(within))  # nothing to guess about its place
            new = [lines[number] for number in sorted(self.pieces[source])]
        elif "region" in fence.options:
            new = placing.place(old, lines, set(within), bool(REPLACING.search(fence.before)))
        else:
            new = lines
        self.write(file, new)

    def titled(self, fence: Fence, terminal: Terminal, lines: list[str] | None = None) -> None:
        file = terminal.folder / fence.options["title"]
        lines = lines or fence.code.splitlines()
        if put := self.side.put(fence):
            lines = placing.put(file.read_text(encoding="utf-8").splitlines(), lines, put.get("replace"), put.get("after"), put.get("indent"))
        elif ADDING.search(fence.before) and file.exists():
            lines = [*file.read_text(encoding="utf-8").splitlines(), *(["", ""] if file.suffix == ".py" else []), *lines]
        elif not CREATING.search(fence.before):
            raise Failed(f"what to do with these lines of {fence.options['title']}? A [[step]] or a [[skip]] of the side file must say it")
        self.write(file, lines)

    def write(self, file: Path, lines: list[str]) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        self.account.files += 1
        if file.exists() and placing.alike(placing.lines_and_regions(file.read_text(encoding="utf-8"))[0], lines):
            return
        file.write_text("\n".join(lines).strip("\n") + "\n", encoding="utf-8")
        self.changed(file.parent)

    # The end of the page

    def end(self) -> None:
        if self.waiting:
            raise Failed(f"{self.waiting[0][1].id} waits for a text that does not come after it: {self.waiting[0][0]}")
        while self.servers:
            self.servers.pop().stop()
        for name in self.finished:
            if self.side.entries.get("skip") and (why := self.side.skipped(f"finished {name}")):
                self.not_done(f"finished {name}", why)
                continue
            step, folder = Step(SAMPLES / name), self.folder(name)
            if not folder.is_dir():
                raise Failed(f"the reader has no folder {folder.name}, which the finished step {name} would be")
            for difference in differences(step, folder, self.side.more, self.side.own, self.side.stays):
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
        before, passed = self.tested.get(folder, ({}, 0))
        if passed and before == times(folder) and not any(self.side.more(f"{step.name}/{path}") for path in step.files()):
            self.account.tests += passed  # the page has the reader run them, and nothing has changed since
            return
        hidden = {path: (folder / path).read_bytes() if (folder / path).exists() else None
                  for path in step.files() if self.side.more(f"{step.name}/{path}") and path != "pyproject.toml" and "test" not in self.side.entries}
        for path in hidden:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes((step.folder / path).read_bytes())
        try:
            command = "uv run pytest -q -p no:cacheprovider" if pytest else "uv run python manage.py test"
            command = self.side.entries.get("test", command)
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


def times(folder: Path) -> dict[str, int]:
    return {path: (folder / path).stat().st_mtime_ns for path in readers_files(folder)}


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
