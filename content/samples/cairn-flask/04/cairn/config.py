"""The settings, read from the environment once, when the application is made.

SECRET_KEY     signs the cookies; required, save in development
DATABASE_URL   default: cairn.sqlite3 in the project folder
ALLOWED_HOSTS  host names that requests may ask for, with commas between them; default: all
HTTPS_ONLY     1: browsers send the cookies over https only; default: 1, in development 0
DEBUG          1: development
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any, Self

from click import ClickException

PROJECT = Path(__file__).resolve().parents[1]
DEFAULT_DATABASE = f"sqlite:///{(PROJECT / 'cairn.sqlite3').as_posix()}"
DEVELOPMENT_KEY = "only-for-development"


class SettingsError(ClickException):
    """A setting is missing. The `flask` command prints the message, and a server stops with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    secret_key: str = field(repr=False)
    database_url: str = field(default=DEFAULT_DATABASE, repr=False)
    allowed_hosts: tuple[str, ...] = ()
    https_only: bool = True

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
            database_url=with_driver(environ.get("DATABASE_URL") or DEFAULT_DATABASE),
            allowed_hosts=tuple(host.strip() for host in environ.get("ALLOWED_HOSTS", "").split(",") if host.strip()),
            https_only=is_on(environ.get("HTTPS_ONLY") or ("0" if debug else "1")),
        )

    def for_flask(self) -> dict[str, Any]:
        """The same under the names that Flask and its extensions look for."""
        return {
            "SECRET_KEY": self.secret_key,
            "SQLALCHEMY_DATABASE_URI": self.database_url,
            "TRUSTED_HOSTS": list(self.allowed_hosts) or None,
            "HTTPS_ONLY": self.https_only,
            "MAX_CONTENT_LENGTH": 1024 * 1024,
            "SESSION_COOKIE_SAMESITE": "Lax",
            "SESSION_COOKIE_SECURE": self.https_only,
            "REMEMBER_COOKIE_SAMESITE": "Lax",
            "REMEMBER_COOKIE_SECURE": self.https_only,
            "REMEMBER_COOKIE_DURATION": timedelta(days=30),
            "WTF_CSRF_TIME_LIMIT": None,  # as long as the session: whoever writes for two hours may still send it
        }


def is_on(value: str) -> bool:
    return value.strip().lower() in ("1", "true")


def with_driver(url: str) -> str:
    """Hosts hand out `postgres://` and `postgresql://`; SQLAlchemy should be told the driver, too."""
    scheme, separator, rest = url.partition("://")
    return f"postgresql+psycopg{separator}{rest}" if scheme in ("postgres", "postgresql") else url
