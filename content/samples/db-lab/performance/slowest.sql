SELECT calls, rows, query
FROM pg_stat_statements
WHERE query LIKE '%trails%' AND query NOT LIKE '%pg_stat_statements%'
ORDER BY calls DESC
LIMIT 3;
