-- One row per person and event: who was absent or excused, and why.
SELECT e.id AS event_id, coalesce(c.name, n.name) AS person, t.name AS title, a.reason
FROM event_absence AS a
JOIN event AS e ON e.key = a.event_key
JOIN person AS n ON n.id = a.person_id
LEFT JOIN person AS c ON c.id = n.same_as
LEFT JOIN title AS t ON t.id = a.title_id
WHERE a.shown = 1 AND e.review <> 'rejected'
