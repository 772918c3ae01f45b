"""What a weather service says, which belongs to somebody else."""

import httpx2


# region: frost
def frost_tonight(service: httpx2.Client, place: str) -> bool | None:
    """None: nobody knows. A weather service that is down must not take Cairn along."""
    try:
        answer = service.get("/tonight", params={"place": place}, timeout=2).raise_for_status()
        return float(answer.json()["lowest"]) < 0
    except (httpx2.HTTPError, ValueError, KeyError):
        return None
# endregion
