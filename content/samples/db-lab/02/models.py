"""Work parties, where volunteers mend a trail, and who has signed up for them."""

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


# region: tables
class WorkParty(Base):
    __tablename__ = "work_parties"
    __table_args__ = (
        CheckConstraint("capacity > 0 AND taken >= 0", name="work_parties_numbers"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    trail: Mapped[str]
    capacity: Mapped[int]
    taken: Mapped[int] = mapped_column(default=0)


class Signup(Base):
    __tablename__ = "signups"
    __table_args__ = (
        UniqueConstraint("party_id", "hiker", name="signups_once"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    party_id: Mapped[int] = mapped_column(
        ForeignKey("work_parties.id"), index=True
    )
    hiker: Mapped[str]
# endregion


# region: outbox
class Message(Base):
    """News for the world, saved in the same transaction."""

    __tablename__ = "outbox"

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    signup_id: Mapped[int]
    sent: Mapped[bool] = mapped_column(default=False)
# endregion
