"""An article as a reader meets it: pieces of text and fences, in order, with the tabs and details around them."""

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass

FENCE = re.compile(r"^(?P<indent>[ >]*)(?P<marks>`{3,}|~{3,}) *(?P<language>[\w-]+)? *(?P<options>.*)$")
CONTAINER = re.compile(r"^ *(?P<colons>:{3,}) *(?P<kind>\w+)? *(?P<label>.*)$")
HEADING = re.compile(r"^#{2,6} +(.*?)( *\{#[\w-]+\})?$")


@dataclass(frozen=True)
class Around:
    """The blocks around a place: ("tool", "uv"), ("details", "Reveal the output"), ("question", "")."""

    blocks: tuple[tuple[str, str], ...]
    section: str

    @property
    def only_read(self) -> bool:
        """What a question asks and reveals is for the head, not for the hands."""
        return self.section == "Check yourself" or any(
            kind == "question" or kind == "details" and label.startswith("Reveal") for kind, label in self.blocks)


@dataclass(frozen=True)
class Text:
    line: int
    text: str
    around: Around


@dataclass(frozen=True)
class Fence:
    line: int
    language: str
    options: dict[str, str]
    code: str
    around: Around
    before: str  # the text in front of it

    @property
    def id(self) -> str:
        """How side files name it."""
        if "output" in self.options:
            return self.options["output"]
        if "sample" in self.options:
            return self.options["sample"] + (f"#{self.options['region']}" if "region" in self.options else "")
        return next(iter(self.commands), self.options.get("title", self.code.strip()))

    @property
    def commands(self) -> list[str]:
        return typed(self.code) if self.language in ("console", "bash", "sh") else []


def typed(code: str) -> list[str]:
    """The commands behind `$ `; one that ends with a backslash goes on in the next line."""
    found: list[str] = []
    going_on = False
    for line in code.splitlines():
        if going_on:
            found[-1] += "\n" + line.removeprefix("> ")
        elif line.startswith("$ "):
            found.append(line[2:])
        else:
            continue
        going_on = found[-1].endswith("\\")
    return found


def read(article: str) -> Iterator[Text | Fence]:
    lines = article.splitlines()
    number = lines.index("---", 1) + 1 if lines[:1] == ["---"] else 0
    stack: list[tuple[int, str, str]] = []
    section, before, block, start = "", "", list[str](), 0

    def around() -> Around:
        return Around(tuple((kind, label) for _, kind, label in stack), section)

    def flush() -> Iterator[Text]:
        nonlocal before
        if block:
            text = " ".join(" ".join(block).split())
            before = text
            yield Text(start, text, around())
            block.clear()

    while number < len(lines):
        line = lines[number]
        number += 1
        if fence := FENCE.match(line):
            yield from flush()
            first, body = number, list[str]()
            while number < len(lines) and not re.match(rf"^[ >]*{fence['marks']} *$", lines[number]):
                body.append(re.sub(rf"^[ >]{{0,{len(fence['indent'])}}}", "", lines[number]))
                number += 1
            number += 1
            yield Fence(first, fence["language"] or "", options(fence["options"]), "\n".join(body), around(), before)
        elif container := CONTAINER.match(line):
            yield from flush()
            if container["kind"]:
                label, kind = container["label"].strip(), container["kind"]
                if kind == "tab":  # named by what its tabs are for
                    kind = next(label for _, kind, label in reversed(stack) if kind == "tabs")
                    label = container["label"].strip()
                stack.append((len(container["colons"]), kind, label))
            elif stack:
                stack.pop()
        elif heading := HEADING.match(line):
            yield from flush()
            section, before = heading[1].strip(), ""
        elif text := line.strip().removeprefix(">").strip():
            if not block:
                start = number
            block.append(text)
        else:
            yield from flush()
    yield from flush()


def options(text: str) -> dict[str, str]:
    words = (word.partition("=") for word in shlex.split(text))
    return {name: value for name, _, value in words}


def finished(article: str) -> list[str]:
    """The steps that the box at the top names: "`content/samples/hello/flask`, `fastapi` and `django`"."""
    text = box(article)
    names: list[str] = []
    for name in re.findall(r"`([\w./-]+)`", text[max(0, text.find("`content/samples/")):]):
        if name.startswith("content/samples/"):
            names.append(name.removeprefix("content/samples/").strip("/"))
        elif names and re.fullmatch(r"[\w-]+", name):
            names.append(f"{names[-1].split('/')[0]}/{name}")
    return [name for name in names if name.count("/") == 1]


def box(article: str) -> str:
    """The lines at the top that say what the reader needs and makes."""
    found = re.search(r"^> \[!TIP\]\n((?:>.*\n)+)", article, re.MULTILINE)
    return found[1] if found else ""


def plain(text: str) -> str:
    """Without line breaks and quotation marks of blocks, to look for a quotation."""
    return " ".join(re.sub(r"(?m)^ *> ?", "", text).split())
