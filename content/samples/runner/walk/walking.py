"""Walks what was asked for, and reports."""

import fcntl
import multiprocessing
import os
import shutil
import socket
import struct
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import asdict
from pathlib import Path

from runner import cache
from runner.steps import SAMPLES, find_steps
from runner.walk.article import Account, Walker
from runner.walk.tracks import LearningPath, article, beginnings, paths, tracks

type Accounts = dict[tuple[str, ...], Account]

ALONE = "WALK_HAS_ITS_OWN_NETWORK"


def run(wanted: list[str], list_shims: bool, list_not_done: bool) -> int:
    every = paths()
    known = {path.name for path in every} | {slug for path in every for slug in path.articles}
    if strange := [name for name in wanted if name not in known]:
        print(f"no such path, and no article of a path: {', '.join(strange)}")
        return 1
    chosen = [path for path in every if not wanted or path.name in wanted or set(wanted) & set(path.articles)]
    asked = [track for path in chosen for track in tracks(path)]
    if wanted and not any(path.name in wanted for path in chosen):  # articles, with what leads to them
        asked = [track[:track.index(slug) + 1] for track in asked for slug in track if slug in wanted]
    accounts = walk_all(asked, say)
    print()
    for path in chosen:
        if not wanted or path.name in wanted:
            print(line_of(path, accounts))
    total = Counter({name: sum(getattr(account, name) for account in accounts.values()) for name in ("commands", "files", "outputs", "opened", "tests")})
    print(f"{len(accounts)} articles walked: {total['commands']} commands typed, {total['files']} files or regions written, {total['outputs']} outputs "
          f"compared, {total['opened']} pages opened, {total['tests']} tests passed in the reader's folders")
    shims = [(track[-1], use) for track, account in accounts.items() for use in account.shims]
    counts = Counter(" ".join([use[0], *(use[1:2] if use[0] == "uv" else [])]) for _, use in shims)
    print("shims: " + ", ".join(f"{name} {count}" for name, count in sorted(counts.items())))
    not_done = [(track[-1], what) for track, account in accounts.items() for what in account.not_done]
    print(f"not done here: {len(not_done)}, each with its reason{'' if list_not_done else ' (--list-not-done)'}")
    for line, count in Counter(f"  {slug}: {' '.join(' '.join(use).split())}" for slug, use in shims if list_shims).items():
        print(line + (f" ({count} times)" if count > 1 else ""))
    for slug, what in not_done if list_not_done else []:
        print(f"  {slug}: {what}")
    return 1 if any(account.failures for account in accounts.values()) or len(accounts) < len(beginnings(asked)) else 0


def walk_all(asked: list[tuple[str, ...]], say: Callable[[tuple[str, ...], Account, str], None]) -> Accounts:
    """What begins with the same article is walked by one reader; with networks of their own, several readers walk side by side."""
    readers: dict[str, list[tuple[str, ...]]] = {}
    for track in beginnings(asked):
        readers.setdefault(track[0], []).append(track)
    accounts: Accounts = {}
    alone = bool(os.environ.get(ALONE))
    with ProcessPoolExecutor(os.cpu_count() if alone else 1, multiprocessing.get_context("fork"), new_network if alone else None) as pool:
        for future in as_completed([pool.submit(walk_unless_known, tracks) for tracks in sorted(readers.values(), key=len, reverse=True)]):
            for track, (account, when) in future.result().items():
                accounts[track] = account
                say(track, account, when)
    return accounts


def walk_unless_known(asked: list[tuple[str, ...]]) -> dict[tuple[str, ...], tuple[Account, str]]:
    """By the articles behind the reader, the last of which is the one that the account is of; and when it was walked."""
    key = key_of(asked)
    if found := cache.find(key):
        return {track: (Account(**account), "before; nothing has changed") for track, account in zip(asked, found["accounts"])}
    accounts = walk_tracks(asked)
    if list(accounts) == asked and not any(account.failures for account, _ in accounts.values()) and key == key_of(asked):  # else changed meanwhile
        cache.keep(key, {"accounts": [asdict(account) for account, _ in accounts.values()]})
    return {track: (account, f"in {seconds:.0f} s") for track, (account, seconds) in accounts.items()}


