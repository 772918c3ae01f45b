"""The same endpoint, as each framework runs it: the server that is started, and the address that is asked."""

from dataclasses import dataclass

GUNICORN = "gunicorn --bind 127.0.0.1:{port} --workers 1 "
UVICORN = "uvicorn --host 127.0.0.1 --port {port} --loop asyncio --log-level warning "


@dataclass(frozen=True)
class Case:
    title: str
    server: str
    path: str
    note: str


CASES = {
    "flask-sync": Case("Flask, def", GUNICORN + "with_flask:app", "/sync/", "sync worker"),
    "flask-async": Case("Flask, async def", GUNICORN + "with_flask:app", "/async/", "sync worker"),
    "flask-threads": Case("Flask, def", GUNICORN + "--threads 8 with_flask:app", "/sync/", "8 threads"),
    "django-async-wsgi": Case("Django, async def", GUNICORN + "with_django.wsgi", "/async/", "WSGI, sync worker"),
    "django-sync-asgi": Case("Django, def", UVICORN + "with_django.asgi:application", "/sync/", "ASGI"),
    "django-blocking": Case("Django, async def, blocking", UVICORN + "with_django.asgi:application", "/blocking/", "ASGI"),
    "django-async": Case("Django, async def", UVICORN + "with_django.asgi:application", "/async/", "ASGI"),
    "fastapi-def": Case("FastAPI, def", UVICORN + "with_fastapi:app", "/def/", "40 threads"),
    "fastapi-blocking": Case("FastAPI, async def, blocking", UVICORN + "with_fastapi:app", "/blocking/", "ASGI"),
    "fastapi-async": Case("FastAPI, async def", UVICORN + "with_fastapi:app", "/async/", "ASGI"),
}

EXERCISE = {
    "planted": Case("planted.py", UVICORN + "planted:app", "/report/", "one blocking call"),
    "mended": Case("mended.py", UVICORN + "mended:app", "/report/", "mended"),
}
