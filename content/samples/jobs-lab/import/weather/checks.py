"""What another service sends is checked before it reaches our tables."""

from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

Celsius = Annotated[float, Field(ge=-60, le=60, allow_inf_nan=False)]


# region: forecast
class Forecast(BaseModel):
    model_config = ConfigDict(strict=True)

    trail_id: int
    minimum: Celsius
    maximum: Celsius
    rain_mm: Annotated[float, Field(ge=0, le=1000, allow_inf_nan=False)]

    @model_validator(mode="after")
    def in_order(self) -> Self:
        if self.minimum > self.maximum:
            raise ValueError("the minimum is above the maximum")
        return self
# endregion


def check(trail_id: int, text: str) -> Forecast:
    """ValueError if it is not a forecast for this trail."""
    forecast = Forecast.model_validate_json(text)
    if forecast.trail_id != trail_id:
        raise ValueError(f"asked for trail {trail_id}, got trail {forecast.trail_id}")
    return forecast
