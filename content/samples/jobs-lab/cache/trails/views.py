from hashlib import sha256
from json import dumps

from django.core.cache import cache
from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import condition, require_safe
from django.views.decorators.vary import vary_on_cookie

from .overview import overview


@require_safe
@cache_control(private=True, no_cache=True)  # the page greets: the browser alone may keep it, and asks each time
@vary_on_cookie
def overview_page(request):
    """The rows come from the cache, the page around them is made for its reader."""
    return render(request, "trails/overview.html", {"trails": overview()})


def etag_of_overview(request) -> str:
    return f'"{sha256(dumps(overview()).encode()).hexdigest()[:20]}"'


@require_safe
@cache_control(public=True, max_age=30)  # the same for everybody: browsers and proxies may keep it for 30 seconds
@condition(etag_func=etag_of_overview)  # and ask after that; "304 Not Modified" has no body
def overview_json(request):
    return JsonResponse({"items": overview()})


@require_safe
def leaking_page(request):
    """The mistake: a page that names its reader, kept under a key that does not."""
    html = cache.get_or_set("whole-page", lambda: render(request, "trails/overview.html", {"trails": overview()}).content)
    return HttpResponse(html)
