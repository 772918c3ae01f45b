"""Accounts with passwords. What is stored cannot be turned back; it can only be compared with."""

import secrets
from functools import cache

from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher

PASSWORDS = PasswordHash.recommended()  # Argon2id
YEARS_AGO = PasswordHash((Argon2Hasher(time_cost=1, memory_cost=8 * 1024, parallelism=1),))  # what was good enough then

SHORTEST, LONGEST = 12, 256  # characters; hashing a megabyte would be work for nothing
TOO_COMMON = {"password1234", "123456789012", "qwertyuiop12"}  # in yours: a list of leaked passwords

type Accounts = dict[str, str]  # name -> hash


class PasswordRefused(Exception):
    pass


# region: add
def add_account(accounts: Accounts, name: str, password: str) -> None:
    if not SHORTEST <= len(password) <= LONGEST:
        raise PasswordRefused(f"A password has {SHORTEST} to {LONGEST} characters.")
    if password.lower() in TOO_COMMON:
        raise PasswordRefused("That password is on every guesser's list.")
    accounts[name] = PASSWORDS.hash(password)
# endregion


# region: log-in
def log_in(accounts: Accounts, name: str, password: str) -> bool:
    stored = accounts.get(name, decoy())  # the same work for a name that nobody has
    right, better = PASSWORDS.verify_and_update(password, stored)
    if name not in accounts or not right:
        return False
    if better is not None:  # hashed at a lower cost than today's; only now, at login, is the password at hand
        accounts[name] = better
    return True
# endregion


@cache
def decoy() -> str:
    return PASSWORDS.hash(secrets.token_urlsafe())
