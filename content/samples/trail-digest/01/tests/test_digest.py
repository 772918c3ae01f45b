"""The stream as a reader sees it."""

import logging

import httpx2
import pytest

from digest.main import app
from digest.providers import ProviderError
from tests.conftest import Server, events_of, use
from tests.providers import BrokenProvider, EndlessProvider, SilentProvider


def test_status_lines_and_an_end(server: Server) -> None:
    assert server.events(trail=1) == [
        ("trail", {"name": "Heron Loop", "status": "open", "reports": [11, 12]}),
        ("line", "A birch lies across the path near the second bench, 2 days ago [11]"),
        ("line", "The new boardwalk is open, 9 days ago [12]"),
        ("done", {"lines": 2}),
    ]


def test_without_reports_nobody_is_asked(server: Server) -> None:
    use(BrokenProvider(ProviderError("must not be asked")))
    assert [name for name, _ in server.events(trail=3)] == ["trail", "done"]


def test_an_unknown_trail_is_an_ordinary_404(server: Server) -> None:
    with server.digest(trail=99) as answer:
        assert answer.status_code == 404


def test_it_cannot_be_asked_with_get(server: Server) -> None:
    assert httpx2.get(f"{server.url}/trails/1/digest").status_code == 405


def test_an_error_in_the_middle_is_part_of_the_stream(server: Server, caplog: pytest.LogCaptureFixture) -> None:
    use(BrokenProvider(ProviderError("overloaded")))
    with caplog.at_level(logging.INFO, "digest"):
        assert server.events() == [
            ("trail", {"name": "Heron Loop", "status": "open", "reports": [11, 12]}),
            ("line", "All is well [11]"),
            ("failed", {"detail": "The digest could not be finished.", "lines": 1}),
        ]
    [line] = [record.getMessage() for record in caplog.records if record.name == "digest.main"]
    assert line.startswith("digest trail=1 reports=2 lines=1 dropped=0 ")
    assert line.endswith(" outcome=failed: ProviderError overloaded")


# region: broken
def test_an_error_that_nobody_expected_breaks_the_connection(server: Server) -> None:
    """Why the errors above are caught: without, the reader gets half an answer and no word about it."""
    use(BrokenProvider(ZeroDivisionError()))
    seen: list[str] = []
    with pytest.raises(httpx2.RemoteProtocolError), server.digest() as answer:
        seen.extend(name for name, _ in events_of(answer.iter_lines()))
        seen.append("the end")
    assert "done" not in seen and "failed" not in seen
# endregion


@pytest.mark.parametrize(("provider", "limits"), [
    (SilentProvider(), {"first_word_within": 0.2}),
    (SilentProvider(words=2), {"next_word_within": 0.2}),
    (EndlessProvider(), {"all_within": 0.5}),
])
def test_no_digest_takes_longer_than_its_limits(server: Server, provider: object, limits: dict[str, float]) -> None:
    use(provider, **limits)  # type: ignore[arg-type]
    assert server.events()[-1][0] == "failed"


# region: leaves
def test_when_the_reader_leaves_the_model_is_stopped(server: Server) -> None:
    provider = EndlessProvider()
    use(provider)
    with server.digest() as answer:
        lines = events_of(answer.iter_lines())
        assert [next(lines)[0] for _ in range(3)] == ["trail", "line", "line"]
        assert not provider.stopped.is_set()
    assert provider.stopped.wait(30)
# endregion


def test_more_than_a_few_at_once_are_refused(server: Server) -> None:
    provider = EndlessProvider()
    use(provider)
    readers = [server.digest() for _ in range(4)]
    try:
        for reader in readers:
            assert reader.__enter__().status_code == 200
        with server.digest() as answer:
            assert (answer.status_code, answer.headers["Retry-After"]) == (503, "10")
    finally:
        for reader in readers:
            reader.__exit__(None, None, None)
    while app.state.places.locked():  # a place is given back when its reader has gone
        provider.stopped.wait(1)
    use(SilentProvider(), first_word_within=0.1)
    assert server.events()[-1][0] == "failed"


def test_the_page_is_served(server: Server) -> None:
    assert httpx2.get(server.url).headers["Content-Security-Policy"] == "default-src 'self'"
    script = httpx2.get(f"{server.url}/static/digest.js").text
    assert "textContent: text" in script and "innerHTML =" not in script
