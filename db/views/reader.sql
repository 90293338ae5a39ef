-- One row per event, person and body as an article has them: which reader proposed the value.
SELECT e.id AS event_id, r.id AS report_id, 'event' AS field, r.title AS value, r.extractor AS read_by
FROM report AS r JOIN event AS e ON e.key = r.event_key
UNION ALL
SELECT e.id, r.id, 'person', n.name, a.read_by
FROM participation AS a JOIN event AS e ON e.key = a.event_key
JOIN report AS r ON r.event_key = a.event_key AND r.number = a.report_number
JOIN person AS n ON n.id = a.person_id
UNION ALL
SELECT e.id, r.id, 'organization', o.name, a.read_by
FROM event_organization AS a JOIN event AS e ON e.key = a.event_key
JOIN report AS r ON r.event_key = a.event_key AND r.number = a.report_number
JOIN organization AS o ON o.id = a.organization_id
