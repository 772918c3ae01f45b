"""A mail server to try things with: it takes every mail, delivers none, and prints whom it was for.

    python mail_server.py [PORT]        without PORT: 1025
"""

import socketserver
import sys
from email import message_from_bytes
from email.message import Message
from email.policy import default


class Session(socketserver.StreamRequestHandler):
    """As much of SMTP as smtplib speaks."""

    server: MailServer

    def handle(self) -> None:
        self.say("220 cairn.example")
        while line := self.rfile.readline():
            match line.split(maxsplit=1)[0].upper():
                case b"DATA":
                    self.say("354 End with a single dot")
                    text = b"".join(line.removeprefix(b".") for line in iter(self.rfile.readline, b".\r\n"))
                    self.server.deliver(message_from_bytes(text, policy=default))
                    self.say("250 Taken")
                case b"QUIT":
                    self.say("221 Goodbye")
                    return
                case _:
                    self.say("250 Fine")

    def say(self, line: str) -> None:
        self.wfile.write(line.encode() + b"\r\n")


class MailServer(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, port: int) -> None:
        super().__init__(("127.0.0.1", port), Session)

    def deliver(self, mail: Message) -> None:
        print(f"mail for {mail['To']}: {mail['Subject']}", flush=True)


if __name__ == "__main__":
    with MailServer(int((sys.argv[1:] or ["1025"])[0])) as server:
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            pass
