"""FastAPI's BackgroundTasks: after the answer, in the same process.

    uvicorn with_background_tasks:app
"""

from fastapi import BackgroundTasks, FastAPI

from job import send_notice

app = FastAPI()


# region: notify
@app.post("/notices/{notice_id}", status_code=202)
def notify(notice_id: int, tasks: BackgroundTasks) -> str:
    tasks.add_task(send_notice, notice_id)
    return "taken"
# endregion
