"""What editors and programs do alike."""

import hashlib
import secrets

from flask import current_app
from sqlalchemy.exc import IntegrityError

from shortlinks import rules
from shortlinks.extensions import db
from shortlinks.models import Editor, Link


class Refused(ValueError):
    """The fields that are wrong, and why."""

    def __init__(self, **errors: str) -> None:
        super().__init__(errors)
        self.errors = errors


def create_link(editor: Editor, target: str, name: str) -> Link:
    errors = {"target": rules.problem_of_target(target, current_app.config["PUBLIC_HOST"])}
    if name:
        errors["name"] = rules.problem_of_name(name)
    refuse(errors)
    for _ in range(5):  # a made name that is taken is made again
        link = Link(name=name or rules.made_name(), target=target, editor_id=editor.id, active=True)
        db.session.add(link)
        try:
            db.session.commit()  # the unique key decides who was first
            return link
        except IntegrityError:
            db.session.rollback()
            if name:
                break
    raise Refused(name="This name is taken.")


def change_target(link: Link, target: str) -> None:
    refuse({"target": rules.problem_of_target(target, current_app.config["PUBLIC_HOST"])})
    link.target = target


def refuse(errors: dict[str, str]) -> None:
    found = {field: error for field, error in errors.items() if error}
    if found:
        raise Refused(**found)


def new_key(editor: Editor) -> str:
    """Only its hash is kept. A key this long cannot be guessed, so the hash need not be a slow one, as for passwords."""
    key = secrets.token_urlsafe(32)
    editor.key_hash = hash_of(key)
    db.session.commit()
    return key


def hash_of(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()
