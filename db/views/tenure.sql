-- One row per person and title: who held which office, first and last seen in print.
SELECT
    coalesce(c.name, n.name) AS person, n.label, t.name AS title, o.name AS organization,
    min(e.start_day) AS first_seen, max(e.start_day) AS last_seen, count(*) AS events
FROM participation AS a
JOIN event AS e ON e.key = a.event_key
JOIN person AS n ON n.id = a.person_id
LEFT JOIN person AS c ON c.id = n.same_as
JOIN title AS t ON t.id = a.title_id
LEFT JOIN organization AS o ON o.id = a.organization_id
WHERE a.shown = 1 AND a.title_basis = 'printed' AND e.start_day IS NOT NULL AND e.review <> 'rejected'
GROUP BY coalesce(n.same_as, n.id), a.title_id, a.organization_id
