-- Who was at the same events, and how often; give a person to see only theirs.
WITH pair AS (
    SELECT coalesce(p.same_as, p.id) AS one, coalesce(q.same_as, q.id) AS other, a.event_key
    FROM participation AS a
    CROSS JOIN participation AS b ON b.event_key = a.event_key AND b.shown = 1
    CROSS JOIN person AS p ON p.id = a.person_id
    CROSS JOIN person AS q ON q.id = b.person_id
    WHERE a.shown = 1
        AND (nullif(:person, '') IS NULL OR a.person_id IN (
            SELECT id FROM person WHERE name = :person
            UNION SELECT id FROM person WHERE same_as IN (SELECT id FROM person WHERE name = :person)))
        AND a.event_key NOT IN (SELECT key FROM event WHERE review = 'rejected' AND review <> 'unreviewed')
), met AS (
    SELECT one, other, count(DISTINCT event_key) AS events, min(event_key) AS first, max(event_key) AS last
    FROM pair
    WHERE CASE WHEN nullif(:person, '') IS NULL THEN one < other ELSE one <> other END
    GROUP BY one, other
    ORDER BY events DESC, one, other
    LIMIT 200
)
SELECT
    CASE WHEN nullif(:person, '') IS NULL THEN min(p.name, q.name) ELSE p.name END AS person,
    CASE WHEN nullif(:person, '') IS NULL THEN max(p.name, q.name) ELSE q.name END AS met,
    m.events, f.starts AS first, l.starts AS last
FROM met AS m
JOIN person AS p ON p.id = m.one
JOIN person AS q ON q.id = m.other
JOIN event AS f ON f.key = m.first
JOIN event AS l ON l.key = m.last
ORDER BY m.events DESC, person, met;
