"""What `uv` is in a walk: the same commands, with the packages of the sample environment in place of an index.

Environment: WALK_PYTHON (the sample interpreter), WALK_LOG (each use is noted there), WALK_STAND_INS (JSON, see the side files).
"""

import importlib.metadata as metadata
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import NoReturn

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

NEWEST = "0.13.8"
PYTHON = "3.14"  # which the pages ask for; what runs is the sample environment's
# Modules whose names do not follow from that of their package.
MODULES = {"djangorestframework": ["rest_framework"], "pillow": ["PIL"], "pyjwt": ["jwt"], "pyyaml": ["yaml"], "scikit-learn": ["sklearn"],
           "python-multipart": ["python_multipart", "multipart"], "python-dotenv": ["dotenv"], "pytest": ["pytest", "_pytest"],
           "django-cors-headers": ["corsheaders"], "flask-wtf": ["flask_wtf"], "factory-boy": ["factory"], "typing-extensions": ["typing_extensions"],
           "argon2-cffi": ["argon2"], "argon2-cffi-bindings": ["_argon2_cffi_bindings"], "attrs": ["attr", "attrs"]}
GITIGNORE = "# Python-generated files\n__pycache__/\n*.py[oc]\nbuild/\ndist/\nwheels/\n*.egg-info\n\n# Virtual environments\n.venv\n"
GUARD = '''"""Only what the project names and needs can be imported here, as in an environment that uv made."""

import importlib.metadata
import json
import sys
from pathlib import Path

HIDDEN = json.loads(Path(__file__).with_name("walk_hidden.json").read_text())
MODULES, PACKAGES = set(HIDDEN["modules"]), set(HIDDEN["packages"])


class Hidden:
    @staticmethod
    def find_spec(name, path=None, target=None):
        if path is None and name.partition(".")[0] in MODULES:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        return None


everything = importlib.metadata.MetadataPathFinder.find_distributions
here = str(Path(__file__).parent)


def find_distributions(context=importlib.metadata.DistributionFinder.Context()):
    for found in everything(context):
        if str(found._path).startswith(here) or (found.metadata["Name"] or "").lower().replace("_", "-") not in PACKAGES:
            yield found


importlib.metadata.MetadataPathFinder.find_distributions = find_distributions
sys.meta_path.insert(0, Hidden)
'''


def main(arguments: list[str]) -> int:
    note("uv", arguments)
    verb, *rest = arguments or ["help"]
    verbs = {"init": init, "add": add, "remove": remove, "run": run, "sync": sync, "lock": lock, "tree": tree, "export": export, "python": pythons,
             "--version": version}
    if verb not in verbs:
        unknown(arguments)
    return verbs[verb](rest)


def note(program: str, arguments: list[str]) -> None:
    with open(os.environ["WALK_LOG"], "a", encoding="utf-8") as log:
        log.write(json.dumps([program, *arguments]) + "\n")


def unknown(arguments: list[str]) -> NoReturn:
    stop(f"the walk's uv does not know: uv {' '.join(arguments)}", 64)


def stop(why: str, code: int = 2) -> NoReturn:
    print(f"error: {why}", file=sys.stderr)
    sys.exit(code)


def version(rest: list[str]) -> int:
    print(f"uv {NEWEST}")
    return 0


# Projects

def init(rest: list[str]) -> int:
    flags, names = options(rest, {"--python": True, "--no-package": False})
    if flags.get("--python", PYTHON) != PYTHON or "--no-package" not in flags or len(names) > 1:
        unknown(["init", *rest])
    folder = Path.cwd() / (names[0] if names else ".")
    if (folder / "pyproject.toml").exists():
        stop(f"Project is already initialized in `{folder}` (`pyproject.toml` file exists)")
    if any((above / "pyproject.toml").exists() for above in folder.parents):
        stop(f"{folder} would become a part of the project above it", 64)
    folder.mkdir(exist_ok=True)
    name = folder.resolve().name
    if not any((above / ".git").exists() for above in [folder, *folder.parents]):
        subprocess.run(["git", "init", "-q", "-b", "main", str(folder)], check=True)
        (folder / ".gitignore").write_text(GITIGNORE)
    (folder / ".python-version").write_text(f"{PYTHON}\n")
    (folder / "README.md").write_text("")
    (folder / "main.py").write_text(f'def main():\n    print("Hello from {name}!")\n\n\nif __name__ == "__main__":\n    main()\n')
    (folder / "pyproject.toml").write_text(
        f'[project]\nname = "{name}"\nversion = "0.1.0"\ndescription = "Add your description here"\nreadme = "README.md"\n'
        'requires-python = ">=3.14"\ndependencies = []\n')
    print(f"Initialized project `{name}`" + (f" at `{folder}`" if names else ""))
    return 0


