"""SQLAlchemy, sync and async."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine, ForeignKey, create_engine, select, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine
from sqlalchemy.orm import (
    DeclarativeBase, Mapped, Session, configure_mappers, mapped_column, relationship, selectinload,
)
from sqlalchemy.pool import QueuePool


class Base(DeclarativeBase):
    pass


class Trail(Base):
    __tablename__ = "trails"
    id: Mapped[int] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(unique=True)
    reports: Mapped[list["Report"]] = relationship()


class Report(Base):
    __tablename__ = "reports"
    id: Mapped[int] = mapped_column(primary_key=True)
    trail_id: Mapped[int] = mapped_column(ForeignKey("trails.id"))
    body: Mapped[str] = mapped_column(default="Ice")


@contextmanager
def session() -> Iterator[Session]:
    engine = create_engine("sqlite://")
    try:
        Base.metadata.create_all(engine)
        with Session(engine) as session:
            session.add(Trail(slug="heron-loop", reports=[Report()]))
            session.commit()
            yield session
    finally:
        engine.dispose()


def lazy_load_after_the_session() -> None:
    with session() as db:
        trail = db.scalars(select(Trail)).one()
    print(trail.reports)


def lazy_load_after_the_session_fixed() -> int:
    with session() as db:
        trail = db.scalars(select(Trail).options(selectinload(Trail.reports))).one()
    return len(trail.reports)


def attribute_after_commit() -> None:
    with session() as db:
        trail = db.scalars(select(Trail)).one()
        db.commit()  # expires what was loaded
    print(trail.slug)


def attribute_after_commit_fixed() -> str:
    with session() as db:
        db.expire_on_commit = False  # sessionmaker(engine, expire_on_commit=False)
        trail = db.scalars(select(Trail)).one()
        db.commit()
    return trail.slug


def unique_key() -> None:
    with session() as db:
        db.add(Trail(slug="heron-loop"))
        db.commit()


def unique_key_fixed() -> str:
    with session() as db:
        db.add(Trail(slug="heron-loop"))
        try:
            db.commit()
        except IntegrityError:
            db.rollback()
            return "that trail is there already"


def session_used_after_a_failed_flush() -> None:
    with session() as db:
        db.add(Trail(slug="heron-loop"))
        try:
            db.flush()
        except IntegrityError:
            pass
        db.scalars(select(Trail)).all()


def session_used_after_a_failed_flush_fixed() -> int:
    with session() as db:
        db.add(Trail(slug="heron-loop"))
        try:
            db.flush()
        except IntegrityError:
            db.rollback()
        return len(db.scalars(select(Trail)).all())


def table_missing() -> None:
    with small_pool() as engine, Session(engine) as db:
        db.scalars(select(Trail.slug)).all()


def table_missing_fixed() -> list[str]:
    with session() as db:  # which has made the tables; in yours: alembic upgrade head
        return list(db.scalars(select(Trail.slug)))


def pool_exhausted() -> None:
    with small_pool() as engine:
        with engine.connect():
            engine.connect()  # a second one, while the only one is out


def pool_exhausted_fixed() -> int:
    with small_pool() as engine:
        for _ in range(3):
            with engine.connect() as connection:  # given back at the end of the block
                answer = connection.scalar(text("SELECT 1"))
        return answer


@contextmanager
def small_pool() -> Iterator[Engine]:
    engine = create_engine("sqlite://", poolclass=QueuePool, pool_size=1, max_overflow=0, pool_timeout=0.1)
    try:
        yield engine
    finally:
        engine.dispose()


def url_says_postgres() -> None:
    create_engine("postgres://cairn@localhost/cairn")


def url_says_postgres_fixed() -> str:
    return create_engine("postgresql+psycopg://cairn@localhost/cairn").dialect.driver


def driver_missing() -> None:
    create_engine("postgresql://cairn@localhost/cairn")  # SQLAlchemy 2.0 takes psycopg2, which is not installed


def driver_missing_fixed() -> str:
    return create_engine("postgresql+psycopg://cairn@localhost/cairn").dialect.driver


def sql_as_a_string() -> None:
    with session() as db:
        db.connection().execute("SELECT 1")


def sql_as_a_string_fixed() -> int:
    with session() as db:
        return db.connection().scalar(text("SELECT 1"))


def condition_as_a_string() -> None:
    select(Trail).where("slug = 'heron-loop'")


def condition_as_a_string_fixed() -> str:
    with session() as db:
        return db.scalars(select(Trail).where(Trail.slug == "heron-loop")).one().slug


def table_defined_twice() -> None:
    class Trail2(Base):
        __tablename__ = "trails"
        id: Mapped[int] = mapped_column(primary_key=True)


def table_defined_twice_fixed() -> str:
    class OtherBase(DeclarativeBase):
        pass

    class Trail2(OtherBase):
        __tablename__ = "trails"
        id: Mapped[int] = mapped_column(primary_key=True)

    return Trail2.__tablename__


def relationship_without_foreign_key() -> None:
    class OtherBase(DeclarativeBase):
        pass

    class Region(OtherBase):
        __tablename__ = "regions"
        id: Mapped[int] = mapped_column(primary_key=True)
        trails: Mapped[list["Trail"]] = relationship()

    class Trail(OtherBase):
        __tablename__ = "trails"
        id: Mapped[int] = mapped_column(primary_key=True)
        region_id: Mapped[int]

    try:
        Region()
    finally:
        OtherBase.registry.dispose()


def relationship_without_foreign_key_fixed() -> list:
    class OtherBase(DeclarativeBase):
        pass

    class Region(OtherBase):
        __tablename__ = "regions"
        id: Mapped[int] = mapped_column(primary_key=True)
        trails: Mapped[list["Trail"]] = relationship()

    class Trail(OtherBase):
        __tablename__ = "trails"
        id: Mapped[int] = mapped_column(primary_key=True)
        region_id: Mapped[int] = mapped_column(ForeignKey("regions.id"))

    return Region().trails


def model_never_imported() -> None:
    class OtherBase(DeclarativeBase):
        pass

    class Region(OtherBase):
        __tablename__ = "regions"
        id: Mapped[int] = mapped_column(primary_key=True)
        trails: Mapped[list["Trail"]] = relationship("Trail")  # its module was never imported

    try:
        Region()
    finally:
        OtherBase.registry.dispose()


def model_never_imported_fixed() -> str:
    configure_mappers()  # Trail and Report stand in one module; in yours, models/__init__.py imports all
    return Trail.reports.property.mapper.class_.__name__


def no_row() -> None:
    with session() as db:
        db.scalars(select(Trail).where(Trail.slug == "hern-loop")).one()


def no_row_fixed() -> None:
    with session() as db:
        return db.scalars(select(Trail).where(Trail.slug == "hern-loop")).one_or_none()


def object_in_two_sessions() -> None:
    with session() as db:
        trail = db.scalars(select(Trail)).one()
        with Session(db.get_bind()) as other:
            other.add(trail)


def object_in_two_sessions_fixed() -> str:
    with session() as db:
        trail = db.scalars(select(Trail)).one()
        with Session(db.get_bind()) as other:
            return other.get_one(Trail, trail.id).slug  # its own copy, by its key


def async_engine_with_sync_driver() -> None:
    create_async_engine("sqlite:///cairn.db")


def async_engine_with_sync_driver_fixed() -> str:
    return create_async_engine("sqlite+aiosqlite:///cairn.db").dialect.driver


def lazy_load_in_async() -> None:
    async def work(db: AsyncSession) -> None:
        trail = (await db.scalars(select(Trail))).one()
        print(trail.reports)

    in_async_session(work)


def lazy_load_in_async_fixed() -> int:
    async def work(db: AsyncSession) -> int:
        trail = (await db.scalars(select(Trail).options(selectinload(Trail.reports)))).one()
        return len(trail.reports)

    return in_async_session(work)


def in_async_session(work):
    async def main():
        engine = create_async_engine("sqlite+aiosqlite://")
        try:
            async with engine.begin() as connection:
                await connection.run_sync(Base.metadata.create_all)
            async with AsyncSession(engine) as db:
                db.add(Trail(slug="heron-loop", reports=[Report()]))
                await db.commit()
                return await work(db)
        finally:
            await engine.dispose()

    return asyncio.run(main())


def async_execute_without_await() -> None:
    async def work(db: AsyncSession) -> None:
        answer = db.execute(select(Trail))
        try:
            answer.scalars()
        finally:
            answer.close()

    in_async_session(work)


def async_execute_without_await_fixed() -> int:
    async def work(db: AsyncSession) -> int:
        answer = await db.execute(select(Trail))
        return len(answer.scalars().all())

    return in_async_session(work)
