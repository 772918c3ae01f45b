"""Template injection (Flask): a visitor's text becomes part of the template, and runs on the server."""

from flask import Flask, render_template_string, request

broken, fixed = Flask("broken"), Flask("fixed")
for app in broken, fixed:
    app.config["SECRET_KEY"] = "the key that signs every session"


# region: broken
@broken.get("/hello")
def hello_broken() -> str:
    return render_template_string(f"Hello {request.args['name']}!")
# endregion


@fixed.get("/hello")
def hello_fixed() -> str:
    return render_template_string("Hello {{ name }}!", name=request.args["name"])
