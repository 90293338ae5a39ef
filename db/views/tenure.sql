-- One row per person and office: who held which office, first and last seen in print.
SELECT
    coalesce(c.name, n.name) AS person, n.label,
    substr(max(e.start_day || t.name), 11) AS title,
    nullif(substr(max(e.start_day || coalesce(o.name, '')), 11), '') AS organization,
    min(e.start_day) AS first_seen, max(e.start_day) AS last_seen, count(*) AS events,
    x.unit, x.body, x.post, min(x.level) AS level, x.kind
FROM participation AS a
JOIN event AS e ON e.key = a.event_key
JOIN person AS n ON n.id = a.person_id
LEFT JOIN person AS c ON c.id = n.same_as
JOIN title AS t ON t.id = a.title_id
LEFT JOIN organization AS o ON o.id = a.organization_id
JOIN report AS r ON r.event_key = a.event_key AND r.number = a.report_number
LEFT JOIN source_home AS h ON h.source_id = r.source_id
JOIN title_office AS x ON x.title_id = a.title_id AND x.home = coalesce(h.home, '')
WHERE a.shown = 1 AND a.title_basis = 'printed' AND x.former = 0
    AND e.start_day IS NOT NULL AND e.review <> 'rejected'
GROUP BY coalesce(n.same_as, n.id), n.label, x.unit, x.body, x.post, x.kind
