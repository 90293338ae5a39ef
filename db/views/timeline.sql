-- One row per event: what happened when, where and who was there.
SELECT
    e.id, e.starts, e.ends, e.start_day, e.end_day, e.precision, e.basis, e.edtf, e.date_text,
    e.type, e.title, e.status,
    (SELECT p.name FROM place AS p WHERE p.id = e.place_id) AS place,
    (SELECT group_concat(name, '、') FROM (
        SELECT n.name FROM participation AS a JOIN person AS n ON n.id = a.person_id
        WHERE a.event_key = e.key AND a.shown = 1 ORDER BY a.ordinal)) AS people,
    (SELECT group_concat(name, '、') FROM (
        SELECT o.name FROM event_organization AS a JOIN organization AS o ON o.id = a.organization_id
        WHERE a.event_key = e.key AND a.shown = 1 ORDER BY a.ordinal)) AS organizations,
    (SELECT count(*) FROM report AS c WHERE c.event_key = e.key) AS reports,
    (SELECT group_concat(name, '、') FROM (
        SELECT DISTINCT coalesce(s.name, s.id) AS name FROM report AS c JOIN source AS s ON s.id = c.source_id
        WHERE c.event_key = e.key ORDER BY s.id)) AS sources,
    t.headline, r.quote, t.published, e.review, e.part
FROM event AS e
JOIN report AS r ON r.event_key = e.key AND r.number = 1
JOIN article AS t ON t.id = r.article_id
