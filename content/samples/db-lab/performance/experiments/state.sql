CREATE INDEX reports_state ON reports (state);

SELECT * FROM reports WHERE state = 'published';

SELECT * FROM reports WHERE state = 'pending';

CREATE INDEX reports_to_check ON reports (observed_at)
WHERE state = 'pending';

SELECT * FROM reports WHERE state = 'pending'
ORDER BY observed_at LIMIT 20;