def project() -> Path:
    for folder in [Path.cwd(), *Path.cwd().parents]:
        if (folder / "pyproject.toml").exists():
            return folder
    stop("No `pyproject.toml` found in current directory or any parent directory")


def wishes(folder: Path, dev: bool = True) -> list[str]:
    known = tomllib.loads((folder / "pyproject.toml").read_text())
    return [*known["project"].get("dependencies", []), *(known.get("dependency-groups", {}).get("dev", []) if dev else [])]


def add(rest: list[str]) -> int:
    flags, wanted = options(rest, {"--dev": False, "--optional": True})
    for text in wanted:
        installed(Requirement(text))
    folder = project()
    for text in wanted:
        write_wish(folder / "pyproject.toml", text, "--dev" in flags, remove=False, extra=flags.get("--optional", ""))
    make(folder)
    return 0


def remove(rest: list[str]) -> int:
    flags, names = options(rest, {"--dev": False})
    for name in names:
        if not write_wish(project() / "pyproject.toml", name, "--dev" in flags, remove=True):
            stop(f"The dependency `{name}` could not be found")
    make(project())
    return 0


def write_wish(file: Path, text: str, dev: bool, remove: bool, extra: str = "") -> bool:
    """Changes the list of dependencies as uv would, in order of the names, and leaves the rest of the file alone."""
    content = file.read_text()
    known = tomllib.loads(content)
    old = known.get("dependency-groups", {}).get("dev", []) if dev else known["project"].get("dependencies", [])
    if extra:
        old = known["project"].get("optional-dependencies", {}).get(extra, [])
    name = canonicalize_name(Requirement(text).name)
    kept = [other for other in old if canonicalize_name(Requirement(other).name) != name]
    new = sorted(kept + ([] if remove else [text]), key=lambda other: canonicalize_name(Requirement(other).name))
    key = extra or ("dev" if dev else "dependencies")
    block = f"{key} = [\n{''.join(f'    "{other}",\n' for other in new)}]" if new else f"{key} = []"
    if re.search(rf"(?ms)^{key} = \[.*?\]$", content):
        content = re.sub(rf"(?ms)^{key} = \[.*?\]$", lambda _: block, content, count=1)
    else:
        table = "project.optional-dependencies" if extra else "dependency-groups"
        content = content.rstrip("\n") + f"\n\n[{table}]\n{block}\n"
    file.write_text(content)
    return len(kept) < len(old)


# Packages

def stand_in(wish: Requirement) -> str | None:
    """The version that a side file names for a package that is not here within these bounds."""
    for entry in json.loads(os.environ.get("WALK_STAND_INS", "[]")):
        if canonicalize_name(entry["package"]) == canonicalize_name(wish.name) and wish.specifier == Requirement(f"x{entry['bounds']}").specifier:
            return str(entry["version"])
    return None


def installed(wish: Requirement) -> str:
    """The version of a wished package; within its bounds, or the walk fails."""
    if found := stand_in(wish):
        return found
    try:
        found = metadata.version(wish.name)
    except metadata.PackageNotFoundError:
        stop(f"{wish.name} is not in the sample environment", 64)
    if not wish.specifier.contains(found, prereleases=True):
        stop(f"{wish} is wished, and the sample environment has {wish.name} {found}", 64)
    return found


def closure(texts: list[str]) -> dict[str, str]:
    """Name and version of each package that these wishes bring, with what those need in turn."""
    found: dict[str, str] = {}
    seen: set[str] = set()
    waiting = [Requirement(text) for text in texts]
    while waiting:
        wish = waiting.pop()
        name = canonicalize_name(wish.name)
        if f"{name}{sorted(wish.extras)}" in seen:
            continue
        seen.add(f"{name}{sorted(wish.extras)}")
        try:
            found[name] = stand_in(wish) or metadata.version(wish.name)
            needs = metadata.requires(wish.name) or []
        except metadata.PackageNotFoundError:
            continue  # Debian leaves out what the rest can do without
        waiting += [need for need in map(Requirement, needs)
                    if need.marker is None or any(need.marker.evaluate({"extra": extra}) for extra in ["", *wish.extras])]
    return dict(sorted(found.items()))


