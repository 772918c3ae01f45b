"""Cross-site request forgery (Django): another site lets the visitor's browser send a form here, cookie included."""

from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

EMAILS: dict[str, str] = {}
FORM = """<form method="post" action="/csrf/fixed/email">{% csrf_token %}
  <label>E-mail <input name="email" type="email"></label> <button>Save</button></form>"""


@csrf_exempt
def login(request: HttpRequest) -> HttpResponse:
    """Stands for a real login."""
    request.session["user"] = "hiker"
    EMAILS["hiker"] = "hiker@example.com"
    return HttpResponse("Logged in.")


def form(request: HttpRequest) -> HttpResponse:
    return HttpResponse(engines["django"].from_string(FORM).render(request=request))


# region: broken
@csrf_exempt  # "because the form did not work"
def change_email_broken(request: HttpRequest) -> HttpResponse:
    EMAILS[request.session["user"]] = request.POST["email"]
    return HttpResponse("Saved.")
# endregion


# region: fixed
@require_POST
def change_email_fixed(request: HttpRequest) -> HttpResponse:
    EMAILS[request.session["user"]] = request.POST["email"]
    return HttpResponse("Saved.")
# endregion


def delete_account_broken(request: HttpRequest) -> HttpResponse:
    """A GET that changes something: a link is enough, and no token is asked for."""
    del EMAILS[request.session["user"]]
    return HttpResponse("Deleted.")


@require_POST
def delete_account_fixed(request: HttpRequest) -> HttpResponse:
    del EMAILS[request.session["user"]]
    return HttpResponse("Deleted.")
