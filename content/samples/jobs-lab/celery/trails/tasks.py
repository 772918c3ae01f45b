"""What a worker does. Tasks are given ids: the row is read when the task runs, however long it waited."""

import logging
from datetime import timedelta
from io import BytesIO
from pathlib import Path

from celery import shared_task
from django.core.files.base import ContentFile
from django.utils import timezone
from PIL import Image

from .mail import message_for
from .models import Notice, Photo

logger = logging.getLogger(__name__)


# region: tell-followers
@shared_task
def tell_followers(report_id: int) -> None:
    """One message for each mail: a mail that fails is tried again alone."""
    for notice in Notice.objects.unsent().filter(report=report_id):
        send_notice.delay(notice.pk)
# endregion


# region: send-notice
@shared_task(
    autoretry_for=(OSError,),  # the mail server is away or says "later"; smtplib's exceptions are OSErrors as well
    retry_backoff=True,  # wait 1, 2, 4, 8, 16 seconds: a random part of it, so that not all come back at once
    max_retries=5,
    acks_late=True,  # confirm the message after the work: a worker that dies has not confirmed it
    reject_on_worker_lost=True,  # nor does its parent process then
)
def send_notice(notice_id: int) -> None:
    notice = Notice.objects.select_related("report__trail", "follower").get(pk=notice_id)
    if notice.sent_at:  # a message can arrive twice
        logger.info("notice %s was sent before", notice_id)
        return
    message_for(notice).send()
    Notice.objects.filter(pk=notice_id).update(sent_at=timezone.now())
# endregion


# region: sweep
@shared_task
def send_unsent_notices() -> int:
    """What was left when the broker or the mail server was away. Those of the last minutes are on their way."""
    now = timezone.now()
    left = Notice.objects.unsent().filter(created_at__gt=now - timedelta(days=1), created_at__lt=now - timedelta(minutes=5))
    for notice in left:
        send_notice.delay(notice.pk)
    return len(left)
# endregion


@shared_task
def forget_old_notices() -> int:
    deleted, _ = Notice.objects.filter(created_at__lt=timezone.now() - timedelta(days=90)).delete()
    return deleted


# region: thumbnail
@shared_task(ignore_result=False, acks_late=True, reject_on_worker_lost=True)
def make_thumbnail(photo_id: int) -> str:
    """Its answer is kept for an hour, so that the page can ask whether the picture is ready."""
    photo = Photo.objects.get(pk=photo_id)
    if not photo.thumbnail:
        output = BytesIO()
        with photo.image.open() as file, Image.open(file, formats=["JPEG", "PNG", "WEBP"]) as picture:
            picture.thumbnail((320, 320))
            picture.convert("RGB").save(output, "JPEG", quality=80)
        photo.thumbnail.save(f"{Path(photo.image.name).stem}.jpg", ContentFile(output.getvalue()))
    return photo.thumbnail.name
# endregion
