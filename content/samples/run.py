"""Runs the samples: their tests, and the commands whose output the articles show.

    PYTHON content/samples/run.py test [PROJECT[/STEP] ...]      every step's tests, each in a copy of its folder
    PYTHON content/samples/run.py test [...] --evidence          writes what passed into evidence.json, if everything did
    PYTHON content/samples/run.py evidence                       says which steps have changed since evidence.json
    PYTHON content/samples/run.py outputs [PROJECT[/STEP] ...]   compares the captured outputs with what runs now
    PYTHON content/samples/run.py outputs --refresh [...]        writes them
    PYTHON content/samples/run.py fragments                      parses the code that stands in the articles themselves
    PYTHON content/samples/run.py walk [PATH|ARTICLE ...]        follows the learning paths literally; runner/walk says how
    PYTHON content/samples/run.py walk --list-shims --list-not-done   ... and lists what was played by shims or cannot run here

`test`, `outputs` and `walk` run what has changed since it passed on this machine (GUIDE_SAMPLES=again: everything, as a new
machine does); `--evidence` and `--refresh` always run what they write of.

PYTHON is what `content/samples/environment.sh` prints. Exit codes: 0 good, 1 a test failed, an output differs or a step has
changed. What cannot run here (a skip whose reason begins with "not run: ") is said in the last line; in CI (CI=true) it fails.

A step is a folder `<project>/<step>/` with a `pyproject.toml` and tests. Its `outputs.toml` names the commands to capture,
run in order in one copy:

    [migrate]
    command = "python manage.py migrate"        # what runs here; `python` at the start of a command is PYTHON
    shown = "uv run python manage.py migrate"   # what the reader types (default: the command; "" for output without one)

    [first-page]
    serve = "python manage.py runserver 8000 --noreload"   # runs while the command does; port 8000 is replaced by a free one
    command = "curl -i http://127.0.0.1:8000/trails/"
    port = 8000                                            # when the page uses another port than 8000
    folder = "cairn"                                       # when the page calls the reader's folder otherwise

    [setup]
    command = "python manage.py migrate"
    hidden = true                                # runs, writes no file

    [log]
    command = "python manage.py runserver > log.txt 2>&1 & wait_for 'Quit the server' log.txt; kill $!; cat log.txt"
                                                 # wait_for TEXT FILE: what a server prints, however slow the machine is

    [uv-init]
    manual = "uv is not in Debian testing"       # written by hand on that date
    date = 2026-11-22

Its `pyproject.toml` may say more. A step that works with other steps names them; they are copied too, so that
`../../<project>/<step>` is found there as here (those not written yet are left out):

    [tool.samples]
    needs = ["cairn-django/08", "cairn-flask/05"]

In every region of a Python file the tests must run a line, and one in each of its functions. The exceptions, with their reasons:

    [tool.samples.unexecuted]
    "main.py:run" = "starts the server"
"""

import argparse
import signal
import sys

sys.dont_write_bytecode = True  # this folder is content; a site that watches it would see the caches come

from runner import cache, evidence, fragments, outputs, testing  # noqa: E402
from runner.steps import SAMPLES, find_steps  # noqa: E402
from runner.walk import walking  # noqa: E402


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    verbs = parser.add_subparsers(dest="verb", required=True)
    for verb in ("test", "outputs"):
        verbs.add_parser(verb).add_argument("steps", nargs="*", help="PROJECT or PROJECT/STEP; default: all")
    verbs.add_parser("evidence")
    verbs.add_parser("fragments")
    verbs.choices["test"].add_argument("--evidence", action="store_true", help="record the run in evidence.json")
    verbs.choices["outputs"].add_argument("--refresh", action="store_true", help="write instead of comparing")
    verbs.add_parser("walk").add_argument("names", nargs="*", help="PATH or ARTICLE; default: all paths")
    verbs.choices["walk"].add_argument("--list-shims", action="store_true", help="each use of a shim, with its article")
    verbs.choices["walk"].add_argument("--list-not-done", action="store_true", help="what could not be done here, with the reasons")
    arguments = parser.parse_args()
    signal.signal(signal.SIGINT, signal.default_int_handler)  # shells start what runs behind them with SIGINT ignored, and samples inherit that
    cache.forget_old()
    if arguments.verb == "walk":
        walking.with_a_network_of_its_own()
        return walking.run(arguments.names, arguments.list_shims, arguments.list_not_done)
    if arguments.verb == "fragments":
        return fragments.check(SAMPLES.parent)
    steps = find_steps(getattr(arguments, "steps", []))
    if not steps:
        parser.error("no such sample")
    if arguments.verb == "evidence":
        return evidence.compare(SAMPLES / evidence.FILE, steps)
    if arguments.verb == "outputs":
        return outputs.capture(steps, arguments.refresh)
    return testing.run(steps, everything=not arguments.steps, write_evidence=arguments.evidence)


if __name__ == "__main__":
    sys.exit(main())
