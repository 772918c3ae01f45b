"""How an article is read."""

import pytest

from runner.walk.reading import Fence, Text, finished, read, typed

ARTICLE = """---
title: X
---

> [!TIP]
> **You need** nothing. Finished: `content/samples/hello/flask`, `fastapi` and
> `content/samples/mail/flask`; `other/01` is quoted.

## First {#first}

Type this
now:

:::: tabs tool
::: tab uv
```console
$ uv add \\
>   'flask>=3'
printed
$ ls
```
:::
::: tab pip
```console
$ pip install flask
```
:::
::::

## Check yourself

::: details Reveal the output
```console output=p/01/x
```
:::

## Next

```python sample=p/01/a.py region=x hl="a b"
```
"""


def test_pieces_come_in_order_with_what_is_around_them() -> None:
    pieces = list(read(ARTICLE))
    fences = [piece for piece in pieces if isinstance(piece, Fence)]
    assert [fence.around.blocks for fence in fences] == [
        (("tabs", "tool"), ("tool", "uv")), (("tabs", "tool"), ("tool", "pip")), (("details", "Reveal the output"),), ()]
    assert [fence.around.only_read for fence in fences] == [False, False, True, False]
    assert [fence.id for fence in fences] == ["uv add \\\n  'flask>=3'", "pip install flask", "p/01/x", "p/01/a.py#x"]
    assert fences[0].before == "Type this now:"
    assert ARTICLE.splitlines()[fences[0].line - 1] == "```console"
    assert fences[3].options == {"sample": "p/01/a.py", "region": "x", "hl": "a b"}
    assert [piece.text for piece in pieces if isinstance(piece, Text)][-1] == "Type this now:"


def test_commands_stand_behind_the_prompt() -> None:
    assert typed("$ a\nprinted\n$ b \\\n> c\n$ d") == ["a", "b \\\nc", "d"]


@pytest.mark.parametrize(("article", "steps"), [
    (ARTICLE, ["hello/flask", "hello/fastapi", "mail/flask"]), ("> [!TIP]\n> Nothing is made.\n", []), ("No box.", [])])
def test_the_box_names_the_finished_steps(article: str, steps: list[str]) -> None:
    assert finished(article) == steps
