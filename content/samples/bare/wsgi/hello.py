"""The smallest WSGI application, and the server of the standard library to try it with."""

from wsgiref.simple_server import make_server
from wsgiref.types import StartResponse, WSGIEnvironment


def application(environ: WSGIEnvironment, start_response: StartResponse) -> list[bytes]:
    start_response("200 OK", [("Content-Type", "text/plain; charset=utf-8")])
    return [f"You asked for {environ['PATH_INFO']}\n".encode()]


if __name__ == "__main__":
    make_server("127.0.0.1", 8000, application).serve_forever()
