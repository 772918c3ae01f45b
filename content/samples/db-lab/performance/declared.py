"""The indexes of the experiments, declared in a SQLAlchemy model, so that Alembic finds them."""

from datetime import datetime

from sqlalchemy import DateTime, Index, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


# region: indexes
class Report(Base):
    __tablename__ = "reports"

    id: Mapped[int] = mapped_column(primary_key=True)
    trail_id: Mapped[int]
    author: Mapped[str]
    state: Mapped[str]
    observed_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))

    __table_args__ = (
        Index("reports_newest", "trail_id", "observed_at"),
        Index("reports_author_lower", text("lower(author)")),
        Index(
            "reports_to_check",
            "observed_at",
            postgresql_where=text("state = 'pending'"),
        ),
    )
# endregion
