from django.conf import settings
from rest_framework import status
from rest_framework.exceptions import APIException, ParseError
from rest_framework.parsers import JSONParser


class BodyTooLarge(APIException):
    status_code = status.HTTP_413_CONTENT_TOO_LARGE
    default_detail = "The request body is too large."


class BoundedJSONParser(JSONParser):
    """Takes one JSON object of limited size; DRF's own parser reads on for as long as a client sends."""

    def parse(self, stream, media_type=None, parser_context=None):
        if int(parser_context["request"].META["CONTENT_LENGTH"]) > settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
            raise BodyTooLarge
        try:
            data = super().parse(stream, media_type, parser_context)
        except RecursionError:
            raise ParseError("The JSON is nested too deeply.") from None
        if not isinstance(data, dict):
            raise ParseError("The body has to be a JSON object.")
        return data
