"""What does autogenerate see? Make tables, change the models in one way, compare.

    python misses.py
"""

import os
from collections.abc import Callable
from typing import Any

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import (CheckConstraint, Column, Engine, Enum, ForeignKey, Index, Integer, MetaData, String, Table,
                        UniqueConstraint, create_engine)


def status(*more: str, default: str = "open") -> Column[str]:
    return Column("status", Enum("open", "shut", *more, name="status"), nullable=False, server_default=default)


def region(on_delete: str | None = None) -> ForeignKey:
    return ForeignKey("regions.id", name="fk_trails_region", ondelete=on_delete)


def schema(**change: Any) -> MetaData:
    """The tables that every comparison begins with; `change` replaces one part of them."""
    metadata = MetaData()
    parts: dict[str, Any] = {
        "table": "trails",
        "name": Column("name", String(80), nullable=False),
        "status": status(),
        "rule": CheckConstraint("length_km > 0", name="ck_trails_length"),
        "key": region(),
        "index": None,
        "more": [],
    } | change
    Table("regions", metadata, Column("id", Integer, primary_key=True))
    table = Table(
        parts["table"], metadata,
        Column("id", Integer, primary_key=True),
        parts["name"],
        parts["status"],
        Column("length_km", Integer),
        Column("region_id", Integer, parts["key"]),
        parts["rule"],
        *parts["more"],
    )
    if parts["index"]:
        Index(parts["index"], table.c.length_km)
    return metadata


# region: changes
CHANGES: dict[str, Callable[[], MetaData]] = {
    "add a column": lambda: schema(more=[Column("surface", String(20))]),
    "allow NULL": lambda: schema(name=Column("name", String(80))),
    "change a type": lambda: schema(name=Column("name", String(120), nullable=False)),
    "add an index": lambda: schema(index="ix_trails_length"),
    "add a UNIQUE with a name": lambda: schema(
        more=[UniqueConstraint("name", name="uq_trails_name")]
    ),
    "other ON DELETE": lambda: schema(key=region("CASCADE")),
    "other default": lambda: schema(status=status(default="shut")),
    "rename a column": lambda: schema(name=Column("title", String(80), nullable=False)),
    "rename a table": lambda: schema(table="paths"),
    "add a CHECK": lambda: schema(
        more=[CheckConstraint("length_km < 500", name="ck_trails_longest")]
    ),
    "change a CHECK": lambda: schema(
        rule=CheckConstraint("length_km > 1", name="ck_trails_length")
    ),
    "new value in an Enum": lambda: schema(status=status("wet")),
}
# endregion


# region: found
def found(engine: Engine, change: str, **options: Any) -> str:
    before = schema()
    before.create_all(engine)
    try:
        with engine.connect() as connection:
            context = MigrationContext.configure(connection, opts=options)
            differences = compare_metadata(context, CHANGES[change]())
    finally:
        before.drop_all(engine)
    steps = [each[0] if isinstance(each, list) else each for each in differences]
    return ", ".join(step[0] for step in steps) or "nothing"
# endregion


def main() -> None:
    engine = create_engine(os.environ.get("MISSES_DATABASE_URL", "sqlite://"))
    for change in CHANGES:
        print(f"{change:<26}{found(engine, change)}")
    print(f"{'other default, compared':<26}{found(engine, 'other default', compare_server_default=True)}")
    engine.dispose()


if __name__ == "__main__":
    main()
