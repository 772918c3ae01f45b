"""One request, without a server and without a browser, for the debugger: python look.py /trails/2"""

import pdb
import sys

from app import app


def main(path: str) -> None:
    app.testing = True  # errors come here and not to an error page
    try:
        print(app.test_client().get(path).text)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
        pdb.post_mortem()  # stand where it happened


if __name__ == "__main__":
    main(*sys.argv[1:])
