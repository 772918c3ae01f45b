"""How often is a dependency called?"""

from itertools import count
from typing import Annotated

from fastapi import Depends, FastAPI

app = FastAPI()
numbers = count(1)


def next_ticket() -> int:
    return next(numbers)


Ticket = Annotated[int, Depends(next_ticket)]


def doubled(ticket: Ticket) -> int:
    return ticket * 2


@app.get("/tickets")
def show_tickets(first: Ticket, second: Ticket, third: Annotated[int, Depends(doubled)]) -> list[int]:
    return [first, second, third]
