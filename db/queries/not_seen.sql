-- Who has not appeared for a number of days (90) before the last event of the store.
-- days: how many days at least; left out: 90
WITH seen AS (
    SELECT coalesce(n.same_as, n.id) AS id, a.title_id, max(a.event_key) AS last, count(DISTINCT a.event_key) AS events
    FROM person AS n CROSS JOIN participation AS a ON a.person_id = n.id AND a.shown = 1
    WHERE a.event_key NOT IN (SELECT key FROM event WHERE review = 'rejected' AND review <> 'unreviewed')
    GROUP BY coalesce(n.same_as, n.id)
)
SELECT n.name AS person, t.name AS title, e.starts AS last_seen, s.events,
    CAST(julianday((SELECT max(start_day) FROM event WHERE status = 'occurred')) - julianday(e.start_day) AS INTEGER) AS days
FROM seen AS s
JOIN event AS e ON e.key = s.last
JOIN person AS n ON n.id = s.id
LEFT JOIN title AS t ON t.id = s.title_id
WHERE days >= coalesce(nullif(:days, ''), 90)
ORDER BY e.key DESC, person;
