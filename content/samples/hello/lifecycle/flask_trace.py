import sys

from flask import Flask, g, has_app_context, render_template_string, request

from server import call_wsgi, say

app = Flask(__name__)


# region: hooks
@app.before_request
def before():
    say("before", f"the route is {request.endpoint}, arguments {request.view_args}")
    g.number_of_queries = 0


@app.get("/trails/<int:number>/")
def trail(number):
    say("view", "starts")
    g.number_of_queries += 1
    html = render_template_string("<h1>Trail {{ number }}</h1>{{ drawn() }}", number=number, drawn=drawn)
    say("view", "returns text")
    return html


@app.after_request
def after(response):
    say("after", f"a response now: {response.status_code}")
    return response


@app.teardown_appcontext
def teardown(error):
    say("teardown", f"g has {g.get('number_of_queries')} query; here Flask-SQLAlchemy removes its session")
# endregion


def drawn():
    say("template", "is rendered")
    return ""


# region: wsgi
def stamp(application):
    def wrapped(environ, start_response):
        say("middleware", f"in; Flask's context: {has_app_context()}")
        body = application(environ, start_response)
        say("middleware", f"out; Flask's context: {has_app_context()}")
        return body

    return wrapped


app.wsgi_app = stamp(app.wsgi_app)
# endregion


if __name__ == "__main__":
    for address in sys.argv[1:] or ["/trails/2/"]:
        call_wsgi(app, address)
