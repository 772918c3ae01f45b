"""Reads a JWT without its key, then forges one. python forge.py"""

import json

import jwt
from jwt.utils import base64url_decode

import mistakes
import tokens


def main() -> None:
    token = tokens.new_access_token("hiker", "hiker")
    # region: forge
    claims = json.loads(base64url_decode(token.split(".")[1]))  # no key needed: it is encoded, not encrypted
    print("anybody reads  ", claims["sub"], claims["role"])
    forged = jwt.encode(claims | {"role": "ranger"}, None, algorithm="none")
    print("careless reader", mistakes.without_looking_at_the_signature(forged)["role"])
    try:
        tokens.read_access_token(forged)
    except tokens.TokenRefused as error:
        print("our reader     ", error)
    # endregion


if __name__ == "__main__":
    main()
