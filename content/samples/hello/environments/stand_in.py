"""Makes an environment that says it holds one version of Flask, for tests without a package index.

What an installer leaves behind is a folder of code and a folder of notes. `where.py` reads only the notes.
"""

import subprocess
import sys
from pathlib import Path


def make(folder: Path, flask: str) -> Path:
    """Makes the environment `folder` and returns its interpreter."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    code = "import sysconfig; print(sysconfig.get_path('purelib'))"
    packages = Path(subprocess.run([python, "-c", code], check=True, capture_output=True, text=True).stdout.strip())
    notes = packages / f"flask-{flask}.dist-info"
    notes.mkdir(parents=True)
    (notes / "METADATA").write_text(f"Metadata-Version: 2.4\nName: Flask\nVersion: {flask}\n", encoding="utf-8")
    return python


if __name__ == "__main__":
    make(Path(sys.argv[1]), sys.argv[2])
