# region: fields
"""Settings: read from the environment and from `.env`, checked when the application starts."""

from pathlib import Path
from typing import Annotated, Self

from pydantic import SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

PROJECT = Path(__file__).resolve().parent.parent


class Settings(BaseSettings):
    model_config = SettingsConfigDict(
        env_file=PROJECT / ".env",
        env_ignore_empty=True,
        extra="ignore",
        hide_input_in_errors=True,  # an error message must not print the database's password
    )

    debug: bool = False
    secret_key: SecretStr = SecretStr("")
    database_url: str = f"sqlite:///{PROJECT / 'cairn.sqlite3'}"
    # NoDecode: pydantic-settings expects JSON for a list, and commas are easier to type.
    allowed_hosts: Annotated[list[str], NoDecode] = ["localhost", "127.0.0.1"]
# endregion

# region: checks
    @field_validator("allowed_hosts", mode="before")
    @classmethod
    def split_at_commas(cls, value: object) -> object:
        return [host.strip() for host in value.split(",") if host.strip()] if isinstance(value, str) else value

    @field_validator("database_url")
    @classmethod
    def name_the_driver(cls, url: str) -> str:
        """Hosting companies give `postgres://` addresses; SQLAlchemy wants to know the driver as well."""
        for scheme in ("postgres://", "postgresql://"):
            if url.startswith(scheme):
                return "postgresql+psycopg://" + url.removeprefix(scheme)
        return url

    @model_validator(mode="after")
    def require_a_secret(self) -> Self:
        if not self.secret_key.get_secret_value():
            if not self.debug:
                raise ValueError("SECRET_KEY is not set (on your own machine DEBUG=1 does without it)")
            self.secret_key = SecretStr("only-for-development")
        return self
# endregion
