from django.conf import settings
from django.db import models
from django.utils import timezone


class Trail(models.Model):
    name = models.CharField(max_length=120, unique=True)

    def __str__(self):
        return self.name


# region: follow
class Follow(models.Model):
    trail = models.ForeignKey(Trail, on_delete=models.CASCADE, related_name="follows")
    follower = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="follows")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["trail", "follower"], name="follow_once")]
# endregion


class Report(models.Model):
    class State(models.TextChoices):
        PENDING = "pending"
        APPROVED = "approved"

    trail = models.ForeignKey(Trail, on_delete=models.CASCADE, related_name="reports")
    body = models.TextField()
    state = models.CharField(max_length=10, choices=State, default=State.PENDING)


# region: notice
class NoticeQuerySet(models.QuerySet):
    def unsent(self):
        return self.filter(sent_at=None)


class Notice(models.Model):
    """That a follower is to be told of a report. The unique key makes it one, however often a task runs."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="notices")
    follower = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notices")
    created_at = models.DateTimeField(default=timezone.now)
    sent_at = models.DateTimeField(null=True, blank=True)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["report", "follower"], name="notice_once")]
# endregion


# region: photo
class Photo(models.Model):
    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="photos")
    image = models.ImageField(upload_to="photos")
    thumbnail = models.ImageField(upload_to="thumbnails", blank=True)
# endregion
