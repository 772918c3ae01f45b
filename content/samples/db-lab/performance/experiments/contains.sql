CREATE INDEX reports_body ON reports (body text_pattern_ops);

SELECT * FROM reports WHERE body LIKE 'Ice at marker 12345%';

SELECT * FROM reports WHERE body LIKE '%marker 12345%';

CREATE EXTENSION pg_trgm;

CREATE INDEX reports_body_parts ON reports USING gin (body gin_trgm_ops);

SELECT * FROM reports WHERE body LIKE '%marker 12345%';
