"""Prints both flows beside each other: log in, ask who one is, log out, ask again. python flows.py"""

import re

from fastapi.testclient import TestClient

from app import COOKIE, app

LOGIN = {"name": "hiker", "password": "quiet-granite-path"}
HERE = {"Origin": "https://cairn.example"}


def short(text: str) -> str:
    """Without what differs each time."""
    text = re.sub(rf"{COOKIE}=[\w-]+", f"{COOKIE}=jDk3...", text)
    text = re.sub(r"eyJ[\w-]+\.[\w-]+\.[\w-]+", "eyJhbG...", text)
    return re.sub(r'("refresh_token":")[\w-]+', r"\1Tz8w...", text)


def main() -> None:
    client = TestClient(app, base_url="https://cairn.example")
    print("SESSION")
    login = client.post("/session", json=LOGIN, headers=HERE)
    print("log in       ", login.status_code, short(login.headers["Set-Cookie"]))
    stolen = client.cookies[COOKIE]
    print("who am I     ", client.get("/session/me").text)
    print("log out      ", client.delete("/session", headers=HERE).text)
    print("stolen cookie", client.get("/session/me", headers={"Cookie": f"{COOKIE}={stolen}"}).status_code)

    print("\nTOKENS")
    pair = client.post("/token", json=LOGIN)
    print("log in       ", pair.status_code, short(pair.text))
    bearer = {"Authorization": f"Bearer {pair.json()['access_token']}"}
    print("who am I     ", client.get("/token/me", headers=bearer).text)
    refresh = {"refresh_token": pair.json()["refresh_token"]}
    print("log out      ", client.request("DELETE", "/token", json=refresh).text)
    print("stolen token ", client.get("/token/me", headers=bearer).status_code, "for up to five minutes more")
    print("refresh      ", client.post("/token/refresh", json=refresh).status_code)


if __name__ == "__main__":
    main()
