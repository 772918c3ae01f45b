"""Account probing (Flask): the login tells a stranger who has an account, by its words or by its time."""

import secrets

from flask import Flask, request
from pwdlib import PasswordHash

broken, fixed = Flask("broken"), Flask("fixed")
passwords = PasswordHash.recommended()
users = {"hiker": passwords.hash("quiet-granite-path")}
decoy = passwords.hash(secrets.token_urlsafe())


@broken.post("/login")
def login_broken() -> tuple[str, int]:
    stored = users.get(request.form["name"])
    if stored is None:
        return "There is no such user.", 401  # at once: no password was hashed
    if not passwords.verify(request.form["password"], stored):
        return "The password is wrong.", 401
    return "Welcome.", 200


@fixed.post("/login")
def login_fixed() -> tuple[str, int]:
    stored = users.get(request.form["name"])
    right = passwords.verify(request.form["password"], stored or decoy)  # the same work for a name that nobody has
    if stored is None or not right:
        return "The user name or the password is wrong.", 401
    return "Welcome.", 200
