routes = {}


def route(path):
    def register(function):
        routes[path] = function
        return function

    return register


@route("/trails")
def trail_list():
    return "Heron Loop, Cedar Ridge"


@route("/about")
def about():
    return "Trail reports from hikers"


for address in ["/trails", "/about", "/nowhere"]:
    function = routes.get(address)
    print(address, "->", function() if function else "404")
