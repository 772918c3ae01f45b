from datetime import date

from sqlalchemy import Engine, ForeignKey, create_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship
from sqlalchemy.pool import StaticPool


class Base(DeclarativeBase):
    pass


class Trail(Base):
    __tablename__ = "trails"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    status: Mapped[str]
    reports: Mapped[list["Report"]] = relationship()


class Report(Base):
    __tablename__ = "reports"

    id: Mapped[int] = mapped_column(primary_key=True)
    trail_id: Mapped[int] = mapped_column(ForeignKey("trails.id"))
    observed_on: Mapped[date]
    body: Mapped[str]


def new_database() -> Engine:
    """In memory, with two trails."""
    engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Trail(name="Heron Loop", status="open", reports=[
            Report(observed_on=date(2026, 11, 20), body="Ice on the bridge"),
            Report(observed_on=date(2026, 11, 2), body="All fine"),
        ]))
        session.add(Trail(name="Kestrel Ridge", status="open"))
        session.commit()
    return engine
