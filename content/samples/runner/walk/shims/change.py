"""change FILE OLD NEW: what a reader changes in an editor. OLD must stand in the file, and only once."""

import sys
from pathlib import Path

file, old, new = sys.argv[1:]
text = Path(file).read_text(encoding="utf-8")
if text.count(old) != 1:
    sys.exit(f"change: {old!r} stands {text.count(old)} times in {file}")
Path(file).write_text(text.replace(old, new), encoding="utf-8")
