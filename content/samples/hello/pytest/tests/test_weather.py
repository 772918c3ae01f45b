"""The border to a service: its answers are made here, our code is not."""

import httpx2
import pytest

from weather import frost_tonight


# region: mock
def service(answer: httpx2.Response | Exception) -> httpx2.Client:
    def reply(request: httpx2.Request) -> httpx2.Response:
        assert request.url.params["place"] == "Kestrel Ridge"
        if isinstance(answer, Exception):
            raise answer
        return answer

    return httpx2.Client(transport=httpx2.MockTransport(reply), base_url="https://weather.example")


@pytest.mark.parametrize(("answer", "expected"), [
    (httpx2.Response(200, json={"lowest": -3.5}), True),
    (httpx2.Response(200, json={"lowest": 2}), False),
    (httpx2.Response(503), None),
    (httpx2.Response(200, text="<html>Sorry</html>"), None),
    (httpx2.ConnectTimeout("too slow"), None)], ids=["frost", "none", "down", "no JSON", "too slow"])
def test_frost(answer: httpx2.Response | Exception, expected: bool | None) -> None:
    with service(answer) as client:
        assert frost_tonight(client, "Kestrel Ridge") is expected
# endregion
