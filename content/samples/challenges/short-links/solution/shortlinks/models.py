from datetime import UTC, date, datetime, timedelta

from flask_login import UserMixin
from sqlalchemy import Date, ForeignKey, String, Text, bindparam, func, select, text
from sqlalchemy.orm import Mapped, mapped_column

from shortlinks.extensions import Base, db

DAYS = 30


class Editor(UserMixin, Base):
    __tablename__ = "editors"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(80), unique=True)
    password_hash: Mapped[str] = mapped_column(String(255))
    key_hash: Mapped[str | None] = mapped_column(String(64), unique=True)


class Link(Base):
    __tablename__ = "links"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(40), unique=True)
    target: Mapped[str] = mapped_column(Text)
    active: Mapped[bool] = mapped_column(default=True)
    editor_id: Mapped[int] = mapped_column(ForeignKey("editors.id"), index=True)


class Clicks(Base):
    """A row for each link and day: a visit changes one row, and makes it if it is the first."""

    __tablename__ = "clicks"

    link_id: Mapped[int] = mapped_column(ForeignKey("links.id"), primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    count: Mapped[int]


# The database adds, not Python, so no two visits read the same number. SQLite and PostgreSQL both know this statement.
COUNT_ONE = text("""
    INSERT INTO clicks (link_id, day, count) VALUES (:link_id, :day, 1)
    ON CONFLICT (link_id, day) DO UPDATE SET count = clicks.count + 1
""").bindparams(bindparam("day", type_=Date))


def count_click(link: Link) -> None:
    db.session.execute(COUNT_ONE, {"link_id": link.id, "day": today()})
    db.session.commit()


def links_with_clicks(editor: Editor) -> list[tuple[Link, int]]:
    """One query, however many links there are; newest first."""
    recent = Clicks.day > today() - timedelta(days=DAYS)
    clicks = select(func.coalesce(func.sum(Clicks.count), 0)).where(Clicks.link_id == Link.id, recent).scalar_subquery()
    query = select(Link, clicks).where(Link.editor_id == editor.id).order_by(Link.id.desc())
    return [(link, count) for link, count in db.session.execute(query)]


def clicks_by_day(link: Link) -> dict[str, int]:
    query = select(Clicks).where(Clicks.link_id == link.id, Clicks.day > today() - timedelta(days=DAYS)).order_by(Clicks.day)
    return {row.day.isoformat(): row.count for row in db.session.scalars(query)}


def own_link(editor: Editor, name: str) -> Link:
    """Starts from the editor: another one's link is not found."""
    return db.one_or_404(select(Link).where(Link.name == name, Link.editor_id == editor.id))


def today() -> date:
    return datetime.now(UTC).date()
