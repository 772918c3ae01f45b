from alembic import context
from sqlalchemy import Column, Integer, MetaData, NullPool, Table, create_engine

tables = MetaData()
Table("trails", tables, Column("id", Integer, primary_key=True))

engine = create_engine(context.config.get_main_option("sqlalchemy.url"), poolclass=NullPool)
with engine.connect() as connection:
    context.configure(connection=connection, target_metadata=tables)
    with context.begin_transaction():
        context.run_migrations()
