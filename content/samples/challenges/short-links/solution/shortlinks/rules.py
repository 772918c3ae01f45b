"""What a target and a name may be, for form and API alike."""

import re
import secrets
import string
from urllib.parse import urlsplit

LONGEST_TARGET = 2000
RESERVED = {"new", "api"}
NAME = re.compile(r"[a-z0-9-]{3,40}")
ALPHABET = string.ascii_lowercase + string.digits


def problem_of_target(target: str, own_host: str) -> str:
    """What is wrong with it; "" if nothing is."""
    if len(target) > LONGEST_TARGET:
        return "At most 2,000 characters."
    if not target.isprintable() or " " in target or "\\" in target:  # browsers mend such addresses, each in its way
        return "Spaces, line breaks and backslashes are not allowed."
    try:
        parts = urlsplit(target)
        host = same_host(parts.hostname or "")
        parts.port  # noqa: B018  raises if it is no number
    except ValueError:
        return "This is not an address."
    if parts.scheme not in {"http", "https"} or not host:
        return "An address begins with http:// or https:// and a host."
    if host == same_host(own_host):
        return "A link must not lead to this service."
    return ""


def same_host(host: str) -> str:
    """One spelling for a host: what a browser would look up."""
    if "%" in host:
        raise ValueError("browsers decode it")
    return host.encode("idna").decode().lower().rstrip(".")


def problem_of_name(name: str) -> str:
    if not NAME.fullmatch(name):
        return "3 to 40 of a-z, 0-9 and -."
    return "This word is needed by the site." if name in RESERVED else ""


def made_name() -> str:
    """Says nothing about the name before or after it."""
    return "".join(secrets.choice(ALPHABET) for _ in range(6))
