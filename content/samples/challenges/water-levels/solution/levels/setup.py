"""Makes the tables, and a token for a ranger: python -m levels.setup"""

from sqlalchemy.orm import Session

from levels.database import engine
from levels.models import Base, Ranger
from levels.security import new_secret


def main() -> None:
    Base.metadata.create_all(engine)
    token, token_hash = new_secret()
    with Session(engine) as session:
        session.add(Ranger(token_hash=token_hash))
        session.commit()
    print(token)  # the one time that it can be read


if __name__ == "__main__":
    main()
