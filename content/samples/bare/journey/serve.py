"""A web server with one page, made of the standard library: for trying things out, not for production.

    python serve.py                          http://localhost:8000/
    python serve.py 8443 cert.pem key.pem    https://localhost:8443/
"""

import ssl
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = "<!doctype html><title>Cairn</title><h1>Heron Loop is open.</h1>\n"


class Page(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # which keeps the connection open for the next request

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        status, page = (200, PAGE) if path == "/" else (404, "Nothing is here.\n")
        body = page.encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def main(port: str = "8000", certificate: str = "", key: str = "") -> None:
    server = ThreadingHTTPServer(("127.0.0.1", int(port)), Page)
    if certificate:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(certificate, key)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    server.serve_forever()


if __name__ == "__main__":
    main(*sys.argv[1:])
