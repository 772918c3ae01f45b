"""Reads settings from environment variables."""

import os
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured


def required(name: str) -> str:
    value = os.environ.get(name, "")
    if not value:
        raise ImproperlyConfigured(f"Set the environment variable {name}, or DEBUG=1 on your own machine.")
    return value


def text(name: str, default: str) -> str:
    return os.environ.get(name) or default


def flag(name: str, default: bool = False) -> bool:
    value = os.environ.get(name, "").lower()
    return value in {"1", "true"} if value else default


def names(name: str) -> list[str]:
    """The parts of a value such as "cairn.example, www.cairn.example"."""
    return [part.strip() for part in os.environ.get(name, "").split(",") if part.strip()]


def database(url: str, folder: Path) -> dict:
    """Turns a database URL into an entry for DATABASES; a relative SQLite path starts in `folder`."""
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": folder / unquote(parts.path)[1:],
            # Readers do not wait for the writer, and a transaction takes the write lock at its start:
            # it waits for its turn instead of failing halfway with "database is locked".
            "OPTIONS": {"init_command": "PRAGMA journal_mode=wal", "transaction_mode": "IMMEDIATE"},
        }
    if parts.scheme in {"postgres", "postgresql"}:
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(parts.path)[1:],
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": parts.hostname or "",
            "PORT": parts.port or "",
            "OPTIONS": dict(parse_qsl(parts.query)),
            "CONN_MAX_AGE": 60,
            "CONN_HEALTH_CHECKS": True,
        }
    raise ImproperlyConfigured("DATABASE_URL starts with sqlite:/// or postgresql://")
