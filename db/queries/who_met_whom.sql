-- Who was at the same events, and how often; the pairs most often together come first.
-- person: a name, to see only theirs; left out: all people
-- year: 2024; left out: all years
WITH pair AS (
    SELECT coalesce(p.same_as, p.id) AS one, coalesce(q.same_as, q.id) AS other, a.event_key
    FROM participation AS a
    CROSS JOIN participation AS b ON b.event_key = a.event_key AND b.shown = 1
    CROSS JOIN person AS p ON p.id = a.person_id
    CROSS JOIN person AS q ON q.id = b.person_id
    WHERE a.shown = 1
        -- the day is in the key, so that of one year only that year is read
        AND a.event_key >= CASE WHEN nullif(:year, '') IS NULL THEN 0 ELSE CAST(julianday(:year || '-01-01') - 1721424.5 AS INTEGER) << 38 END
        AND a.event_key < CASE WHEN nullif(:year, '') IS NULL THEN 1 << 60 ELSE CAST(julianday((:year + 1) || '-01-01') - 1721424.5 AS INTEGER) << 38 END
        AND (nullif(:person, '') IS NOT NULL OR b.ordinal > a.ordinal)
        AND (nullif(:person, '') IS NULL OR a.person_id IN (
            SELECT id FROM person WHERE name = :person
            UNION SELECT id FROM person WHERE same_as IN (SELECT id FROM person WHERE name = :person)))
        AND a.event_key NOT IN (SELECT key FROM event WHERE review = 'rejected' AND review <> 'unreviewed')
), named AS (
    SELECT id, name || iif(label = '', '', ' (' || label || ')') AS name FROM person
), met AS (
    SELECT
        CASE WHEN nullif(:person, '') IS NULL THEN min(one, other) ELSE one END AS one,
        CASE WHEN nullif(:person, '') IS NULL THEN max(one, other) ELSE other END AS other,
        count(DISTINCT event_key) AS events, min(event_key) AS first, max(event_key) AS last
    FROM pair
    WHERE one <> other
    GROUP BY 1, 2
)
SELECT
    CASE WHEN nullif(:person, '') IS NULL THEN min(p.name, q.name) ELSE p.name END AS person,
    CASE WHEN nullif(:person, '') IS NULL THEN max(p.name, q.name) ELSE q.name END AS met,
    m.events, f.starts AS first, l.starts AS last
FROM met AS m
JOIN named AS p ON p.id = m.one
JOIN named AS q ON q.id = m.other
JOIN event AS f ON f.key = m.first
JOIN event AS l ON l.key = m.last
ORDER BY m.events DESC, person, met;
