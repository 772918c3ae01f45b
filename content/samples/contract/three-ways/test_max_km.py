import pytest

from client import Api, data, problem


def test_the_list_can_be_cut_by_length(api: Api) -> None:
    items = data(api.get("/api/trails", max_km=5))["items"]
    assert [trail["name"] for trail in items] == ["Heron Loop", "Beacon Steps", "Fern Gully"]


@pytest.mark.parametrize("value", ["0", "-3", "long"])
def test_a_length_that_makes_no_sense_is_refused(api: Api, value: str) -> None:
    problem(api.get("/api/trails", max_km=value), 400)
