import platform
from importlib.metadata import version

import flask


def report() -> str:
    return f"Python {platform.python_version()} with Flask {version(flask.__name__)}"


if __name__ == "__main__":
    print(report())
