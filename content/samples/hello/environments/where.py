"""Says which environment runs this file, and which Flask it would import."""

import sys
from importlib.metadata import PackageNotFoundError, version


def environment() -> str:
    if sys.prefix == sys.base_prefix:
        return "none, this Python belongs to the whole computer"
    return sys.prefix


def flask() -> str:
    try:
        return version("flask")
    except PackageNotFoundError:
        return "not installed here"


print("Environment:", environment())
print("Flask:", flask())
