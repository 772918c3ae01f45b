from django.db import transaction

from .models import Follow, Notice, Report
from .tasks import tell_followers


# region: approve
def approve(report_id: int) -> bool:
    """Publish a report and tell the trail's followers. Whether there was something to approve.

    The notices are stored with the approval, all or nothing; the queue is told when they are there for the worker to see.
    """
    with transaction.atomic():
        if not Report.objects.filter(pk=report_id, state=Report.State.PENDING).update(state=Report.State.APPROVED):
            return False
        followers = Follow.objects.filter(trail__reports=report_id).values_list("follower", flat=True)
        Notice.objects.bulk_create(Notice(report_id=report_id, follower_id=follower) for follower in followers)
        # robust: a broker that is down is logged. The notices are in the database, and a scheduled task sends them later.
        # A lambda has the name that the log wants; Django 5.2 stumbles over a partial().
        transaction.on_commit(lambda: tell_followers.delay(report_id), robust=True)
    return True
# endregion
