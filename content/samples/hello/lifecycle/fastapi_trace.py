import sys
import threading
from typing import Annotated

from fastapi import BackgroundTasks, Depends, FastAPI
from pydantic import BaseModel, field_serializer

from server import call_asgi, say


# region: middleware
class Trace:
    def __init__(self, app):
        self.app = app  # what comes after me

    async def __call__(self, scope, receive, send):
        say("middleware", f"in; the endpoint is {scope.get('endpoint')}")
        await self.app(scope, receive, send)
        say("middleware", "out")


app = FastAPI()
app.add_middleware(Trace)
# endregion


class Trail(BaseModel):
    id: int
    name: str

    @field_serializer("name")
    def write_name(self, name: str) -> str:
        say("model", "is turned into JSON")
        return name


# region: endpoint
def session():
    say("dependency", "session opens")
    yield "session"
    say("dependency", "session closes, after the answer")


def place():
    say("dependency", "place is taken")
    yield "place"
    say("dependency", "place is free, before the answer")


@app.get("/trails/{number}/")
def trail(
    number: int,
    session: Annotated[str, Depends(session)],
    place: Annotated[str, Depends(place, scope="function")],
    tasks: BackgroundTasks,
) -> Trail:
    say("endpoint", f"has {number!r}; in a thread of its own: {threading.current_thread() is not threading.main_thread()}")
    tasks.add_task(say, "task", "in the background")
    return Trail(id=number, name="Kestrel Ridge")
# endregion


if __name__ == "__main__":
    for address in sys.argv[1:] or ["/trails/2/"]:
        call_asgi(app, address)
