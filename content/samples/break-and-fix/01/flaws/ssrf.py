"""Server-side request forgery (FastAPI): the server fetches what a visitor names, from inside, where others cannot reach."""

import ipaddress
import socket
from urllib.parse import urlsplit

import httpx2
from fastapi import FastAPI, HTTPException

broken, fixed = FastAPI(), FastAPI()
ALLOWED = {"photos.example:443"}  # host and port of the services that we fetch from
LARGEST = 100_000


# region: broken
@broken.post("/photos")
def import_broken(url: str) -> str:
    return httpx2.get(url, follow_redirects=True).text
# endregion


# region: fixed
@fixed.post("/photos")
def import_fixed(url: str) -> str:
    refuse_unless_allowed(url)
    with httpx2.stream("GET", url, follow_redirects=False, timeout=5) as answer:  # a redirect would lead anywhere
        if answer.status_code != 200:
            raise HTTPException(422, "There is no photo at that address.")
        content = b""
        for chunk in answer.iter_bytes():
            content += chunk
            if len(content) > LARGEST:
                raise HTTPException(422, "That photo is too large.")
    return content.decode(errors="replace")


def refuse_unless_allowed(url: str) -> None:
    try:
        parts = urlsplit(url)
        port = parts.port or {"http": 80, "https": 443}[parts.scheme]
    except (ValueError, KeyError):
        raise HTTPException(422, "That is no web address.") from None
    if f"{parts.hostname}:{port}" not in ALLOWED:
        raise HTTPException(422, "Photos come from photos.example only.")
# endregion


def public_addresses(host: str, port: int) -> list[str]:
    """For those who must fetch from anywhere: the addresses of a host, if all of them are public.

    Connect to one of these addresses and not to the name: asked again, a name server may say 127.0.0.1.
    """
    found = {str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)}
    if not all(ipaddress.ip_address(address).is_global for address in found):
        raise ValueError(f"{host} is not on the public internet")
    return sorted(found)
