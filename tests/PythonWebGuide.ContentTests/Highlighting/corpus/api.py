#!/usr/bin/env python3
# The same trails as JSON, with FastAPI.
import asyncio
import logging
import re
import sqlite3
from contextlib import asynccontextmanager, closing
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Annotated, Literal

from fastapi import Depends, FastAPI, HTTPException, Query, status
from pydantic import BaseModel, Field, field_validator

log = logging.getLogger(__name__)
DATABASE = Path(__file__).parent / "cairn.sqlite3"
SLUG = re.compile(r"^[a-z0-9]+(?:-[a-z0-9]+)*$")
SCHEMA = '''
CREATE TABLE IF NOT EXISTS trail (
    slug TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    length_km REAL NOT NULL
) STRICT;
'''


@asynccontextmanager
async def lifespan(app: FastAPI):
    with closing(sqlite3.connect(DATABASE)) as connection:
        connection.executescript(SCHEMA)
    log.info("database at %s", DATABASE)
    yield
    log.info("bye")


app = FastAPI(title="Cairn", version="1.0", lifespan=lifespan)


class TrailIn(BaseModel):
    slug: str
    name: str = Field(min_length=3, max_length=120)
    length_km: Annotated[float, Field(gt=0, le=1e3)]
    tags: list[str] = []

    @field_validator("slug")
    @classmethod
    def slug_is_readable(cls, value: str) -> str:
        if SLUG.fullmatch(value) is None:
            raise ValueError(f"{value!r} is not a slug: use a-z, 0-9 and '-'")
        return value


@dataclass(frozen=True, slots=True)
class Page[T]:
    items: list[T]
    number: int = 1
    size: int = 20
    total: int = field(default=0, compare=False)

    def __len__(self) -> int:
        return len(self.items)

    def __bool__(self) -> bool:
        return bool(self.items)


type Order = Literal["name", "length"]


def connection():
    db = sqlite3.connect(DATABASE)
    db.row_factory = sqlite3.Row
    try:
        yield db
        db.commit()
    finally:
        db.close()


Database = Annotated[sqlite3.Connection, Depends(connection)]


@app.get("/trails/")
def list_trails(db: Database, order: Order = "name", page: Annotated[int, Query(ge=1)] = 1) -> dict:
    match order:
        case "name":
            column = "name"
        case "length":
            column = "length_km DESC"
        case _:
            raise AssertionError(order)
    rows = db.execute(f"SELECT * FROM trail ORDER BY {column} LIMIT ? OFFSET ?", (20, (page - 1) * 20)).fetchall()
    return asdict(Page([dict(row) for row in rows], number=page, total=len(rows)))


@app.post("/trails/", status_code=status.HTTP_201_CREATED)
def add_trail(trail: TrailIn, db: Database) -> TrailIn:
    try:
        db.execute("INSERT INTO trail VALUES (:slug, :name, :length_km)", trail.model_dump(exclude={"tags"}))
    except sqlite3.IntegrityError as error:
        raise HTTPException(status.HTTP_409_CONFLICT, detail=f"{trail.slug} exists") from error
    return trail


@app.delete("/trails/{slug}", status_code=204)
async def remove_trail(slug: str, db: Database) -> None:
    removed = await asyncio.to_thread(db.execute, "DELETE FROM trail WHERE slug = ?", [slug])
    if not removed.rowcount:
        raise HTTPException(404)
