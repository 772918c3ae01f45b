"""What a real browser says in its console about each way to get CORS wrong. Needs Chromium.

    python console.py [chromium]        writes console.json
"""

import json
import re
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

PAGE = "http://localhost:5173"
JSON = "application/json"
ORIGIN = {"Access-Control-Allow-Origin": PAGE}
CREDENTIALS = ORIGIN | {"Access-Control-Allow-Credentials": "true"}
HEADERS = CREDENTIALS | {"Access-Control-Allow-Headers": "content-type"}

# name: method, content type, status of the preflight, headers of every answer; always with credentials
CASES: dict[str, tuple[str, str | None, int, dict[str, str]]] = {
    "allowed": ("GET", None, 200, CREDENTIALS),
    "preflight-allowed": ("POST", JSON, 200, HEADERS),
    "no-header": ("GET", None, 200, {}),
    "another-origin": ("GET", None, 200, CREDENTIALS | {"Access-Control-Allow-Origin": "https://cairn.example"}),
    "two-origins": ("GET", None, 200, CREDENTIALS | {"Access-Control-Allow-Origin": f"{PAGE}, https://cairn.example"}),
    "star-with-credentials": ("GET", None, 200, CREDENTIALS | {"Access-Control-Allow-Origin": "*"}),
    "no-credentials": ("GET", None, 200, ORIGIN),
    "preflight-no-header": ("POST", JSON, 200, {}),
    "preflight-not-found": ("POST", JSON, 404, HEADERS),
    "preflight-redirected": ("POST", JSON, 301, HEADERS | {"Location": "/elsewhere/"}),
    "method-not-allowed": ("PUT", JSON, 200, HEADERS),
    "header-not-allowed": ("POST", JSON, 200, CREDENTIALS),
}
SCRIPT = """<!doctype html><script>
(async () => {
  for (const [name, method, type] of %s) {
    const headers = type ? { "Content-Type": type } : {};
    try { await fetch("http://localhost:8000/" + name, { method, headers, credentials: "include" }); } catch {}
  }
  document.title = "done";
})();
</script>"""


class Api(BaseHTTPRequestHandler):
    def answer(self) -> None:
        _, _, status, headers = CASES[self.path.strip("/")]
        self.respond(status if self.command == "OPTIONS" else 200, headers, b"")

    do_GET = do_POST = do_PUT = do_OPTIONS = answer

    def respond(self, status: int, headers: dict[str, str], body: bytes) -> None:
        self.send_response(status)
        for name, value in (headers | {"Content-Length": str(len(body))}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None: ...


class Front(Api):
    def do_GET(self) -> None:
        wishes = [(name, method, kind) for name, (method, kind, _, _) in CASES.items()]
        self.respond(200, {"Content-Type": "text/html"}, (SCRIPT % json.dumps(wishes)).encode())


@contextmanager
def serving(port: int, handler: type[Api]) -> Iterator[None]:
    with ThreadingHTTPServer(("127.0.0.1", port), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield
        finally:
            server.shutdown()
            thread.join()


def console(chromium: str) -> dict[str, str]:
    """For each case what the console says; empty if the script has the answer."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile, serving(8000, Api), serving(5173, Front):
        said = subprocess.run(
            [chromium, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}",
             "--enable-logging=stderr", "--virtual-time-budget=10000", "--dump-dom", PAGE],
            capture_output=True, text=True, timeout=120)
    if "<title>done</title>" not in said.stdout:
        raise RuntimeError(f"the page did not come to its end\n{said.stderr}")
    lines = re.findall(r'CONSOLE:\d+\] "(Access to fetch .*)", source:', said.stderr)
    return {name: next((line for line in lines if f"localhost:8000/{name}'" in line), "") for name in CASES}


def main(chromium: str = "chromium") -> None:
    version = subprocess.run([chromium, "--version"], capture_output=True, text=True, timeout=60).stdout.split(" built")[0].strip()
    found = {"date": datetime.now(UTC).date().isoformat(), "browser": version, "command": "python console.py", "says": console(chromium)}
    Path(__file__).with_name("console.json").write_text(json.dumps(found, indent=2) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
