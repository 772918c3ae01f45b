SELECT trails.name AS trail, reports.category, users.name AS author
FROM reports
JOIN trails ON trails.id = reports.trail_id
JOIN users ON users.id = reports.author_id
WHERE reports.state = 'published'
ORDER BY reports.observed_at DESC;
