"""Follows the learning paths literally: `PYTHON content/samples/run.py walk [PATH|ARTICLE ...]`.

The walk reads an article's Markdown as a reader does, from top to bottom, in an empty home folder of its own, and does what it
says: commands in `console` fences are typed, shown files and regions are written, servers are started and asked, pages that the
text tells one to open are opened. Nothing else tells it what to do, but for a side file with the few things that are said in prose.

After an article, the reader's folder must hold exactly the files of the finished step that the box at its top names; a line that
no page showed and no command wrote is a failure. Its tests run there too.

What is done with what (reading.py finds it, article.py does it):

* `console` fences: each line after `$ ` runs in the reader's terminal, which keeps its folder and its exports. It must end well.
* `console output=P/S/NAME`: the line shown is typed, and each printed line that the page shows must come, in order (times, ports
  and folders as runner/outputs.py normalises them). Lines after `>>> ` are typed into the program that the line started. An output
  without a command (`shown = ""`) is what the reader sees in a browser: its `command` in outputs.toml asks the reader's server; if it
  starts one itself, the reader's server is asked for its addresses and must print what is shown.
* servers (terminal.py: SERVERS) keep running in a terminal of their own until another one takes their port, or the article ends. One
  whose output shows that it refuses to start may end. `fastapi dev` starts Uvicorn (shims/fastapi_command.py). An answer to `curl -N`
  need not end: it is read until it has what the page shows.
  After a change of files, those that reload are started anew before they are asked: a walk never waits for a fixed time.
* `sample=P/S/FILE`: of a finished step, it is written to the reader's project, the folder with the name that the step's
  pyproject.toml has, or that of its download. A region goes where it stands in the step's file (placing.py); it replaces what differs there, and lines that it
  touches only if the text before says so ("replace", "in place of" ...). A file that is made of regions only is put together without
  guessing; a region that goes "at the end of" a file goes there; `since=`, of a file as it was, shows all that it becomes. With a
  `title=`, it goes into that file. Samples of other steps are quotations.
* `title=FILE` and a few lines, also illustrative ones: "replace" or "create" in the text before makes the whole file, "at the end of"
  adds to it. If the text says neither, the side file must say what becomes of them.
* tabs: uv, Linux, and of the frameworks those of the finished steps. A framework may have a terminal of its own.
* "Open `http://127.0.0.1:8000/…`" in the text: the address must answer, with an error only if the text speaks of one; so must the last
  address after a "reload", and a path of the same site: "open `/trails/`".
* details count, except those that reveal the answer of a question, and so do all sections but "Check yourself".

The side file of an article, articles/SLUG.toml, if it needs one (sidefile.py). Every entry must be used, every quotation must stand
in the article, else the walk fails; so keep it short, and mend the page where the page is what is wrong:

    frameworks = ["Django"]                # of framework tabs; else by the finished steps
    finished = ["hello/environments"]      # else from the box
    through = ["hints/01", "hints/02"]     # earlier steps of the project, whose files the page makes and then goes on from
    start = "cairn-django"                 # the folder in which the reader's terminal opens; else the project, or home

    [[step]]                               # what prose says
    say = "Delete `trails/data.py`"        # exact words of the article
    do = "rm trails/data.py"               # what a reader does then; several lines are several commands; in an editor:
                                           # `change FILE OLD NEW` replaces a text that stands there once, or fails
    before = "cairn-django/02/no-table"    # not at once, but before this fence: its output=, its sample= or its first command
    unpack = ["contract/01"]               # then unpacks the downloads of these steps where the terminal is
    take = ["cairn-fastapi/03/tests/"]     # or, where the page says so, copies these of a finished step
    terminals = ["FastAPI"]                # in terminals of their own, which the tabs of these frameworks use from then on

    [[later]]                              # the first fence of this name is shown before its time, and done at this text
    fence = "db-lab/01/open-trails"
    say = "Now the query at the top of this page prints its table"

    [[put]]                                # where a few lines with a title= go
    fence = "trails/views.py"
    say = "and replace the function"
    replace = "def trail_list(request):"   # this line, with the deeper ones below it; or `after` a line (with `indent`); neither: at the top

    [[put]]                                # a sample of another step, that goes into the reader's project
    fence = "deploy/01/gunicorn.conf.py"
    say = "`gunicorn.conf.py` goes beside `manage.py`"
    into = "cairn-django/gunicorn.conf.py"

    [[skip]]                               # the first fence, or command of a fence, that cannot or need not be done
    fence = "git push"                     # how its output=, its sample=(#region) or its command begins
    reason = "needs a host"

    [servers]                              # programs of the page's own that go on running, and their ports
    "uv run python weather.py 8001" = 8001

    [answers]                              # what is typed when a command asks
    "uv run python manage.py createsuperuser" = ["boss", "", "a-password", "a-password"]

    [more]                                 # files of the finished step of which the page shows only a part on purpose; or "db-lab/01/tests/"
    "hello/flask/test_hello.py" = "the guide's further tests"

    [own]                                  # files that the page makes, and the finished step has not
    "hello/environments/main.py" = "uv's example, which the page leaves alone"

    [stays]                                # files and packages that the steps of the track have not, from here to the track's end
    "gunicorn.conf.py" = "for the host"

    [[leave]]                              # sections in which these readers do nothing, as the page says
    sections = ["A model's API"]
    say = "Cairn readers go on with the checklist"

    [when.deployment-explained]            # any of these entries, for readers who have followed that article on this track;
    finished = ["cairn-django/08"]         # with [unless.SLUG], for all others; "SLUG SLUG": one of these, none of these

    [unlike]                               # outputs that differ by nature; only the exit code counts
    "cairn-django/02/sql" = "why"

    elsewhere = "why"                      # at the top of [unless.SLUG]: not walked for them, who come without the project

    test = "uv run python -m pytest -q"    # at the top: the page's way to run the tests, where those that it does not show cannot run

    [runs]                                 # for the last article of a track: the application starts, and answers
    do = "uv run python manage.py runserver"
    open = "http://127.0.0.1:8000/trails/"
    holds = "Heron Loop"

    [[stand-in]]                           # packages that are not installed here in these bounds
    package = "flask"
    bounds = ">=3.0,<3.1"
    version = "3.0.3"
    reason = "why"

To add an article: make its side file, empty at first (an article without one is "not walked yet", and a track ends before it), run
`run.py walk SLUG`, and mend the first failure; it names file and line. Most often the page lacks a line, a command or a file: show it.
Only what is plainly said in words becomes a `[[step]]`; only what a reader here cannot do becomes a `[[skip]]`. Then the next failure.
To add a track: its articles one after the other, in the order of the path. A path needs nothing else.

Shims (shims/uv.py, and `python`, `pip` beside it) come first in PATH. `uv` does with the sample environment what uv would do with an
index: `uv add` checks that a package is installed within the bounds, writes it into the reader's pyproject.toml and a lock file, and
makes a `.venv` that imports only what the project names and needs; what they do not know fails. `--list-shims` prints each use with
its article. What never runs here and why: terminal.py, NOT_HERE. On Linux the whole walk has a network of its own (`unshare`), so
port 8000 is free and the internet out of reach; elsewhere it takes the machine's ports.

Articles of a path that continue one project are a track: they are walked in the path's order, in one home folder. All others have a
home of their own. A track that begins as another path's is walked once (tracks.py).
"""
