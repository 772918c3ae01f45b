import os
import tempfile
from pathlib import Path

FOLDER = tempfile.TemporaryDirectory(prefix="cairn-")
os.environ["CAIRN_FILE"] = str(Path(FOLDER.name) / "cairn.sqlite3")
