"""What the server runs: `uvicorn cairn.main:app`."""

from cairn.app import create_app
from cairn.config import Settings

app = create_app(Settings())
