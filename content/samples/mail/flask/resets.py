"""Links to choose a new password: they end after an hour, work once, and only their digest is stored."""

import hashlib
import logging
import secrets
import time

from sqlalchemy import Engine, delete, func, select
from sqlalchemy.orm import Session

from accounts import PASSWORDS, ResetToken, User, find_by_email, new_key
from mailer import Mailer, changed_mail, reset_mail

LASTS = 3600  # seconds
LINKS_AN_HOUR = 3  # for one account, so that nobody fills a stranger's mailbox

log = logging.getLogger(__name__)


def digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


# region: send-link
def send_link(engine: Engine, mailer: Mailer, base_url: str, address: str) -> None:
    """Runs after the answer has gone out, so nothing in here can be seen from outside: no time, no error."""
    try:
        with Session(engine) as db:
            user = find_by_email(db, address)
            if user is None or not may_have_another(db, user):
                return
            token = secrets.token_urlsafe(32)
            now = time.time()
            db.add(ResetToken(digest=digest(token), user_id=user.id, created=now, expires=now + LASTS))
            db.commit()
            # To the address in the table, not to the one that was typed.
            mailer.send(reset_mail(user.email, user.name, f"{base_url}/password-reset/{token}/"))
    except Exception:
        log.exception("A reset link could not be sent.")
# endregion


# region: limit
def may_have_another(db: Session, user: User) -> bool:
    """Forgets what is an hour old, and counts the rest."""
    db.execute(delete(ResetToken).where(ResetToken.created < time.time() - 3600))
    mine = select(func.count()).where(ResetToken.user_id == user.id)
    return (db.scalar(mine) or 0) < LINKS_AN_HOUR
# endregion


# region: use
def is_good(db: Session, token: str) -> bool:
    """Only looks: a link checker in a mail program opens links too, and must not use them up."""
    query = select(ResetToken).where(ResetToken.digest == digest(token), ResetToken.expires > time.time())
    return db.scalar(query) is not None


def choose_password(db: Session, token: str, password: str) -> User | None:
    """Takes the token and sets the password, or does neither. Of two requests at the same moment one gets the row."""
    password_hash = PASSWORDS.hash(password)  # slow on purpose, so not while the rows are locked
    taken = (
        delete(ResetToken)
        .where(ResetToken.digest == digest(token), ResetToken.expires > time.time())
        .returning(ResetToken.user_id)
    )
    user_id = db.scalar(taken)
    if user_id is None:
        return None
    user = db.get_one(User, user_id)
    user.password_hash = password_hash
    user.login_key = new_key()  # whoever is logged in, anywhere, is out
    db.execute(delete(ResetToken).where(ResetToken.user_id == user.id))  # the other links as well
    db.commit()
    return user
# endregion


def send_notice(mailer: Mailer, address: str, name: str) -> None:
    try:
        mailer.send(changed_mail(address, name))
    except Exception:
        log.exception("A notice could not be sent.")
