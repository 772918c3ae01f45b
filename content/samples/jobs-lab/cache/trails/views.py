from hashlib import sha256
from json import dumps

from django.http import JsonResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control, cache_page
from django.views.decorators.http import condition, require_safe
from django.views.decorators.vary import vary_on_cookie

from .overview import overview


# region: page
@require_safe
@cache_control(private=True, no_cache=True)  # the page greets: the browser alone may keep it, and asks each time
@vary_on_cookie
def overview_page(request):
    """The rows come from the cache, the page around them is made for its reader."""
    return render(request, "trails/overview.html", {"trails": overview()})
# endregion


# region: api
def etag_of_overview(request) -> str:
    return f'"{sha256(dumps(overview()).encode()).hexdigest()[:20]}"'


@require_safe
@cache_control(public=True, max_age=30)  # the same for everybody: browsers and proxies may keep it for 30 seconds
@condition(etag_func=etag_of_overview)  # and ask after that; "304 Not Modified" has no body
def overview_json(request):
    return JsonResponse({"items": overview()})
# endregion


# region: leak
@require_safe
@cache_page(60)
def leaking_page(request):
    """The mistake: a page that names its reader, kept under a key that does not."""
    return render(request, "trails/overview.html", {"trails": overview()})
# endregion


# region: own-copy
@require_safe
@cache_page(60)
@vary_on_cookie  # below cache_page: so it is said before the page is kept
def page_kept_for_each(request):
    return render(request, "trails/overview.html", {"trails": overview()})
# endregion
