"""E-mails: what they say, and where they go."""

import os
import smtplib
import ssl
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.utils import make_msgid
from typing import Protocol

SENDER = os.environ.get("MAIL_FROM", "Cairn <cairn@cairn.example>")


class Mailer(Protocol):
    def send(self, message: EmailMessage) -> None: ...


class ConsoleMailer:
    """For your own machine: the mail is printed where the server runs."""

    def send(self, message: EmailMessage) -> None:
        # Not the message itself: it is encoded for the way, and a long link is broken in two.
        print(f"To: {message['To']}\nSubject: {message['Subject']}\n\n{message.get_content()}", flush=True)


@dataclass
class Outbox:
    """For tests: the mails lie in a list."""

    messages: list[EmailMessage] = field(default_factory=list)

    def send(self, message: EmailMessage) -> None:
        self.messages.append(message)


@dataclass
class SmtpMailer:
    """For production: hands the mail to your provider's server, encrypted, and does not wait for ever."""

    host: str
    user: str
    password: str = field(repr=False)
    port: int = 587

    def send(self, message: EmailMessage) -> None:
        with smtplib.SMTP(self.host, self.port, timeout=10) as server:
            server.starttls(context=ssl.create_default_context())
            server.login(self.user, self.password)
            server.send_message(message)


def mailer_from_environment() -> Mailer:
    host = os.environ.get("MAIL_HOST")
    return SmtpMailer(host, os.environ["MAIL_USER"], os.environ["MAIL_PASSWORD"]) if host else ConsoleMailer()


def mail(to: str, subject: str, text: str) -> EmailMessage:
    message = EmailMessage()  # it refuses a line break in a header, with which a stranger could add headers
    message["From"], message["To"], message["Subject"] = SENDER, to, subject
    message["Message-ID"] = make_msgid(domain="cairn.example")
    message.set_content(text)
    return message


def reset_mail(to: str, name: str, link: str) -> EmailMessage:
    return mail(to, "Your password for Cairn", f"""Hello {name},

somebody asked for a new password for your account. If it was you, choose it here within an hour:

{link}

If it was not you, do nothing: your password stays as it is.
""")


def changed_mail(to: str, name: str) -> EmailMessage:
    return mail(to, "Your password was changed", f"""Hello {name},

your account has a new password. Was it not you? Ask for a new link at once, and look after your mailbox.
""")
