"""Databases below an ORM, and Alembic's migrations of them."""

import sqlite3
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import psycopg
from alembic import command
from alembic.config import Config

from cases.helpers import PROJECTS, free_port
from cases.postgresql import server


def sqlite_unique() -> None:
    with closing(accounts()) as db:
        db.execute("INSERT INTO users (name) VALUES ('hiker')")


def sqlite_unique_fixed() -> int:
    with closing(accounts()) as db:
        return db.execute("INSERT INTO users (name) VALUES ('hiker') ON CONFLICT DO NOTHING").rowcount


def accounts() -> sqlite3.Connection:
    db = sqlite3.connect(":memory:")
    db.execute("CREATE TABLE users (name TEXT NOT NULL UNIQUE)")
    db.execute("INSERT INTO users (name) VALUES ('hiker')")
    return db


def sqlite_locked() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "cairn.db"
        with closing(sqlite3.connect(path, autocommit=True)) as one, closing(sqlite3.connect(path, timeout=0)) as two:
            one.execute("BEGIN IMMEDIATE")  # a long write transaction
            two.execute("CREATE TABLE trails (name TEXT)")


def sqlite_locked_fixed() -> str:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "cairn.db"
        with closing(sqlite3.connect(path, autocommit=True)) as one, closing(sqlite3.connect(path, timeout=20)) as two:
            one.execute("BEGIN IMMEDIATE")
            one.execute("COMMIT")  # short transactions, and a timeout to wait for them
            two.execute("CREATE TABLE trails (name TEXT)")
    return "written"


def sqlite_in_another_thread() -> None:
    with closing(accounts()) as db, ThreadPoolExecutor(1) as pool:
        pool.submit(db.execute, "SELECT 1").result()


def sqlite_in_another_thread_fixed() -> int:
    def work() -> int:
        with closing(sqlite3.connect(":memory:")) as db:  # a connection for each thread
            return db.execute("SELECT 1").fetchone()[0]

    with ThreadPoolExecutor(1) as pool:
        return pool.submit(work).result()


def parameters_are_a_string() -> None:
    with closing(accounts()) as db:
        db.execute("SELECT * FROM users WHERE name = ?", ("hiker"))


def parameters_are_a_string_fixed() -> str:
    with closing(accounts()) as db:
        return db.execute("SELECT * FROM users WHERE name = ?", ("hiker",)).fetchone()[0]


def value_in_quotes() -> None:
    with closing(accounts()) as db:
        name = "O'Brien's hut"
        db.execute(f"INSERT INTO users (name) VALUES ('{name}')")


def value_in_quotes_fixed() -> int:
    with closing(accounts()) as db:
        return db.execute("INSERT INTO users (name) VALUES (?)", ("O'Brien's hut",)).rowcount


def database_folder_missing() -> None:
    sqlite3.connect("instanz/cairn.db")


def database_folder_missing_fixed() -> str:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "instance" / "cairn.db"
        path.parent.mkdir()
        with closing(sqlite3.connect(path)):
            return path.name


def postgresql_not_running() -> None:
    psycopg.connect(host="127.0.0.1", port=free_port(), user="cairn", dbname="cairn", connect_timeout=5)


def postgresql_not_running_fixed() -> str:
    with psycopg.connect(server()) as db:
        return db.execute("SELECT current_database()").fetchone()[0]


def postgresql_no_database() -> None:
    psycopg.connect(server(), dbname="cairn")


def postgresql_no_database_fixed() -> str:
    with psycopg.connect(server(), autocommit=True) as db:
        db.execute("CREATE DATABASE cairn_lab")  # createdb cairn_lab
    with psycopg.connect(server(), dbname="cairn_lab") as db:
        return db.info.dbname


def postgresql_no_table() -> None:
    with psycopg.connect(server()) as db:
        db.execute("SELECT name FROM trails")


def postgresql_no_table_fixed() -> str:
    with psycopg.connect(server()) as db:
        return trails(db).execute("SELECT name FROM trails").fetchone()[0]


def trails(db: psycopg.Connection) -> psycopg.Connection:
    db.execute("CREATE TEMPORARY TABLE trails (name text CONSTRAINT trails_name_key UNIQUE)")
    db.execute("INSERT INTO trails VALUES ('Heron Loop')")
    return db


def postgresql_unique() -> None:
    with psycopg.connect(server()) as db:
        trails(db).execute("INSERT INTO trails VALUES ('Heron Loop')")


def postgresql_unique_fixed() -> int:
    with psycopg.connect(server()) as db:
        return trails(db).execute("INSERT INTO trails VALUES ('Heron Loop') ON CONFLICT DO NOTHING").rowcount


def postgresql_transaction_aborted() -> None:
    with psycopg.connect(server()) as db:
        try:
            trails(db).execute("INSERT INTO trails VALUES ('Heron Loop')")
        except psycopg.errors.UniqueViolation:
            pass
        db.execute("SELECT 1")


def postgresql_transaction_aborted_fixed() -> int:
    with psycopg.connect(server()) as db:
        trails(db)
        try:
            with db.transaction():  # a savepoint for what may fail
                db.execute("INSERT INTO trails VALUES ('Heron Loop')")
        except psycopg.errors.UniqueViolation:
            pass
        return db.execute("SELECT count(*) FROM trails").fetchone()[0]


def alembic(folder: str, versions: str) -> Config:
    config = Config()
    config.set_main_option("script_location", str(PROJECTS / "alembic"))
    config.set_main_option("version_locations", str(PROJECTS / "alembic" / versions))
    config.set_main_option("path_separator", "os")
    config.set_main_option("sqlalchemy.url", f"sqlite:///{folder}/cairn.db")
    return config


def alembic_behind() -> None:
    with tempfile.TemporaryDirectory() as folder:
        command.revision(alembic(folder, "versions"), autogenerate=True)


def alembic_behind_fixed() -> str:
    with tempfile.TemporaryDirectory() as folder:
        config = alembic(folder, "versions")
        command.upgrade(config, "head")
        command.check(config)  # nothing to autogenerate
    return "up to date"


def alembic_two_heads() -> None:
    with tempfile.TemporaryDirectory() as folder:
        command.upgrade(alembic(folder, "two_heads"), "head")


def alembic_two_heads_fixed() -> str:
    with tempfile.TemporaryDirectory() as folder:
        command.upgrade(alembic(folder, "merged"), "head")
    return "upgraded"


def alembic_revision_lost() -> None:
    with tempfile.TemporaryDirectory() as folder:
        command.upgrade(alembic(folder, "merged"), "head")
        command.upgrade(alembic(folder, "versions"), "head")  # the file of the database's revision is gone


def alembic_revision_lost_fixed() -> str:
    with tempfile.TemporaryDirectory() as folder:
        command.upgrade(alembic(folder, "merged"), "head")
        command.upgrade(alembic(folder, "merged"), "head")  # with the file back from Git
    return "upgraded"


def alembic_without_configuration() -> None:
    command.upgrade(Config(), "head")


def alembic_without_configuration_fixed() -> str:
    return alembic_behind_fixed()
