-- One row per newspaper and day from its first to its last: what was read of it, and which days are missing.
WITH RECURSIVE issue AS MATERIALIZED (
    SELECT t.source_id, t.published, count(*) AS articles,
        sum((SELECT count(*) FROM report AS r WHERE r.article_id = t.id)) AS events
    FROM article AS t WHERE t.published IS NOT NULL
    GROUP BY t.source_id, t.published
), day (source_id, published, last) AS (
    SELECT source_id, min(published), max(published) FROM issue GROUP BY source_id
    UNION ALL
    SELECT source_id, date(published, '+1 day'), last FROM day WHERE published < last
), week AS (
    SELECT d.source_id, strftime('%w', d.published) AS weekday, count(*) < 3 OR 2 * count(i.published) >= count(*) AS usual
    FROM day AS d LEFT JOIN issue AS i ON i.source_id IS d.source_id AND i.published = d.published
    GROUP BY d.source_id, strftime('%w', d.published)
)
SELECT
    d.source_id, d.published, coalesce(i.articles, 0) AS articles, coalesce(i.events, 0) AS events,
    i.published IS NULL AND w.usual AS missing
FROM day AS d
JOIN week AS w ON w.source_id IS d.source_id AND w.weekday = strftime('%w', d.published)
LEFT JOIN issue AS i ON i.source_id IS d.source_id AND i.published = d.published
