-- One row per event: the words by which text search finds it.
SELECT
    e.key, t.headline, e.title, r.quote,
    (SELECT group_concat(name, '、') FROM (
        SELECT n.name FROM participation AS a JOIN person AS n ON n.id = a.person_id
        WHERE a.event_key = e.key AND a.shown = 1 ORDER BY a.ordinal)) AS people
FROM event AS e
JOIN report AS r ON r.event_key = e.key AND r.number = 1
JOIN article AS t ON t.id = r.article_id
