import logging
from collections.abc import Callable
from functools import wraps

log = logging.getLogger(__name__)


def logged[**P, R](function: Callable[P, R]) -> Callable[P, R]:
    """Notes each call of a function. The hints say: what comes out takes and returns what went in."""

    @wraps(function)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        log.info("%s %s", function.__name__, kwargs)
        return function(*args, **kwargs)

    return wrapper
