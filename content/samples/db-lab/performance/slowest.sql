SELECT calls, rows, substring(query FROM 'FROM.*') AS query
FROM pg_stat_statements
ORDER BY calls DESC  -- on a busy server: total_exec_time
LIMIT 2;
