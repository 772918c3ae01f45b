"""Where Flask's names work, and where they do not."""

from threading import Thread

from flask import Flask, current_app, g, request

app = Flask(__name__)
app.config["PLACE"] = "hut"


# region: place
def place():
    return current_app.config["PLACE"]
# endregion


def outside():
    return place()


# region: inside
def inside():
    with app.app_context():
        return place()
# endregion


# region: request
def in_a_request():
    with app.test_request_context("/trails/?q=heron"):
        return request.args["q"], place()
# endregion


# region: thread
@app.get("/broken")
def broken():
    return run(lambda: place())


@app.get("/works")
def works():
    application = current_app._get_current_object()  # the application itself, not the name for "the current one"

    def job():
        with application.app_context():
            return place()

    return run(job)
# endregion


def run(job):
    """Runs it in a thread and gives its result, or what went wrong."""
    answers = []

    def collect():
        try:
            answers.append(job())
        except RuntimeError as error:
            answers.append(str(error).splitlines()[0])

    thread = Thread(target=collect)
    thread.start()
    thread.join()
    return answers[0]


@app.get("/count")
def count():
    g.count = g.get("count", 0) + 1
    return str(g.count)


if __name__ == "__main__":
    client = app.test_client()
    print("inside:       ", inside())
    print("in a request: ", in_a_request())
    print("a thread:     ", client.get("/broken").text)
    print("its own:      ", client.get("/works").text)
    print("g, twice:     ", client.get("/count").text, client.get("/count").text)
