CREATE INDEX reports_by_trail ON reports (trail_id, observed_at);
