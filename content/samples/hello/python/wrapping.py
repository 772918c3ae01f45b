from functools import wraps


def logged(function):
    print("decorating", function.__name__)

    @wraps(function)
    def wrapper(*args, **kwargs):
        print("before", function.__name__, args, kwargs)
        result = function(*args, **kwargs)
        print("after", function.__name__)
        return result

    return wrapper


@logged
def trail_detail(trail_id):
    return f"Trail {trail_id}"


print("ready")
print(trail_detail(2))
