"""Who may read what, from where: the same for the three frameworks."""

ORIGINS = ["http://localhost:5173"]  # scheme, host and port, no slash; in production https://app.cairn.example
METHODS = ["GET", "POST"]
HEADERS = ["Content-Type"]
REPORTS = ["Ice on the bridge"]
