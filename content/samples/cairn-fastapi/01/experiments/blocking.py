"""Five requests at once to two endpoints that both wait half a second without `await`."""

import asyncio
import time

import httpx2
from fastapi import FastAPI

app = FastAPI()


# region: waiting
@app.get("/def")
def wait_in_def() -> str:
    time.sleep(0.5)
    return "done"


@app.get("/async-def")
async def wait_in_async_def() -> str:
    time.sleep(0.5)  # the mistake: nothing is awaited here
    return "done"
# endregion


async def time_five(path: str) -> float:
    transport = httpx2.ASGITransport(app=app)
    async with httpx2.AsyncClient(transport=transport, base_url="http://cairn.example") as client:
        start = time.perf_counter()
        await asyncio.gather(*(client.get(path) for _ in range(5)))
        return time.perf_counter() - start


async def main() -> None:
    for path in ("/def", "/async-def"):
        halves = round(await time_five(path) * 2)
        print(f"{path:<10} about {halves / 2} s for five requests")


if __name__ == "__main__":
    asyncio.run(main())
