"""Where a server finds the application: `gunicorn wsgi:app`. The `flask` command finds this file by its name."""

from cairn import create_app

app = create_app()
