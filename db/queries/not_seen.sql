-- Who has not appeared for a number of days (90) before the last event of the store.
SELECT person, max(title) AS title, max(starts) AS last_seen, count(DISTINCT event_id) AS events,
    CAST(julianday((SELECT max(start_day) FROM event WHERE status = 'occurred')) - julianday(substr(max(starts), 1, 10)) AS INTEGER) AS days
FROM appearance
WHERE starts IS NOT NULL
GROUP BY person
HAVING days >= coalesce(nullif(:days, ''), 90)
ORDER BY last_seen DESC, person;
