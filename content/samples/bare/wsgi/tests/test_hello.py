from typing import Any

import pytest

from hello import application


def test_it_says_what_was_asked_for() -> None:
    statuses: list[str] = []

    def start_response(status: str, headers: list[tuple[str, str]], error: object = None) -> Any:
        statuses.append(status)

    assert application({"PATH_INFO": "/trails/1"}, start_response) == [b"You asked for /trails/1\n"]
    assert statuses == ["200 OK"]


def test_an_asgi_server_cannot_call_it() -> None:
    with pytest.raises(TypeError, match=r"application\(\) missing 1 required positional argument: 'start_response'"):
        application({})  # type: ignore[call-arg]