def lock(rest: list[str]) -> int:
    flags, _ = options(rest, {"--upgrade": False, "--upgrade-package": True, "--check": False})
    folder = project()
    if "--check" in flags and locked(folder) != lock_text(folder):
        stop("The lockfile at `uv.lock` needs to be updated, but `--check` was provided.")
    (folder / "uv.lock").write_text(lock_text(folder))
    print(f"Resolved {len(closure(wishes(folder))) + 1} packages in 1ms", file=sys.stderr)
    return 0


def locked(folder: Path) -> str:
    file = folder / "uv.lock"
    return file.read_text() if file.exists() else ""


def lock_text(folder: Path) -> str:
    packages = "".join(f'\n[[package]]\nname = "{name}"\nversion = "{version}"\n' for name, version in closure(wishes(folder)).items())
    return f'version = 1\nrequires-python = ">=3.14"\n{packages}'


def sync(rest: list[str]) -> int:
    flags, _ = options(rest, {"--locked": False, "--no-dev": False})
    make(project(), dev="--no-dev" not in flags, must_be_locked="--locked" in flags)
    return 0


def make(folder: Path, dev: bool = True, must_be_locked: bool = False) -> Path:
    """The environment and the lock file, as the project's file asks for them now; returns the environment."""
    venv = folder / ".venv"
    stamp = venv / "walk-state"
    if stamp.exists() and stamp.read_text() == state(folder, dev):
        return venv
    text = lock_text(folder)
    if must_be_locked and locked(folder) != text:
        stop("The lockfile at `uv.lock` needs to be updated, but `--locked` was provided.")
    (folder / "uv.lock").write_text(text)
    if not venv.exists():
        subprocess.run([os.environ["WALK_PYTHON"], "-m", "venv", "--without-pip", str(venv)], check=True)
    fill(venv, closure(wishes(folder, dev)))
    if any(wish.name == "fastapi" and "standard" in wish.extras for wish in map(Requirement, wishes(folder, dev))):
        give_fastapi_its_command(venv)
    stamp.write_text(state(folder, dev))
    return venv


def with_more(folder: Path, text: str) -> Path:
    """An environment for one command, with a package that the project does not name."""
    installed(Requirement(text))
    venv = Path(os.environ["WALK_STATE"]).with_name("with-venv")
    if not venv.exists():
        subprocess.run([os.environ["WALK_PYTHON"], "-m", "venv", "--without-pip", str(venv)], check=True)
    fill(venv, closure([*wishes(folder), text]))
    return venv


def state(folder: Path, dev: bool) -> str:
    return f"{dev}\n{(folder / 'pyproject.toml').read_text()}\n{locked(folder)}"


def fill(venv: Path, packages: dict[str, str]) -> None:
    site = next((venv / "lib").glob("python3*")) / "site-packages"
    for old in [*site.glob("*.dist-info"), *(path for path in (venv / "bin").iterdir() if is_wrapper(path))]:
        shutil.rmtree(old) if old.is_dir() else old.unlink()
    hidden = [found for found in metadata.distributions() if canonicalize_name(found.name) not in packages]
    modules = {module for found in hidden for module in modules_of(found)} - {
        module for found in metadata.distributions() if canonicalize_name(found.name) in packages for module in modules_of(found)}
    (site / "walk_hidden.json").write_text(json.dumps(
        {"modules": sorted(modules), "packages": sorted(canonicalize_name(found.name) for found in hidden)}))
    (site / "walk_guard.py").write_text(GUARD)
    roots = [path for path in sys.path if path.endswith(("-packages",))]
    (site / "walk.pth").write_text("".join(f"{path}\n" for path in roots) + "import walk_guard\n")
    for name, number in packages.items():
        if number != metadata.version(name):
            notes = site / f"{name}-{number}.dist-info"
            notes.mkdir()
            (notes / "METADATA").write_text(f"Metadata-Version: 2.4\nName: {name}\nVersion: {number}\n")
    for entry in metadata.entry_points(group="console_scripts"):
        if entry.dist and canonicalize_name(entry.dist.name) in packages:
            script = venv / "bin" / entry.name
            script.write_text(f'#!/bin/sh\n# of the walk\nexec "{venv}/bin/python" "{venv}/bin/.{entry.name}.py" "$@"\n')
            script.chmod(0o755)
            (venv / "bin" / f".{entry.name}.py").write_text(
                f"# of the walk\nimport sys\nsys.argv[0] = {str(script)!r}\nfrom {entry.module} import {entry.attr.partition('.')[0]}\n"
                f"if __name__ == '__main__':\n    sys.exit({entry.attr}())\n")


