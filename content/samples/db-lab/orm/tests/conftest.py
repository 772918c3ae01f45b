"""Django with SQLite in memory, filled once; each test is undone."""

import ask
import settings as lab

ask.start(lab.DATABASES["default"])
