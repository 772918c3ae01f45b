"""Packs what Elastic Beanstalk wants into one zip: the application, and these files under the names with a dot.

    python bundle.py CAIRN cairn.zip

The folders are without a dot here so that you see them. CAIRN holds requirements.txt, which Elastic Beanstalk installs:
uv export --no-dev --extra postgres --no-hashes --output-file requirements.txt
"""

import sys
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
LEFT_OUT = {"__pycache__", ".venv", ".git", ".env", "tests", "media", "staticfiles"}


def bundle(cairn: Path, target: Path) -> None:
    if not (cairn / "requirements.txt").exists():
        sys.exit(f"{cairn} has no requirements.txt (see the top of this file)")
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(cairn.rglob("*")):
            name = file.relative_to(cairn)
            if file.is_file() and not LEFT_OUT & set(name.parts) and file.suffix != ".sqlite3":
                archive.write(file, name)
        archive.write(HERE / "Procfile", "Procfile")
        for folder in ("ebextensions", "platform"):
            for file in sorted((HERE / folder).rglob("*")):
                if file.is_file():
                    archive.write(file, f".{file.relative_to(HERE)}")


if __name__ == "__main__":
    bundle(Path(sys.argv[1]), Path(sys.argv[2]))
