-- What a newspaper did not report, though another did in the days of which the store has it.
-- source: the newspaper, as slug or by its printed name
-- year: 2024, the year of the event; left out: all years
WITH paper AS (
    SELECT s.id, min(t.published) AS first, max(t.published) AS last
    FROM source AS s JOIN article AS t ON t.source_id = s.id
    WHERE s.id = :source OR s.name = :source
    GROUP BY s.id
)
SELECT v.starts, v.type, v.title, v.people, v.place, v.sources, v.id
FROM event AS e JOIN timeline AS v ON v.id = e.id
WHERE EXISTS (SELECT 1 FROM paper) AND e.review <> 'rejected'
    AND (nullif(:year, '') IS NULL OR substr(e.start_day, 1, 4) = CAST(:year AS TEXT))
    AND +v.published BETWEEN (SELECT first FROM paper) AND (SELECT last FROM paper)
    AND NOT EXISTS (SELECT 1 FROM report AS r WHERE r.event_key = e.key AND r.source_id = (SELECT id FROM paper))
ORDER BY e.key;
