CREATE TABLE regions (
    id        INTEGER PRIMARY KEY,
    name      TEXT NOT NULL UNIQUE,
    time_zone TEXT NOT NULL
) STRICT;

CREATE TABLE users (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL CHECK (role IN ('hiker', 'ranger'))
) STRICT;

-- region: trails-and-reports
CREATE TABLE trails (
    id        INTEGER PRIMARY KEY,
    region_id INTEGER NOT NULL REFERENCES regions (id),
    name      TEXT NOT NULL UNIQUE,
    status    TEXT NOT NULL CHECK (status IN ('open', 'caution', 'closed')),
    length_km REAL NOT NULL CHECK (length_km > 0)
) STRICT;

CREATE TABLE reports (
    id          INTEGER PRIMARY KEY,
    trail_id    INTEGER NOT NULL REFERENCES trails (id) ON DELETE CASCADE,
    author_id   INTEGER REFERENCES users (id) ON DELETE SET NULL,
    category    TEXT NOT NULL,
    severity    INTEGER NOT NULL CHECK (severity BETWEEN 1 AND 5),
    body        TEXT NOT NULL,
    observed_at TEXT NOT NULL CHECK (observed_at LIKE '____-__-__T__:__:__Z'),
    state       TEXT NOT NULL DEFAULT 'pending'
                CHECK (state IN ('pending', 'published', 'rejected'))
) STRICT;
-- endregion
