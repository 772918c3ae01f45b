from celery.result import AsyncResult
from django.contrib.auth.decorators import permission_required
from django.http import Http404, JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST, require_safe
from kombu.exceptions import OperationalError

from .models import Photo
from .moderation import approve
from .tasks import make_thumbnail

# region: gone
# What delay() raises when Redis does not answer: the first by the broker, the second by the result store.
REDIS_IS_GONE = (OperationalError, RuntimeError)
# endregion


@require_POST
@permission_required("trails.change_report", raise_exception=True)
def approve_report(request, pk):
    if not approve(pk):
        raise Http404("No such report waits.")
    return JsonResponse({"state": "approved"})


# region: order
@require_POST
@permission_required("trails.change_photo", raise_exception=True)
def order_thumbnail(request, pk):
    """Nothing of this is stored elsewhere, so when the broker is down, the answer has to say so."""
    photo = get_object_or_404(Photo, pk=pk)
    try:
        job = make_thumbnail.delay(photo.pk)
    except REDIS_IS_GONE:
        return JsonResponse({"detail": "Try again in a minute."}, status=503, headers={"Retry-After": "60"})
    return JsonResponse({"job": job.id}, status=202)
# endregion


# region: state
@require_safe
@permission_required("trails.change_photo", raise_exception=True)
def job_state(request, job_id):
    """PENDING says two things: "not begun yet", and "never heard of it" (or an hour has passed since)."""
    job = AsyncResult(str(job_id))
    return JsonResponse({"state": job.state, "thumbnail": job.result if job.successful() else None})
# endregion
