"""Draws measurements.json: async-timelines.svg (waiting), async-computing.svg and async-blocked-loop.svg.

    python draw.py

Inside the guide the pictures have no colors of their own, and those of its pages are written too.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
GUIDE = (HERE / "../../../foundations").resolve()
TITLES = {"one_after_another": "one after another", "threads": "threads", "event_loop": "event loop", "processes": "processes",
          "blocking": "blocking call in the loop", "in_a_thread": "the same call in a thread"}
LEFT, RIGHT = 10, 410
STYLE = (".d-box-accent{fill:#4a7ab5} .d-line,.d-line-accent{stroke:#444} .d-line-accent{stroke:#c2410c;stroke-width:2} "
         "text{font:13px sans-serif;fill:#222} .d-strong{font-weight:bold} .d-mid{text-anchor:middle} .d-end{text-anchor:end} "
         "svg{background:#fff}")


def timelines(results: dict[str, Any], row: int, tick: float) -> str:
    """One panel for each way, one bar for each call, the same time axis below all of them."""
    longest = max(result["seconds"] for result in results.values())
    parts, y = [], 0
    for name, result in results.items():
        parts += [text(LEFT, y + 18, TITLES[name], "d-strong"),
                  text(RIGHT, y + 18, f"{result['seconds']:.2f} s, {workers(name, result)}", "d-small d-end")]
        y += 26
        for span in sorted(result["spans"], key=lambda span: (span["start"], span["job"])):
            start, end = at(span["start"], longest), at(span["end"], longest)
            parts.append(f'<rect class="d-box-accent" x="{start:.1f}" y="{y}" width="{max(end - start, 1):.1f}" height="{row - 1}"/>')
            y += row
        y += 8
    return picture(y + 26, [*parts, *axis(y, longest, tick)])


def workers(name: str, result: dict[str, Any]) -> str:
    kind = "process" if name == "processes" else "thread"
    count = result["workers"]
    return f"{count} {kind}{'' if count == 1 else 'es' if kind == 'process' else 's'}"


def heartbeats(results: dict[str, list[float]]) -> str:
    longest = max(beats[-1] for beats in results.values())
    parts, y = [], 0
    for name, beats in results.items():
        parts += [text(LEFT, y + 18, TITLES[name], "d-strong"),
                  f'<line class="d-line" x1="{LEFT}" y1="{y + 44}" x2="{RIGHT}" y2="{y + 44}"/>']
        parts += [f'<line class="d-line-accent" x1="{at(beat, longest):.1f}" y1="{y + 30}" x2="{at(beat, longest):.1f}" y2="{y + 58}"/>'
                  for beat in beats]
        y += 70
    return picture(y + 26, [*parts, *axis(y, longest, 0.1)])


def axis(y: int, longest: float, tick: float) -> Iterator[str]:
    yield f'<line class="d-line" x1="{LEFT}" y1="{y}" x2="{RIGHT}" y2="{y}"/>'
    for number in range(int(longest / tick) + 1):
        x = at(number * tick, longest)
        yield f'<line class="d-line" x1="{x:.1f}" y1="{y}" x2="{x:.1f}" y2="{y + 5}"/>'
        label = f"{number * tick:g}" + (" s" if number == 0 else "")
        yield text(x, y + 20, label, "d-small" if number == 0 else "d-small d-mid")


def at(seconds: float, longest: float) -> float:
    return LEFT + (RIGHT - LEFT) * seconds / longest * 0.97


def text(x: float, y: int, content: str, classes: str) -> str:
    return f'<text class="{classes}" x="{x:.4g}" y="{y}">{content}</text>'


def picture(height: int, parts: list[str]) -> str:
    lines = "\n".join(f"  {part}" for part in parts)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 420 {height}">\n{lines}\n</svg>\n'


def with_colors(drawing: str) -> str:
    """For a browser that shows the file by itself; inside the guide the page's own styles apply."""
    return drawing.replace(">\n", f">\n  <style>{STYLE}</style>\n", 1)


def drawings() -> dict[str, str]:
    measured = json.loads((HERE / "measurements.json").read_text(encoding="utf-8"))
    return {
        "async-timelines.svg": timelines(measured["waiting"], row=4, tick=1),
        "async-computing.svg": timelines(measured["computing"], row=7, tick=0.5),
        "async-blocked-loop.svg": heartbeats(measured["heartbeats"]),
    }


def main() -> None:
    for name, drawing in drawings().items():
        if GUIDE.is_dir():
            (HERE / name).write_text(drawing, encoding="utf-8")
            (GUIDE / name).write_text(drawing, encoding="utf-8")
        else:
            (HERE / name).write_text(with_colors(drawing), encoding="utf-8")


if __name__ == "__main__":
    main()
