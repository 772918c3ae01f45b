"""From one process that has a new report to the readers of all processes: Redis carries it, each process hands it out."""

import asyncio
import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager

from redis.asyncio import Redis
from redis.exceptions import RedisError

from live.reports import Report, Reports

CHANNEL = "reports"
logger = logging.getLogger(__name__)


class Feed:
    def __init__(self, redis: Redis, reports: Reports, waiting: int) -> None:
        self.redis, self.reports, self.waiting = redis, reports, waiting
        self.readers: set[asyncio.Queue[Report]] = set()

    async def publish(self, report: Report) -> None:
        try:
            await self.redis.publish(CHANNEL, report.model_dump_json())
        except RedisError as error:  # it is stored: readers look back when Redis is there again
            logger.warning("report %s is not published: %s", report.id, error)

    # region: listen
    async def listen(self) -> None:
        """Runs as long as the process does: one connection to Redis, however many readers there are."""
        while True:
            try:
                async with self.redis.pubsub() as pubsub:
                    await pubsub.subscribe(CHANNEL)
                    async for message in pubsub.listen():
                        if message["type"] == "message":
                            self.hand_out(Report.model_validate_json(message["data"]))
                        else:  # subscribed, perhaps for a second time: what came in between, Redis has not kept
                            self.let_all_go()
            except RedisError as error:
                logger.warning("no news from Redis: %s", error)
                await asyncio.sleep(0.5)
    # endregion

    # region: hand-out
    def hand_out(self, report: Report) -> None:
        for queue in list(self.readers):
            try:
                queue.put_nowait(report)
            except asyncio.QueueFull:  # this reader is too slow; its browser comes back and reads what it missed
                self.let_go(queue)

    def let_go(self, queue: asyncio.Queue[Report]) -> None:
        self.readers.discard(queue)
        queue.shutdown(immediate=True)
    # endregion

    def let_all_go(self) -> None:
        for queue in list(self.readers):
            self.let_go(queue)

    # region: subscribe
    @contextmanager
    def subscribe(self) -> Iterator[asyncio.Queue[Report]]:
        queue: asyncio.Queue[Report] = asyncio.Queue(self.waiting)
        self.readers.add(queue)
        try:
            yield queue
        finally:
            self.readers.discard(queue)
    # endregion

    # region: news
    async def news(self, queue: asyncio.Queue[Report], last_id: int | None) -> AsyncIterator[Report]:
        """What came after `last_id`, then what comes. Ends when this reader is let go.

        The queue was there before the look back: what comes in between is found twice and sent once, not never.
        """
        if last_id is not None:
            for report in await asyncio.to_thread(self.reports.after, last_id):
                yield report
                last_id = report.id
        while True:
            try:
                report = await queue.get()
            except asyncio.QueueShutDown:
                return
            if last_id is None or report.id > last_id:
                yield report
    # endregion
