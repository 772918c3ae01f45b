"""Settings, from the environment. Without any, the fake provider answers: no key, no network, no bill."""

from typing import Literal

from pydantic import SecretStr
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    provider: Literal["fake", "http"] = "fake"
    provider_url: str = ""  # such as https://llm.example/v1/chat/completions
    provider_key: SecretStr = SecretStr("")
    provider_model: str = ""
    fake_pause: float = 0.05  # seconds between two words of the fake

    first_word_within: float = 20  # seconds; models think before they speak
    next_word_within: float = 10
    all_within: float = 60
    at_once: int = 4  # digests being written; more are refused, because each costs money
