-- One row per person and event: who took part, in which office and role.
SELECT
    e.id AS event_id, e.starts, e.ends, e.type, coalesce(c.name, n.name) AS person, t.name AS title,
    o.name AS organization, a.role, l.name AS place, e.title AS event_title
FROM participation AS a
JOIN event AS e ON e.key = a.event_key
JOIN person AS n ON n.id = a.person_id
LEFT JOIN person AS c ON c.id = n.same_as
LEFT JOIN title AS t ON t.id = a.title_id
LEFT JOIN organization AS o ON o.id = a.organization_id
LEFT JOIN place AS l ON l.id = e.place_id
WHERE a.shown = 1 AND e.review <> 'rejected'
