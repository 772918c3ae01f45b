SELECT category, severity, observed_at
FROM reports
WHERE trail_id = 2 AND state = 'published'
ORDER BY observed_at DESC;
