SELECT * FROM reports WHERE trail_id = 7
ORDER BY observed_at DESC LIMIT 20;

CREATE INDEX reports_newest ON reports (trail_id, observed_at);

SELECT * FROM reports WHERE trail_id = 7
ORDER BY observed_at DESC LIMIT 20;
