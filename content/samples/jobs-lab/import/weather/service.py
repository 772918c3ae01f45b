"""A weather service to try the import with; it invents the weather, the same at each run.

    python -m weather.service [PORT]        without PORT: 8000
"""

import json
import sys
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit


class Handler(BaseHTTPRequestHandler):
    server: "WeatherService"

    def do_GET(self) -> None:
        trail = int(parse_qs(urlsplit(self.path).query)["trail"][0])
        self.server.asked[trail] += 1
        status, text = self.server.answer(trail)
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, format: str, *arguments: object) -> None:
        pass


class WeatherService(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, port: int = 0) -> None:
        super().__init__(("127.0.0.1", port), Handler)
        self.asked: Counter[int] = Counter()

    def answer(self, trail: int) -> tuple[int, str]:
        return 200, json.dumps({"trail_id": trail, "minimum": float(-trail), "maximum": trail + 2.5, "rain_mm": trail / 2})


if __name__ == "__main__":
    with WeatherService(int((sys.argv[1:] or ["8000"])[0])) as service:
        service.serve_forever()
