"""Asks the three views that use the database, the wrong one first.

    python count.py
"""

import asyncio
import os
import tempfile
from pathlib import Path


async def ask() -> None:
    from django.core.exceptions import SynchronousOnlyOperation
    from django.test import AsyncClient

    for path in ("/count-wrong", "/count", "/names"):
        try:
            print(path, (await AsyncClient().get(path)).json())
        except SynchronousOnlyOperation as error:
            print(f"{path} {type(error).__name__}: {error}")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"DJANGO_SETTINGS_MODULE": "with_django.settings", "LAB_DATABASE": str(Path(folder) / "lab.sqlite3")}
        import django
        from django.core.management import call_command
        from django.db import connections

        django.setup()
        call_command("migrate", run_syncdb=True, verbosity=0)
        from with_django.models import Trail

        Trail.objects.bulk_create([Trail(name="Kestrel Ridge"), Trail(name="Heron Loop")])
        asyncio.run(ask())
        connections.close_all()


if __name__ == "__main__":
    main()
