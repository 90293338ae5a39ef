-- Officials by their absence: the last appearance, the present gap, gaps longer than some days (14), absences told.
-- unit: 临江市; left out: every unit
-- days: count gaps of more days than that; left out: 14
WITH held AS (
    SELECT coalesce(n.same_as, n.id) AS id, x.unit, t.name AS title, max(a.event_key) AS last
    FROM title_office AS x
    CROSS JOIN participation AS a ON a.title_id = x.title_id AND a.shown = 1 AND a.title_basis = 'printed'
    JOIN report AS r ON r.event_key = a.event_key AND r.number = a.report_number
    LEFT JOIN source_home AS h ON h.source_id = r.source_id
    JOIN person AS n ON n.id = a.person_id
    JOIN title AS t ON t.id = a.title_id
    WHERE x.home = coalesce(h.home, '') AND x.former = 0 AND x.level IS NOT NULL
        AND (nullif(:unit, '') IS NULL OR x.unit = :unit)
        AND x.kind IN ('party', 'government', 'congress', 'cppcc', 'supervision', 'court', 'procuratorate', 'military')
        AND NOT (x.kind IN ('congress', 'cppcc') AND x.post IN ('代表', '委员'))
    GROUP BY coalesce(n.same_as, n.id)
), seen AS (
    SELECT DISTINCT o.id, e.start_day AS day
    FROM held AS o
    JOIN person AS n ON n.id = o.id OR n.same_as = o.id
    CROSS JOIN participation AS a ON a.person_id = n.id AND a.shown = 1
    JOIN event AS e ON e.key = a.event_key
    WHERE e.review <> 'rejected' AND e.status <> 'planned' AND e.start_day IS NOT NULL
), step AS (
    SELECT id, day, lag(day) OVER (PARTITION BY id ORDER BY day) AS before FROM seen
), gap AS (
    SELECT id, before, day, CAST(julianday(day) - julianday(before) AS INTEGER) AS days FROM step WHERE before IS NOT NULL
)
SELECT n.name AS person, o.title, o.unit, (SELECT max(day) FROM seen AS s WHERE s.id = o.id) AS last_seen,
    max(0, CAST(julianday((SELECT max(published) FROM article)) - julianday((SELECT max(day) FROM seen AS s WHERE s.id = o.id)) AS INTEGER)) AS days,
    (SELECT round(avg(g.days), 1) FROM gap AS g WHERE g.id = o.id) AS usual,
    (SELECT count(*) FROM gap AS g WHERE g.id = o.id AND g.days > coalesce(nullif(:days, ''), 14)) AS longer,
    (SELECT max(g.days) FROM gap AS g WHERE g.id = o.id) AS longest,
    (SELECT count(*) FROM event_absence AS b WHERE b.person_id = o.id AND b.shown = 1) AS absences
FROM held AS o
JOIN person AS n ON n.id = o.id
ORDER BY days DESC, person;
