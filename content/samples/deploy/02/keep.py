"""Keeps a picture as the site would: python keep.py FILE"""

import sys
from pathlib import Path

from uploads import Refused, redraw

try:
    with open(sys.argv[1], "rb") as upload:
        name, content = redraw(upload)
except Refused as reason:
    sys.exit(f"Refused: {reason}")
media = Path("media")
media.mkdir(exist_ok=True)
(media / name).write_bytes(content)
print(media / name)
