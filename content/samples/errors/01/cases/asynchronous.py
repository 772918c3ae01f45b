"""async and await."""

import asyncio
import gc
import warnings


async def load_trail() -> dict[str, str]:
    return {"name": "Heron Loop"}


def never_awaited() -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        load_trail()  # makes a coroutine; nobody runs it
        gc.collect()
    raise caught[0].message  # Python prints it and goes on; we want to see it


def never_awaited_fixed() -> dict[str, str]:
    async def main() -> dict[str, str]:
        return await load_trail()

    return asyncio.run(main())


def coroutine_instead_of_value() -> None:
    async def main() -> None:
        trail = load_trail()
        try:
            print(trail["name"])
        finally:
            trail.close()

    asyncio.run(main())


def coroutine_instead_of_value_fixed() -> str:
    async def main() -> str:
        return (await load_trail())["name"]

    return asyncio.run(main())


def awaiting_a_value() -> None:
    def load() -> dict[str, str]:
        return {"name": "Heron Loop"}

    async def main() -> None:
        await load()

    asyncio.run(main())


def awaiting_a_value_fixed() -> dict[str, str]:
    def load() -> dict[str, str]:
        return {"name": "Heron Loop"}

    async def main() -> dict[str, str]:
        return load()

    return asyncio.run(main())


def run_inside_a_running_loop() -> None:
    async def view() -> None:
        coroutine = load_trail()
        try:
            asyncio.run(coroutine)
        finally:
            coroutine.close()

    asyncio.run(view())


def run_inside_a_running_loop_fixed() -> dict[str, str]:
    async def view() -> dict[str, str]:
        return await load_trail()

    return asyncio.run(view())


def no_event_loop() -> None:
    asyncio.get_event_loop()


def no_event_loop_fixed() -> str:
    async def main() -> str:
        return type(asyncio.get_running_loop()).__name__.removeprefix("_Unix")

    return asyncio.run(main())


def object_of_another_loop() -> None:
    waiting: asyncio.Queue[str] = asyncio.Queue()

    async def nobody_puts() -> None:
        async with asyncio.timeout(0):
            await waiting.get()

    try:
        asyncio.run(nobody_puts())
    except TimeoutError:
        pass
    asyncio.run(waiting.get())  # a second loop


def object_of_another_loop_fixed() -> str:
    async def main() -> str:
        waiting: asyncio.Queue[str] = asyncio.Queue()  # made in the loop that uses it
        await waiting.put("report")
        return await waiting.get()

    return asyncio.run(main())
