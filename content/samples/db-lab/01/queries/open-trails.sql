SELECT name, length_km
FROM trails
WHERE status = 'open'
ORDER BY length_km;
