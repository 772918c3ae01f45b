SELECT trails.name, COUNT(reports.id) AS published
FROM trails
LEFT JOIN reports ON reports.trail_id = trails.id AND reports.state = 'published'
GROUP BY trails.id
ORDER BY published DESC, trails.name;