def key_of(asked: list[tuple[str, ...]]) -> str:
    """Of the articles, and of all samples: articles take from any."""
    files = [file for slug in {slug for track in asked for slug in track} if (file := article(slug))]
    return cache.key("walk", repr(asked), cache.of_files(SAMPLES.parent, files), cache.of_steps(find_steps([])))


def walk_tracks(asked: list[tuple[str, ...]]) -> dict[tuple[str, ...], tuple[Account, float]]:
    """The same, with the seconds that each took."""
    accounts: dict[tuple[str, ...], tuple[Account, float]] = {}
    with tempfile.TemporaryDirectory(prefix="walk-", ignore_cleanup_errors=True) as temporary:
        homes: dict[tuple[str, ...], Path] = {}
        for number, track in enumerate(asked):
            room = Path(temporary).resolve() / str(number)
            home, tools = room / "home", room / "tools"
            tools.mkdir(parents=True)
            if len(track) == 1:
                home.mkdir()
            elif track[:-1] in homes:
                shutil.copytree(homes[track[:-1]], home, symlinks=True)
                forget_environments(home)
            else:
                continue  # what leads here has failed
            file = article(track[-1])
            assert file
            began = time.monotonic()
            account = Walker(track[-1], file, home, tools, behind=track[:-1]).walk()
            accounts[track] = account, time.monotonic() - began
            if not account.failures:
                homes[track] = home
    return accounts


def new_network() -> None:
    os.unshare(os.CLONE_NEWNET)
    bring_up()


def bring_up() -> None:
    with socket.socket() as link:
        fcntl.ioctl(link, 0x8914, struct.pack("16sh", b"lo", 1))  # SIOCSIFFLAGS: the loopback interface is up


def forget_environments(home: Path) -> None:
    """They hold the path of the home that they were made in; `uv run` makes them again."""
    for venv in home.glob("*/.venv"):
        shutil.rmtree(venv)


def say(track: tuple[str, ...], account: Account, when: str) -> None:
    done = f"{account.commands} commands, {account.files} files, {account.outputs} outputs, {account.opened} pages, {account.tests} tests"
    print(f"{track[-1]}: {f'FAILED {when}' if account.failures else f'walked {when}, {done}'}", flush=True)
    for failure in account.failures:
        print("  " + failure.replace("\n", "\n    "), flush=True)


def line_of(path: LearningPath, accounts: Accounts) -> str:
    mine = [track[:length] for track in tracks(path) for length in range(1, len(track) + 1)]
    failed = [track[-1] for track in mine if track in accounts and accounts[track].failures]
    walked = [track for track in mine if track in accounts and not accounts[track].failures]
    not_yet = [slug for slug in path.articles if slug not in {track[-1] for track in mine}]
    text = f"path {path.name}: {f'FAILED at {", ".join(failed)}; ' if failed else ''}{len(walked)} of {len(path.articles)} articles walked"
    return f"{text}; not yet: {', '.join(not_yet)}" if not_yet else text


def with_a_network_of_its_own() -> None:
    """Starts the program again where port 8000 is free and the internet is out of reach, if this system can do that."""
    if os.environ.get(ALONE):
        return bring_up()
    for start in (["unshare", "--net"], ["unshare", "--user", "--map-root-user", "--net"]):
        if shutil.which("unshare") and subprocess.run([*start, "true"], capture_output=True).returncode == 0:
            sys.stdout.flush()
            os.execvpe(start[0], [*start, sys.executable, *sys.argv], os.environ | {ALONE: "1"})
    print("no network of its own here: the walk takes ports of this machine", flush=True)
