"""Every error of the API has one shape, RFC 9457: https://www.rfc-editor.org/rfc/rfc9457"""

from http import HTTPStatus

from django.http import JsonResponse
from rest_framework.exceptions import APIException, ValidationError
from rest_framework.views import exception_handler as drf_exception_handler


class BadQuery(APIException):
    """What stands after the question mark is wrong; ValidationError is about the body."""

    status_code = HTTPStatus.BAD_REQUEST


def problem(status, detail, **more) -> JsonResponse:
    content = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": detail, **more}
    return JsonResponse(content, status=status, content_type="application/problem+json")


def exception_handler(error, context):
    """Puts into that shape what DRF would answer. An unexpected error stays one: Django logs it, handler500 answers."""
    response = drf_exception_handler(error, context)
    if response is None:
        return None
    if isinstance(error, ValidationError):
        # The JSON was read, and its content is wrong: 422 where DRF says 400.
        answer = problem(422, "Some fields are not valid.", errors=field_errors(error.detail))
    else:
        answer = problem(response.status_code, str(response.data["detail"]))
    for header in ("WWW-Authenticate", "Retry-After"):
        if header in response:
            answer[header] = response[header]
    return answer


def field_errors(detail: dict) -> list[dict]:
    return [{"field": field, "message": str(message)} for field, messages in detail.items() for message in messages]
