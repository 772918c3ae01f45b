"""What is stored for a password, and what a login makes of an old hash: python show.py"""

from accounts import PASSWORDS, YEARS_AGO, Accounts, log_in


def cost(stored: str) -> str:
    """The readable beginning of a hash: kind, version, memory in KiB, rounds, lanes."""
    return "$".join(stored.split("$")[:4])


def main() -> None:
    one, two = PASSWORDS.hash("quiet-granite-path"), PASSWORDS.hash("quiet-granite-path")
    print("the same password twice, the same hash?", one == two)
    accounts: Accounts = {"hiker": YEARS_AGO.hash("quiet-granite-path")}
    print("stored years ago:     ", cost(accounts["hiker"]))
    print("login, wrong password:", log_in(accounts, "hiker", "guess"), cost(accounts["hiker"]))
    print("login, right password:", log_in(accounts, "hiker", "quiet-granite-path"), cost(accounts["hiker"]))


if __name__ == "__main__":
    main()
