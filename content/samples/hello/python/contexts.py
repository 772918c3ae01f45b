from contextlib import contextmanager


@contextmanager
def open_store():
    print("open")
    try:
        yield {1: "Heron Loop"}
    finally:
        print("close")


with open_store() as trails:
    print(trails[1])

try:
    with open_store() as trails:
        print(trails[99])
except KeyError as error:
    print("no trail", error)
