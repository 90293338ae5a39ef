-- One row per event and value as an article has it, and per value that a person corrected: which reader proposed the value.
SELECT e.id AS event_id, r.id AS report_id, 'event' AS field, r.title AS value, r.extractor AS read_by
FROM report AS r JOIN event AS e ON e.key = r.event_key
UNION ALL
SELECT e.id, r.id, 'type', r.type, r.extractor FROM report AS r JOIN event AS e ON e.key = r.event_key
UNION ALL
SELECT e.id, r.id, 'status', r.status, r.extractor FROM report AS r JOIN event AS e ON e.key = r.event_key
UNION ALL
SELECT e.id, r.id, 'date', r.date_text, r.extractor
FROM report AS r JOIN event AS e ON e.key = r.event_key WHERE r.date_text IS NOT NULL
UNION ALL
SELECT e.id, r.id, 'place', p.name, r.extractor
FROM report AS r JOIN event AS e ON e.key = r.event_key JOIN place AS p ON p.id = r.place_id
UNION ALL
SELECT e.id, r.id, 'place', p.name, r.extractor
FROM event_place AS a JOIN event AS e ON e.key = a.event_key
JOIN report AS r ON r.event_key = a.event_key AND r.number = a.report_number
JOIN place AS p ON p.id = a.place_id
UNION ALL
SELECT e.id, r.id, 'person', n.name, a.read_by
FROM participation AS a JOIN event AS e ON e.key = a.event_key
JOIN report AS r ON r.event_key = a.event_key AND r.number = a.report_number
JOIN person AS n ON n.id = a.person_id
UNION ALL
SELECT e.id, r.id, 'absent', n.name, r.extractor
FROM event_absence AS a JOIN event AS e ON e.key = a.event_key
JOIN report AS r ON r.event_key = a.event_key AND r.number = a.report_number
JOIN person AS n ON n.id = a.person_id
UNION ALL
SELECT e.id, r.id, 'organization', o.name, a.read_by
FROM event_organization AS a JOIN event AS e ON e.key = a.event_key
JOIN report AS r ON r.event_key = a.event_key AND r.number = a.report_number
JOIN organization AS o ON o.id = a.organization_id
UNION ALL
SELECT e.id, r.id, 'event', e.title, 'hand'
FROM report AS r JOIN event AS e ON e.key = r.event_key WHERE r.number = 1 AND e.title <> r.title
UNION ALL
SELECT e.id, r.id, 'type', e.type, 'hand'
FROM report AS r JOIN event AS e ON e.key = r.event_key WHERE r.number = 1 AND e.type <> r.type
UNION ALL
SELECT e.id, r.id, 'status', e.status, 'hand'
FROM report AS r JOIN event AS e ON e.key = r.event_key WHERE r.number = 1 AND e.status <> r.status
UNION ALL
SELECT e.id, r.id, 'date', coalesce(e.starts, '..') || '/' || coalesce(e.ends, '..'), 'hand'
FROM report AS r JOIN event AS e ON e.key = r.event_key
WHERE r.number = 1 AND coalesce(e.starts, '') || '/' || coalesce(e.ends, '')
    <> coalesce(r.starts, '') || '/' || coalesce(r.ends, '')
UNION ALL
SELECT e.id, r.id, 'place', p.name, 'hand'
FROM report AS r JOIN event AS e ON e.key = r.event_key JOIN place AS p ON p.id = e.place_id
WHERE r.number = 1 AND e.place_id <> coalesce(r.place_id, 0)
