"""Django: an async view is worth it under an ASGI server only; under WSGI each request still holds its worker."""

from asgiref.sync import sync_to_async
from django.http import HttpRequest, JsonResponse

from slow import weather, weather_async

from .models import Trail


def sync_view(request: HttpRequest, trail: int) -> JsonResponse:
    return JsonResponse(weather(trail))


# region: async
async def async_view(request: HttpRequest, trail: int) -> JsonResponse:
    return JsonResponse(await weather_async(trail))
# endregion


async def blocking(request: HttpRequest, trail: int) -> JsonResponse:
    """The mistake: a call without `await` inside `async def`."""
    return JsonResponse(weather(trail))


# region: cured
async def blocking_cured(request: HttpRequest, trail: int) -> JsonResponse:
    """For a library that has no async side. `thread_sensitive=False`: this one may run in any thread."""
    return JsonResponse(await sync_to_async(weather, thread_sensitive=False)(trail))
# endregion


# region: wrong
async def count_wrong(request: HttpRequest) -> JsonResponse:
    """The ORM notices: SynchronousOnlyOperation."""
    return JsonResponse({"trails": Trail.objects.count()})
# endregion


# region: count
async def count_right(request: HttpRequest) -> JsonResponse:
    return JsonResponse({"trails": await Trail.objects.acount()})
# endregion


# region: names
def names() -> list[str]:
    return [trail.name for trail in Trail.objects.order_by("name")]


async def names_in_a_thread(request: HttpRequest) -> JsonResponse:
    """Code that is not yet async, transactions among it, as a whole in one thread."""
    return JsonResponse({"names": await sync_to_async(names)()})
# endregion


async def health(request: HttpRequest) -> JsonResponse:
    return JsonResponse({"status": "ok"})
