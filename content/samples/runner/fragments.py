"""Parses the few lines of code that articles hold themselves, in their language."""

import ast
import doctest
import json
import re
import textwrap
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import yaml

# An opening fence with its indent, its language and the rest of its line; then its lines up to the same fence.
FENCE = re.compile(r"^(?P<indent>[ >]*)(?P<fence>`{3,}|~{3,}) *(?P<language>[\w-]+)(?P<options>[^\n]*)\n(?P<code>.*?)^(?P=indent)(?P=fence) *$",
                   re.MULTILINE | re.DOTALL)


def check(content: Path) -> int:
    """Prints every fragment that its language cannot read, as `file:line: why`; 1 if there is one."""
    found, count = [], 0
    for article in sorted(content.glob("*/**/*.md")):
        if article.relative_to(content).parts[0] == "samples":
            continue
        for line, language, code in fragments(article.read_text(encoding="utf-8")):
            count += 1
            if why := complaint(language, code):
                found.append(f"content/{article.relative_to(content)}:{line}: this is not {language}: {why}")
    print("\n".join([*found, f"fragments: {count} parsed, {len(found)} not what they say"]))
    return 1 if found else 0


def fragments(article: str) -> Iterator[tuple[int, str, str]]:
    """The line of its fence, the language and the code of each fence that shows neither a sample nor an output."""
    for match in FENCE.finditer(article):
        if match["language"] in PARSERS and not re.search(r"\b(sample|output)=|\bdiff\b", match["options"]):
            code = re.sub(rf"^{re.escape(match['indent'])}", "", match["code"], flags=re.MULTILINE)
            yield article.count("\n", 0, match.start()) + 1, match["language"], textwrap.dedent(code)


def complaint(language: str, code: str) -> str | None:
    try:
        PARSERS[language](code)
    except (SyntaxError, ValueError, yaml.YAMLError) as why:
        return " ".join(str(why).split())
    return None


def parse_python(code: str) -> None:
    """An interactive session is run line by line as a doctest would read it; anything else is parsed."""
    if code.lstrip().startswith(">>>"):
        for example in doctest.DocTestParser().get_examples(code):
            ast.parse(example.source)
    else:
        ast.parse(code)


PARSERS: dict[str, Callable[[str], object]] = {"python": parse_python, "json": json.loads, "toml": tomllib.loads, "yaml": yaml.safe_load}
