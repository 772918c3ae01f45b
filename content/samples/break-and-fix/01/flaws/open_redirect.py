"""Open redirect (Django): a link to your login ends on another site, which asks for the password "once more"."""

from django.http import HttpRequest, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme


def after_login_broken(request: HttpRequest) -> HttpResponseRedirect:
    target = request.GET.get("next", "/")
    if not target.startswith("/"):  # //evil.example begins with a slash too
        target = "/"
    return HttpResponseRedirect(target)


def after_login_fixed(request: HttpRequest) -> HttpResponseRedirect:
    target = request.GET.get("next", "/")
    if not url_has_allowed_host_and_scheme(target, allowed_hosts=None, require_https=request.is_secure()):
        target = "/"
    return HttpResponseRedirect(target)
