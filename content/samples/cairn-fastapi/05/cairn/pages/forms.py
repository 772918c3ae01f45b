"""Reading and checking forms, with the same Pydantic models that check the API's input."""

from typing import Annotated

from fastapi import Depends, Request
from pydantic import BaseModel, Field, StringConstraints, ValidationError, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from cairn.messages import message_for
from cairn.schemas import ReportIn

type Values = dict[str, str]


async def read_form(request: Request) -> Values:
    """The form's texts. `async def`, because the body is awaited; the endpoint itself stays a plain `def`.

    Not FastAPI's `Form()`: that answers a mistake before the endpoint runs, and the visitor would lose the input.
    The routers name this before everything that needs the database, so a browser that sends slowly holds no connection.
    """
    async with request.form() as form:
        # Line breaks arrive as \r\n, two characters where the visitor counts one. NUL no browser sends.
        return {
            name: value.replace("\r\n", "\n").replace("\0", "")
            for name, value in form.items()
            if isinstance(value, str)
        }


FormDep = Annotated[Values, Depends(read_form)]


def check[Model: BaseModel](model: type[Model], values: Values) -> tuple[Model | None, Values]:
    """The checked model, or None and one message for each bad field. An empty field counts as missing."""
    try:
        return model.model_validate({name: value for name, value in values.items() if value.strip()}), {}
    except ValidationError as error:
        return None, {str(item["loc"][0]): message_for(item) for item in reversed(error.errors())}


class ReportForm(ReportIn):
    severity: Annotated[int, Field(ge=1, le=5)]  # not strict: a form knows only texts, so "3" is a number


class SignupForm(BaseModel):
    user_name: Annotated[
        str, StringConstraints(strip_whitespace=True, min_length=3, max_length=30, pattern=r"^[A-Za-z0-9._-]+$")
    ]
    password: Annotated[str, StringConstraints(min_length=10, max_length=200)]
    password_again: str

    @field_validator("password_again")
    @classmethod
    def same_password(cls, value: str, info: ValidationInfo) -> str:
        if "password" in info.data and value != info.data["password"]:
            raise PydanticCustomError("passwords_differ", "The two passwords differ.")
        return value
