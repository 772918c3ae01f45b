"""Plays the server, for one request, and says what it does."""

import asyncio
from wsgiref.util import setup_testing_defaults


def say(who, what):
    print(f"{who:11} {what}")


def first_line(body):
    return body.decode().strip().splitlines()[0]


def call_wsgi(application, path):
    def start_response(status, headers, exc_info=None):
        say("server", f"hears {status}")

    environ = {"PATH_INFO": path, "HTTP_HOST": "localhost"}
    setup_testing_defaults(environ)
    say("server", f"calls the application: GET {path}")
    body = application(environ, start_response)
    for piece in body:
        say("server", f"sends {first_line(piece)}")
    if hasattr(body, "close"):
        body.close()
    say("server", "is done")


def call_asgi(application, path):
    scope = {"type": "http", "method": "GET", "path": path, "query_string": b"", "headers": []}

    async def receive():
        return {"type": "http.request"}

    async def send(message):
        if message["type"] == "http.response.start":
            say("server", f"hears {message['status']}")
        elif message.get("body"):
            say("server", f"sends {first_line(message['body'])}")

    say("server", f"calls the application: GET {path}")
    asyncio.run(application(scope, receive, send))
    say("server", "is done")
