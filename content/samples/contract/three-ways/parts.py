"""Counts the lines of code of the three applications, a part at a time.

A line counts when there is code on it: no blank lines, comments or docstrings.
"""

import ast
import io
import sys
import tokenize
from pathlib import Path

SAMPLES = Path(__file__).resolve().parents[2]
FRAMEWORKS = {"Django": "cairn-django/08", "Flask": "cairn-flask/05/cairn", "FastAPI": "cairn-fastapi/06/cairn"}
PARTS = {
    "tables, and who sees which rows": (
        ["trails/models.py", "accounts/models.py", "api/models.py"], ["models.py", "queries.py"], ["models.py", "trails.py", "reports.py"]),
    "JSON: what comes in, what goes out": (
        ["api/serializers.py", "api/fields.py"], ["api/fields.py", "api/shapes.py"], ["schemas.py"]),
    "JSON: addresses and functions": (
        ["api/views.py", "api/urls.py"], ["api/views.py"], ["api/__init__.py", "api/trails.py", "api/reports.py", "api/tokens.py"]),
    "errors as problems": (["api/problems.py"], ["api/problems.py"], ["problems.py", "messages.py"]),
    "the form for a report": (["trails/forms.py"], ["pages/forms.py"], ["pages/forms.py"]),
    "protection from forged posts": ([], [], ["pages/origin.py"]),
    "an admin site": (["trails/admin.py", "accounts/admin.py"], [], []),
}
NOTHING = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER}


def code_lines(text: str) -> int:
    lines = {line for token in tokenize.generate_tokens(io.StringIO(text).readline) if token.type not in NOTHING
             for line in range(token.start[0], token.end[0] + 1)}
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and ast.get_docstring(node):
            lines -= set(range(node.body[0].lineno, (node.body[0].end_lineno or 0) + 1))
    return len(lines)


def count(folder: str, files: list[str]) -> int:
    return sum(code_lines((SAMPLES / folder / file).read_text(encoding="utf-8")) for file in files)


def main() -> None:
    print(" " * 36 + "".join(f"{name:>9}" for name in FRAMEWORKS))
    for part, files in PARTS.items():
        counts = [count(folder, some) for folder, some in zip(FRAMEWORKS.values(), files, strict=True)]
        print(f"{part:36}" + "".join(f"{number or '-':>9}" for number in counts))


if __name__ == "__main__":
    sys.exit(main())
