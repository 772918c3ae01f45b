"""Does what a browser does before it can draw a page, and reports from each station.

    python journey.py http://localhost:8000/
    python journey.py https://example.com/
"""

import socket
import ssl
import sys
from typing import Any
from urllib.parse import urlsplit


def report(station: str, *lines: str) -> None:
    for number, line in enumerate(lines):
        print(f"{station if number == 0 else '':<13}{line}".rstrip())


def travel(url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https"):
        raise ValueError("the address must begin with http:// or https://")
    host = parts.hostname or ""
    port = parts.port or (443 if parts.scheme == "https" else 80)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    report("1 URL", f"{parts.scheme}, host {host}, port {port}, path {target}")

    # region: dns
    found = socket.getaddrinfo(host, port, socket.AF_INET, socket.SOCK_STREAM)
    address = str(found[0][4][0])
    report("2 DNS", f"{host} is {address}")
    # endregion

    connection = socket.create_connection((address, port), timeout=10)
    report("3 connection", f"{address} has accepted a connection to port {port}")
    if parts.scheme == "https":
        connection = encrypt(connection, host)
    with connection:
        talk(connection, host if parts.port is None else f"{host}:{port}", target)


# region: tls
def encrypt(connection: socket.socket, host: str) -> ssl.SSLSocket:
    safe = ssl.create_default_context().wrap_socket(connection, server_hostname=host)
    certificate: dict[str, Any] = safe.getpeercert() or {}
    names = [name for _, name in certificate["subjectAltName"]]
    report("4 TLS", f"{safe.version()}, the certificate is for {', '.join(names)}")
    return safe
# endregion


# region: talk
def talk(connection: socket.socket, host: str, target: str) -> None:
    request = [f"GET {target} HTTP/1.1", f"Host: {host}", "Connection: close", ""]
    report("5 request", *request)
    connection.sendall("\r\n".join([*request, ""]).encode())

    response = b""
    while chunk := connection.recv(4096):
        response += chunk
    report("6 response", *response.decode(errors="replace").splitlines())
    report("7 end", "the server has closed the connection")
# endregion


def main(url: str) -> int:
    try:
        travel(url)
    except socket.gaierror:
        report("stopped", "nobody knows an address for that name")
    except ConnectionRefusedError:
        report("stopped", "the machine is there, and nothing listens on that port")
    except TimeoutError:
        report("stopped", "no answer within ten seconds")
    except ssl.SSLCertVerificationError as error:
        report("stopped", f"this certificate proves nothing: {error.verify_message}")
    except ssl.SSLError as error:
        report("stopped", f"the other side does not speak TLS as we do: {error.reason}")
    except (OSError, ValueError) as error:
        report("stopped", str(error))
    else:
        return 0
    return 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
