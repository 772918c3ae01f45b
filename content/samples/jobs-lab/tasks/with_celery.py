"""Celery: the job goes into Redis, a worker takes it out. What more it can do is in the lab jobs-lab/celery.

    uvicorn with_celery:app
    celery -A with_celery:celery worker
"""

import os

from celery import Celery
from fastapi import FastAPI

from job import send_notice

celery = Celery("mail", broker=os.environ.get("REDIS_URL", "redis://127.0.0.1:6379/0"))
celery.conf.task_ignore_result = True
celery.conf.broker_connection_retry_on_startup = True
app = FastAPI()


# region: notify
@celery.task
def send(notice_id: int) -> None:
    send_notice(notice_id)


@app.post("/notices/{notice_id}", status_code=202)
def notify(notice_id: int) -> str:
    send.delay(notice_id)
    return "taken"
# endregion
