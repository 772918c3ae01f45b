"""What is typed at the command line."""

import smtplib

import pytest
from django.core.management import CommandError, call_command

from mail_server import MailServer
from tests.servers import running
from trails.models import Notice
from trails.tasks import tell_followers


@pytest.mark.django_db(transaction=True)
def test_seed_and_approve(capsys, monkeypatch):
    told = []
    monkeypatch.setattr(tell_followers, "delay", told.append)
    call_command("seed")
    report = int(capsys.readouterr().out.split()[1])
    call_command("approve", str(report))
    assert capsys.readouterr().out == f"Report {report} is approved.\n"
    assert told == [report]
    assert Notice.objects.unsent().count() == 2
    with pytest.raises(CommandError, match="does not wait"):
        call_command("approve", str(report))


def test_the_mail_server_prints_whom_a_mail_was_for(capsys):
    with running(MailServer(0)) as server, smtplib.SMTP("127.0.0.1", server.server_address[1], timeout=60) as client:
        client.sendmail("cairn@cairn.example", "hiker@cairn.example", "To: hiker@cairn.example\nSubject: Ice\n\n.Ice.\n")
    assert capsys.readouterr().out == "mail for hiker@cairn.example: Ice\n"