def give_fastapi_its_command(venv: Path) -> None:
    """`fastapi[standard]` brings it; Debian's package does not."""
    script = venv / "bin" / "fastapi"
    log = shlex.quote(os.environ["WALK_LOG"])
    script.write_text(f'#!/bin/sh\n# of the walk\nprintf \'["fastapi", "%s"]\\n\' "$*" >> {log}\n'
                      f'exec "{venv}/bin/python" {shlex.quote(str(Path(__file__).with_name("fastapi_command.py")))} "$@"\n')
    script.chmod(0o755)


def is_wrapper(path: Path) -> bool:
    return path.is_file() and not path.is_symlink() and "# of the walk" in path.read_text(errors="replace")


def modules_of(package: metadata.Distribution) -> list[str]:
    name = canonicalize_name(package.name)
    written = (package.read_text("top_level.txt") or "").split()
    return MODULES.get(name) or written or [name.replace("-", "_")]


# Commands in the environment

def run(rest: list[str]) -> int:
    flags, command = options(rest, {"--locked": False, "--no-dev": False, "--env-file": True, "--module": False, "-m": False, "--with": True},
                             only_first=True)
    if command[:1] == ["python"] and not any((folder / "pyproject.toml").exists() for folder in [Path.cwd(), *Path.cwd().parents]):
        os.execv(shutil.which("python") or "", command)  # uv takes a Python of the computer's
    venv = make(project(), dev="--no-dev" not in flags, must_be_locked="--locked" in flags)
    if "--with" in flags:
        venv = with_more(project(), flags["--with"])
    environment = os.environ | {"VIRTUAL_ENV": str(venv), "PATH": f"{venv / 'bin'}{os.pathsep}{os.environ['PATH']}"}
    if "--env-file" in flags:
        if not Path(flags["--env-file"]).exists():
            stop(f"No environment file found at: `{flags['--env-file']}`")
        environment = env_file(Path(flags["--env-file"])) | environment
    if not command:
        unknown(["run", *rest])
    if "-m" in flags or "--module" in flags:
        command = ["python", "-m", *command]
    if command[0].endswith(".py"):
        command = ["python", *command]
    program = venv / "bin" / command[0]
    known = Path(os.environ["WALK_SHIMS"], command[0]).exists()  # then it comes with a package that the project has not
    found = str(program) if program.exists() else None if known else shutil.which(command[0], path=outside())
    if not found:
        stop(f"Failed to spawn: `{command[0]}`\n  Caused by: No such file or directory (os error 2)")
    sys.stdout.flush()
    os.execve(found, command, environment)


def outside() -> str:
    """PATH without these shims."""
    return os.pathsep.join(part for part in os.environ["PATH"].split(os.pathsep) if part != os.environ["WALK_SHIMS"])


def env_file(file: Path) -> dict[str, str]:
    found = {}
    for line in file.read_text().splitlines():
        if line.strip() and not line.lstrip().startswith("#"):
            name, _, value = line.strip().removeprefix("export ").partition("=")
            found[name.strip()] = value.strip().strip("'\"")
    return found


def tree(rest: list[str]) -> int:
    options(rest, {"--outdated": False, "--depth": True})
    folder = project()
    make(folder)
    known = tomllib.loads((folder / "pyproject.toml").read_text())["project"]
    print(f"{known['name']} v{known['version']}")
    for text in wishes(folder):
        name = canonicalize_name(Requirement(text).name)
        print(f"├── {name} v{closure(wishes(folder))[name]}")
    return 0


def export(rest: list[str]) -> int:
    flags, _ = options(rest, {"--format": True, "--no-dev": False, "--output-file": True, "-o": True, "--no-hashes": False})
    lines = "".join(f"{name}=={number}\n" for name, number in closure(wishes(project(), "--no-dev" not in flags)).items())
    if file := flags.get("--output-file") or flags.get("-o"):
        Path(file).write_text(lines)
    print(lines, end="")
    return 0


def pythons(rest: list[str]) -> int:
    if rest[:1] not in (["list"], ["install"]):
        unknown(["python", *rest])
    print("cpython-" + sys.version.split()[0])
    return 0


def options(rest: list[str], known: dict[str, bool], only_first: bool = False) -> tuple[dict[str, str], list[str]]:
    """The options, of which `known` says whether they take a value, and the other words; `only_first`: options end at the first word."""
    flags: dict[str, str] = {}
    words: list[str] = []
    waiting = list(rest)
    while waiting:
        word = waiting.pop(0)
        name, _, value = word.partition("=")
        if words and only_first or not word.startswith("-"):
            words.append(word)
        elif name not in known:
            unknown(rest)
        else:
            flags[name] = (value or waiting.pop(0)) if known[name] else ""
    return flags, words


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
