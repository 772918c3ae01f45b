"""What `fastapi dev` and `fastapi run` are in a walk: Debian's FastAPI comes without its command line. It looks for the application where
the real one does, and starts Uvicorn. (A walk restarts servers after a change, so nothing is watched.)"""

import os
import re
import sys
import tomllib
from pathlib import Path
from typing import NoReturn

USUAL = ["main.py", "app.py", "api.py", "app/main.py", "app/app.py", "app/api.py"]


def main(arguments: list[str]) -> NoReturn:
    if arguments[:1] not in (["dev"], ["run"]):
        stop(f"the walk's fastapi does not know: fastapi {' '.join(arguments)}", 64)
    flags, files = arguments[1:], list[str]()
    if flags and not flags[0].startswith("-"):
        files = [flags.pop(0)]
    if not all(re.match(r"--(port|host)\b|\d|[\w.]+$", flag) for flag in flags):
        stop(f"the walk's fastapi does not know: fastapi {' '.join(arguments)}", 64)
    usual = [] if "--host" in " ".join(flags) or arguments[0] == "dev" else ["--host", "0.0.0.0"]
    os.execv(sys.executable, [sys.executable, "-m", "uvicorn", application(files), *usual, *flags])


def application(files: list[str]) -> str:
    settings = Path("pyproject.toml")
    entry = tomllib.loads(settings.read_text()).get("tool", {}).get("fastapi", {}).get("entrypoint") if settings.exists() else None
    if entry and not files:
        return str(entry)
    file = next((Path(name) for name in files or USUAL if Path(name).is_file()), None)
    if not file:
        stop("Could not find a default file to run, please provide an explicit path" if not files else f"Path does not exist {files[0]}", 1)
    names = re.findall(r"^(\w+)(?:: *FastAPI)? *= *(?:FastAPI|create_app|make_app)\(", file.read_text(), re.MULTILINE)
    parts = [file.stem]
    folder = file.resolve().parent
    while (folder / "__init__.py").exists():
        parts, folder = [folder.name, *parts], folder.parent
    os.chdir(folder)
    return f"{'.'.join(parts)}:{next((name for name in ('app', 'api') if name in names), names[0] if names else 'app')}"


def stop(why: str, code: int) -> NoReturn:
    print(why, file=sys.stderr)
    sys.exit(code)


if __name__ == "__main__":
    main(sys.argv[1:])
