from django.core.mail import EmailMessage

from .models import Notice


def message_for(notice: Notice) -> EmailMessage:
    report = notice.report
    return EmailMessage(
        subject=f"{report.trail}: a new report",
        body=report.body,
        to=[notice.follower.email],
        # The same at each attempt: many mail programs show two mails with one Message-ID once.
        headers={"Message-ID": f"<notice-{notice.pk}@cairn.example>"},
    )
