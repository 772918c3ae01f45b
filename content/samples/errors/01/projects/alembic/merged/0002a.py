revision = "0002a"
down_revision = "0001"


def upgrade() -> None:
    pass
