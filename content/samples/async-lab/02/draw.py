"""Draws measurements.json: async-frameworks.svg, the same time axis for all.

    python draw.py

Inside the guide the picture has no colors of its own, and that of its page is written too.
"""

import json
from pathlib import Path
from typing import Any

from cases import CASES

HERE = Path(__file__).resolve().parent
GUIDE = (HERE / "../../../foundations").resolve()
NAME = "async-frameworks.svg"
LEFT, RIGHT, ROW = 10, 410, 2
STYLE = (".d-box-accent{fill:#4a7ab5} .d-good{fill:#2e8b57} .d-bad{fill:#d9485f} .d-line{stroke:#444} "
         "text{font:13px sans-serif;fill:#222} .d-strong{font-weight:bold} .d-mid{text-anchor:middle} .d-end{text-anchor:end} "
         "svg{background:#fff}")


def drawing(results: dict[str, Any]) -> str:
    """One panel for each case; one line for each request, from the common start to its answer."""
    longest = max(result["seconds"] for result in results.values())
    parts, y = [], 0
    for name, result in results.items():
        case = CASES[name]
        color = "d-bad" if result["seconds"] > 2 else "d-good" if result["seconds"] < 0.6 else "d-box-accent"
        parts += [text(LEFT, y + 16, case.title, "d-strong"),
                  text(RIGHT, y + 16, f"{case.note}: {result['seconds']:.2f} s", "d-small d-end")]
        y += 22
        for end in result["ends"]:
            parts.append(f'<rect class="{color}" x="{LEFT}" y="{y}" width="{at(end, longest) - LEFT:.1f}" height="{ROW}"/>')
            y += ROW
        y += 8
    parts.append(f'<line class="d-line" x1="{LEFT}" y1="{y}" x2="{RIGHT}" y2="{y}"/>')
    for second in range(int(longest) + 1):
        x = at(second, longest)
        parts.append(f'<line class="d-line" x1="{x:.1f}" y1="{y}" x2="{x:.1f}" y2="{y + 5}"/>')
        parts.append(text(x, y + 20, f"{second}" if second else "0 s", "d-small d-mid" if second else "d-small"))
    lines = "\n".join(f"  {part}" for part in parts)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 420 {y + 26}">\n{lines}\n</svg>\n'


def at(seconds: float, longest: float) -> float:
    return LEFT + (RIGHT - LEFT) * seconds / longest * 0.97


def text(x: float, y: int, content: str, classes: str) -> str:
    return f'<text class="{classes}" x="{x:.4g}" y="{y}">{content}</text>'


def from_file() -> str:
    return drawing(json.loads((HERE / "measurements.json").read_text(encoding="utf-8"))["cases"])


def with_colors(drawing: str) -> str:
    """For a browser that shows the file by itself; inside the guide the page's own styles apply."""
    return drawing.replace(">\n", f">\n  <style>{STYLE}</style>\n", 1)


def main() -> None:
    if GUIDE.is_dir():
        (HERE / NAME).write_text(from_file(), encoding="utf-8")
        (GUIDE / NAME).write_text(from_file(), encoding="utf-8")
    else:
        (HERE / NAME).write_text(with_colors(from_file()), encoding="utf-8")


if __name__ == "__main__":
    main()
