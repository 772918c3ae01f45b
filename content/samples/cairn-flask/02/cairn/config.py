"""The settings, read from the environment once, when the application is made.

SECRET_KEY     signs the cookies; required, save in development
ALLOWED_HOSTS  host names that requests may ask for, with commas between them; default: all
DEBUG          1: development
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Self

from click import ClickException

DEVELOPMENT_KEY = "only-for-development"


class SettingsError(ClickException):
    """A setting is missing. The `flask` command prints the message, and a server stops with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    secret_key: str = field(repr=False)
    allowed_hosts: tuple[str, ...] = ()

    @classmethod
    def from_environment(cls, environ: Mapping[str, str] = os.environ) -> Self:
        # `flask run --debug` counts as DEBUG. The other way round it does not: the debugger, in which a visitor
        # could run code, is switched on by nothing but that command.
        debug = is_on(environ.get("DEBUG", "")) or is_on(environ.get("FLASK_DEBUG", ""))
        secret_key = environ.get("SECRET_KEY") or (DEVELOPMENT_KEY if debug else None)
        if secret_key is None:
            raise SettingsError(
                "SECRET_KEY is not set. Make a key with: python -c 'import secrets; print(secrets.token_urlsafe(48))'"
            )
        return cls(
            secret_key=secret_key,
            allowed_hosts=tuple(host.strip() for host in environ.get("ALLOWED_HOSTS", "").split(",") if host.strip()),
        )

    def for_flask(self) -> dict[str, Any]:
        """The same under the names that Flask and its extensions look for."""
        return {
            "SECRET_KEY": self.secret_key,
            "TRUSTED_HOSTS": list(self.allowed_hosts) or None,
        }


def is_on(value: str) -> bool:
    return value.strip().lower() in ("1", "true")
