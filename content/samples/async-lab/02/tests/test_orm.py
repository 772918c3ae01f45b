"""Django's ORM refuses to block the loop; the cures are its own async methods, and a thread."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def two_trails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "with_django.settings")
    monkeypatch.setenv("LAB_DATABASE", str(tmp_path / "lab.sqlite3"))
    import django
    from django.core.management import call_command
    from django.db import connections

    django.setup()
    call_command("migrate", run_syncdb=True, verbosity=0)
    from with_django.models import Trail

    Trail.objects.all().delete()
    Trail.objects.bulk_create([Trail(name="Kestrel Ridge"), Trail(name="Heron Loop")])
    yield
    connections.close_all()


def get(path: str) -> object:
    from django.test import AsyncClient

    return asyncio.run(AsyncClient().get(path)).json()


def test_the_orm_refuses_to_block() -> None:
    from django.core.exceptions import SynchronousOnlyOperation

    with pytest.raises(SynchronousOnlyOperation) as error:
        get("/count-wrong")
    assert str(error.value) == "You cannot call this from an async context - use a thread or sync_to_async."


def test_its_async_methods() -> None:
    assert get("/count") == {"trails": 2}


def test_or_a_thread() -> None:
    assert get("/names") == {"names": ["Heron Loop", "Kestrel Ridge"]}


def test_a_library_that_cannot_be_awaited(weather_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEATHER_URL", weather_url)
    assert get("/cured/7") == {"trail": 7, "sky": "fog"}
