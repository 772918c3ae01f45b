"""RQ: the job goes into Redis, a worker takes it out.

    flask --app with_rq run
    python with_rq.py
"""

import os

from flask import Flask
from redis import Redis
from rq import Queue, Retry, Worker

from job import send_notice

redis = Redis.from_url(os.environ.get("REDIS_URL", "redis://127.0.0.1:6379/0"), socket_connect_timeout=2)
# region: notify
queue = Queue("mail", connection=redis)
app = Flask(__name__)


@app.post("/notices/<int:notice_id>")
def notify(notice_id: int) -> tuple[str, int]:
    queue.enqueue(send_notice, notice_id, retry=Retry(max=3, interval=[10, 60, 600]))
    return "taken", 202
# endregion


if __name__ == "__main__":
    Worker([queue], connection=redis).work(with_scheduler=True)  # the scheduler brings retries back
