from email.message import EmailMessage
from typing import Any, Self

import pytest

import mailer
from mailer import ConsoleMailer, SmtpMailer, mail, mailer_from_environment


class Server:
    """Stands for a mail server, and writes down what happens."""

    said: list[str] = []

    def __init__(self, host: str, port: int, timeout: float) -> None:
        self.said[:] = [f"{host}:{port}, at most {timeout} seconds"]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.said.append("bye")

    def starttls(self, context: Any) -> None:
        self.said.append("encrypted" if context.check_hostname else "encrypted, for anybody")

    def login(self, user: str, password: str) -> None:
        self.said.append(f"{user} with {password}")

    def send_message(self, message: EmailMessage) -> None:
        self.said.append(f"mail to {message['To']}")


def test_the_password_is_said_only_on_an_encrypted_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("smtplib.SMTP", Server)
    SmtpMailer("mail.example", "cairn", "secret").send(mail("hiker@cairn.example", "Hello", "Text"))
    assert Server.said == [
        "mail.example:587, at most 10 seconds", "encrypted", "cairn with secret", "mail to hiker@cairn.example", "bye"
    ]


def test_on_your_own_machine_the_mail_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    link = f"http://127.0.0.1/{'x' * 100}/"
    ConsoleMailer().send(mail("hiker@cairn.example", "Hello", f"Here:\n\n{link}\n"))
    assert capsys.readouterr().out == f"To: hiker@cairn.example\nSubject: Hello\n\nHere:\n\n{link}\n\n"


def test_the_environment_chooses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MAIL_HOST", raising=False)
    assert isinstance(mailer_from_environment(), ConsoleMailer)
    for name, value in {"MAIL_HOST": "mail.example", "MAIL_USER": "cairn", "MAIL_PASSWORD": "secret"}.items():
        monkeypatch.setenv(name, value)
    made = mailer_from_environment()
    assert isinstance(made, SmtpMailer) and "secret" not in repr(made)


def test_a_line_break_cannot_add_a_header() -> None:
    with pytest.raises(ValueError, match="linefeed"):
        mail("hiker@cairn.example\nBcc: everybody@cairn.example", "Hello", "Text")


def test_the_sender_is_set() -> None:
    assert mail("hiker@cairn.example", "Hello", "Text")["From"] == mailer.SENDER
