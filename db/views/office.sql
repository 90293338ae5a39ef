-- One row per person and office that a printed title names: where, what, and when it was seen.
SELECT
    coalesce(c.name, n.name) AS person, t.name AS title, x.unit, x.unit_code, x.body, x.post, x.level,
    x.kind, x.former, min(e.start_day) AS first_seen, max(e.start_day) AS last_seen
FROM participation AS a
JOIN event AS e ON e.key = a.event_key
JOIN person AS n ON n.id = a.person_id
LEFT JOIN person AS c ON c.id = n.same_as
JOIN title AS t ON t.id = a.title_id
JOIN report AS r ON r.event_key = a.event_key AND r.number = a.report_number
LEFT JOIN source_home AS h ON h.source_id = r.source_id
JOIN title_office AS x ON x.title_id = a.title_id AND x.home = coalesce(h.home, '')
WHERE a.shown = 1 AND a.title_basis = 'printed' AND e.review <> 'rejected'
GROUP BY coalesce(n.same_as, n.id), n.label, a.title_id, x.home, x.ordinal
