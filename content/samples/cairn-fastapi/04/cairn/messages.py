"""Sentences for what Pydantic found."""

from collections.abc import Mapping
from typing import Any

MESSAGES = {
    "missing": "This field is required.",
    "enum": "Choose one of {expected}.",
    "int_type": "Enter a whole number.",
    "int_parsing": "Enter a whole number.",
    "int_parsing_size": "The number is too large.",
    "int_from_float": "Enter a whole number.",
    "greater_than_equal": "The number must be at least {ge}.",
    "less_than_equal": "The number must be at most {le}.",
    "string_type": "Enter a text.",
    "string_unicode": "The text contains a character that cannot be stored.",
    "string_too_short": "Write at least {min_length} characters.",
    "string_too_long": "Write at most {max_length} characters.",
    "date_parsing": "There is no such date.",
    "date_from_datetime_parsing": "There is no such date.",
}


def message_for(error: Mapping[str, Any]) -> str:
    """Our sentence for this type of error; for the others Pydantic's own."""
    template = MESSAGES.get(error["type"])
    return template.format(**error.get("ctx", {})) if template else str(error["msg"])
