"""Settings, from the environment."""

from pathlib import Path

from pydantic import SecretStr
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    publish_token: SecretStr  # who knows it may publish reports
    redis_url: str = "redis://127.0.0.1:6379/0"
    database: Path = Path("live.sqlite3")
    waiting: int = 100  # how many reports may wait for one slow reader
