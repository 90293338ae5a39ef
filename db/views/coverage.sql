-- One row per newspaper and day of publication: what was read, and the days since the issue before.
SELECT
    source_id, published, count(*) AS articles, sum(events) AS events,
    julianday(published) - julianday(lag(published) OVER (PARTITION BY source_id ORDER BY published)) - 1 AS days_missing
FROM (
    SELECT t.source_id, t.published, (SELECT count(*) FROM report AS r WHERE r.article_id = t.id) AS events
    FROM article AS t WHERE t.published IS NOT NULL
)
GROUP BY source_id, published
