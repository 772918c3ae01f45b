SELECT regions.name, COUNT(trails.id) AS not_open
FROM regions
LEFT JOIN trails ON trails.region_id = regions.id AND trails.status <> 'open'
GROUP BY regions.id
ORDER BY regions.name;
