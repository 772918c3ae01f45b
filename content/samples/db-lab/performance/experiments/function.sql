CREATE INDEX reports_author ON reports (author);

SELECT * FROM reports WHERE author = 'Hiker42';

SELECT * FROM reports WHERE lower(author) = 'hiker42';

CREATE INDEX reports_author_lower ON reports (lower(author));

SELECT * FROM reports WHERE lower(author) = 'hiker42';
