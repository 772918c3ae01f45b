"""How JWTs are read wrong. Each of these is in somebody's code; none belongs in yours."""

from typing import Any

import jwt

import tokens


# region: mistakes
def without_looking_at_the_signature(token: str) -> dict[str, Any]:
    """Whoever writes a token is believed, also one with "alg": "none"."""
    return jwt.decode(token, options={"verify_signature": False})


def without_requiring_an_end(token: str) -> dict[str, Any]:
    """exp is looked at if it is there. A token without it is good for ever."""
    return jwt.decode(token, tokens.KEY, algorithms=["HS256"], audience=tokens.AUDIENCE)


def without_an_audience(token: str) -> dict[str, Any]:
    """A token that the same issuer made for another service opens this one as well."""
    return jwt.decode(token, tokens.KEY, algorithms=["HS256"], options={"verify_aud": False})
# endregion


def guess_key(token: str, guesses: list[str]) -> str | None:
    """With one token in hand anybody can try keys, as fast as their machine computes, and nobody sees it."""
    for guess in guesses:
        try:
            jwt.decode(token, guess, algorithms=["HS256"], options={"verify_aud": False})
        except jwt.InvalidSignatureError:
            continue
        return guess
    return None
