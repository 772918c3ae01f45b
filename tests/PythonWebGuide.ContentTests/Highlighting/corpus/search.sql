-- Full-text search in SQLite.
PRAGMA foreign_keys = ON;
PRAGMA journal_mode = WAL;

CREATE TABLE article (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    slug TEXT NOT NULL UNIQUE,
    heading TEXT NOT NULL,
    body TEXT NOT NULL,
    minutes INTEGER NOT NULL DEFAULT 5,
    updated TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE TRIGGER article_added AFTER INSERT ON article BEGIN
    INSERT INTO article_index (rowid, heading, body) VALUES (new.id, new.heading, new.body);
END;

CREATE VIRTUAL TABLE article_index USING fts5 (heading, body, content = 'article', tokenize = 'porter unicode61');

INSERT INTO article (slug, heading, body) VALUES ('django-1', 'Project, app, first page', 'Create the project.');
INSERT OR REPLACE INTO article (slug, heading, body) VALUES (:slug, :heading, :body);
INSERT INTO article (slug, heading, body) VALUES (?, ?, ?)
ON CONFLICT (slug) DO UPDATE SET heading = excluded.heading, body = excluded.body;

SELECT article.slug, article.heading, bm25(article_index, 10.0, 1.0) AS rank
FROM article_index
JOIN article ON article.id = article_index.rowid
WHERE article_index MATCH 'django AND "first page"'
ORDER BY rank
LIMIT 10;

SELECT slug, length(body) AS size, substr(body, 1, 80) || '…' AS beginning
FROM article
WHERE minutes NOT BETWEEN 10 AND 20 AND slug NOT IN ('index', 'about')
UNION
SELECT slug, 0, NULL FROM article WHERE body IS NOT NULL AND heading GLOB 'D*';

SELECT max(minutes), min(minutes), sum(minutes), count(*) FROM article;
SELECT json_extract(body, '$.name') FROM article WHERE json_valid(body);
EXPLAIN QUERY PLAN SELECT * FROM article WHERE slug = 'django-1';
UPDATE article SET minutes = minutes + 1 WHERE id = 3;
DELETE FROM article WHERE updated < date('now', '-1 year');
SAVEPOINT before_import;
RELEASE before_import;
VACUUM;
REINDEX article;
