"""A weather service that is slow on purpose: each answer takes as long as the address says.

    python weather.py 8001
    curl 'http://127.0.0.1:8001/trails/7?seconds=0.25'
"""

import json
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

SKIES = ["clear", "cloudy", "fog", "rain", "snow"]


class Weather(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        address = urlsplit(self.path)
        trail = int(address.path.rpartition("/")[2])
        time.sleep(float(parse_qs(address.query)["seconds"][0]))
        body = json.dumps({"trail": trail, "sky": SKIES[trail % len(SKIES)]}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: object) -> None:
        pass


class Server(ThreadingHTTPServer):
    request_queue_size = 128  # all may knock at once
    daemon_threads = True


def main() -> None:
    with Server(("127.0.0.1", int(sys.argv[1])), Weather) as server:
        print(f"weather on port {server.server_address[1]}", flush=True)
        server.serve_forever()


if __name__ == "__main__":
    main()
