"""The same news over a WebSocket."""

import json

import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect
from websockets.typing import Origin

from tests.servers import Live, wait_until


def address(server: Live) -> str:
    return f"ws://127.0.0.1:{server.port}/reports/ws"


def test_readers_of_both_processes_get_a_report(two: tuple[Live, Live]) -> None:
    first, second = two
    before = first.publish("Fog")
    with connect(f"{address(first)}?after={before}") as one, connect(f"{address(second)}?after={before}") as other:
        id = second.publish("Bridge out")
        for socket in (one, other):
            assert json.loads(socket.recv(60)) == {"trail": "Kestrel Ridge", "body": "Bridge out", "id": id}


def test_a_reader_that_goes_is_forgotten(two: tuple[Live, Live]) -> None:
    server = two[1]
    wait_until(lambda: server.readers() == 0, "the readers of other tests to go")
    with connect(address(server)) as socket:
        wait_until(lambda: server.readers() == 1, "the reader to come")
        socket.send("hello?")
    wait_until(lambda: server.readers() == 0, "the reader to go")


def test_another_sites_page_is_refused(two: tuple[Live, Live]) -> None:
    with connect(address(two[0]), origin=Origin(f"http://127.0.0.1:{two[0].port}")):
        pass
    with pytest.raises(InvalidStatus) as error:
        connect(address(two[0]), origin=Origin("https://evil.example"))
    assert error.value.response.status_code == 403
