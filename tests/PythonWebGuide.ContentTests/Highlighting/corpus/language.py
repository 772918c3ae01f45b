"""A walk through the corners of the language: numbers, strings, patterns, comprehensions, operators."""

import asyncio
import functools
import json
import operator as op
import sys
from . import settings
from .. import base
from ..trails.models import Trail as T, Report

FLAGS = 0b1010_0001 | 0o755 ^ 0xDEAD_BEEF
SMALL, LARGE, POINT = 1e-9, 6.022_140_76e23, .5
RAW = r"C:\trails\new" + R'\d{3}-\w+' + b"\x89PNG\r\n" + rb'\0'
EMPTY = "" '' """""" ''''''
ESCAPES = "tab\t, quote\", dash \N{EM DASH}, snowman \u2603, line \
goes on"


def formatted(name, value, width=10, when=None):
    plain = f"{name}: {value}"
    spec = f"{value:>{width}.2f} | {value!r:^{width}} | {when:%Y-%m-%d %H:%M}"
    nested = f"{', '.join(f'{key}={item!s}' for key, item in sorted(value.items()))}"
    quotes = f"{value["key"]} and {value['other']}"
    braces = f"{{literally}} {value} {{{value}}}"
    many = f"""
        {name.title()
            .strip()}
        {len(value):,} of {value or "none"}
    """
    debug = f"{value=} {name = } {value!r}"
    old = "%s is %5.1f%% of %(total)d, %-10s" % (name, value, {"total": 3}, None)
    older = "{0} {name!r} {value:>10}".format(name, name=name, value=value)
    return plain, spec, nested, quotes, braces, many, debug, old, older


class Stack[T](list[T]):
    __slots__ = ("_items",)
    limit: int = 100

    def __init__(self, *items: T, limit: int | None = None) -> None:
        super().__init__(items)
        self.limit = limit if limit is not None else type(self).limit

    def __getitem__(self, index: slice | int):
        return super().__getitem__(index)

    @functools.cached_property
    def top(self) -> T: return self[-1]

    @top.setter
    def top(self, value): ...

    @classmethod
    def of(cls, *items): return cls(*items)


def patterns(command):
    match command.split():
        case []:
            return None
        case ["go", ("north" | "south") as direction]:
            return direction
        case ["take", *things] if len(things) < 10 and "rope" not in things:
            return things
        case [str(word), int(count)]:
            return word * count
        case _:
            pass
    match = command.find("x")
    case = match + 1
    return match if match > case else case


async def gather(urls: set[str], /, *, limit: int = 10):
    semaphore = asyncio.Semaphore(limit)
    async with asyncio.TaskGroup() as group, asyncio.timeout(5):
        tasks = [group.create_task(fetch(url)) async for url in urls if not url.endswith(".png")]
    results = {task.get_name(): await task for task in tasks}
    try:
        print(*results.values(), sep="\n", file=sys.stderr)
    except* (OSError, KeyError) as errors:
        for error in errors.exceptions:
            raise RuntimeError from error
    return [*results], {**results}, (yield_ for yield_ in results)


def operators(a, b):
    global FLAGS
    a += 1; a -= 2; a *= 3; a /= 4; a //= 5; a %= 6; a **= 7; a @= b; a &= b; a |= b; a ^= b; a <<= 1; a >>= 1
    c = a == b or a != b and not a < b <= a > b >= a is not b
    d = ~a & b | a ^ b << 2 >> 1 - +3 ** 2 // 4 % 5 @ b
    e = a[1:2, ..., ::-1, None] if (n := len(a)) > 10 else -n
    nonlocal_ = lambda x, *y, z=3, **k: (x, y, z, k)
    del a, b[0]
    assert isinstance(c, bool), "no"
    while True:
        if not d: break
        else: continue
    with open("x.txt", "rb") as one, open("y.txt", encoding="utf-8") as two: return one.read(), two.read()


if __name__ == "__main__":
    print(json.dumps(formatted("x", {"key": 1}), indent=2), __doc__, NotImplemented, Ellipsis)
    raise SystemExit(op.add(0, 0))
