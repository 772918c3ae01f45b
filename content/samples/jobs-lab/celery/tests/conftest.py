import gc
import shutil
from collections.abc import Callable, Iterator
from io import BytesIO

import pytest
import redis as redis_client
from django.contrib.auth.models import Permission
from django.core.files.base import ContentFile
from PIL import Image

from redis_server import RedisIsMissing, redis_server
from tests.servers import HeldMailServer, Worker, running
from tests.settings import FOLDER, REDIS_PORT
from trails.models import Follow, Photo, Report, Trail


@pytest.fixture(scope="session", autouse=True)
def folder() -> Iterator[None]:
    yield
    shutil.rmtree(FOLDER, ignore_errors=True)


@pytest.fixture(scope="module")
def redis_is_up() -> Iterator[str]:
    try:
        with redis_server(REDIS_PORT) as url:
            yield url
            gc.collect()  # results of tasks unsubscribe when they are forgotten: as long as somebody listens
    except RedisIsMissing as error:
        pytest.skip(f"not run: {error}")


@pytest.fixture
def redis(redis_is_up: str) -> Iterator[redis_client.Redis]:
    """Redis, empty."""
    with redis_client.Redis.from_url(redis_is_up, decode_responses=True) as client:
        client.flushall()
        yield client


@pytest.fixture
def mail_server() -> Iterator[HeldMailServer]:
    with running(HeldMailServer(0)) as server:
        yield server


@pytest.fixture
def start_worker(redis, mail_server, tmp_path) -> Iterator[Callable[..., Worker]]:
    """Starts workers of this project, and stops those that still run at the end."""
    workers = []

    def start(pool: str = "solo", application: str = "config", **environment: str) -> Worker:
        environment = {"EMAIL_PORT": str(mail_server.port)} | environment
        workers.append(Worker(application, pool, tmp_path / f"worker{len(workers)}.log", environment))
        workers[-1].wait_for(" ready.")
        return workers[-1]

    yield start
    for worker in workers:
        worker.kill()


@pytest.fixture
def trail(db):
    return Trail.objects.create(name="Kestrel Ridge")


@pytest.fixture
def follower(trail, django_user_model):
    user = django_user_model.objects.create(username="hiker", email="hiker@cairn.example")
    Follow.objects.create(trail=trail, follower=user)
    return user


@pytest.fixture
def report(trail, follower):
    return Report.objects.create(trail=trail, body="Ice on the upper switchbacks.")


@pytest.fixture
def notice(report, follower):
    return report.notices.create(follower=follower)


@pytest.fixture
def photo(report):
    picture = BytesIO()
    Image.new("RGB", (1600, 1200), "green").save(picture, "JPEG")
    photo = Photo(report=report)
    photo.image.save("ridge.jpg", ContentFile(picture.getvalue()))
    return photo


@pytest.fixture
def ranger(db, django_user_model, client):
    """A signed-in client of somebody who may change reports and photos."""
    user = django_user_model.objects.create(username="ranger")
    user.user_permissions.set(Permission.objects.filter(codename__in=["change_report", "change_photo"]))
    client.force_login(user)
    return client
