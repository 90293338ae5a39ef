-- The views of a store in PostgreSQL, and search; timeline publish-postgres makes the tables before.

CREATE FUNCTION folded(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN translate(words, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz');

CREATE FUNCTION bigrams(words text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
    SELECT array_agg(DISTINCT c) || array_agg(DISTINCT c || following) FILTER (WHERE following IS NOT NULL)
    FROM (SELECT c, lead(c) OVER (ORDER BY n) AS following
        FROM unnest(string_to_array(words, NULL)) WITH ORDINALITY AS letter (c, n)) AS pair;
END;

CREATE TABLE event_search AS
SELECT e.key, folded(concat_ws(E'\x1f', t.headline, e.title, r.quote,
    (SELECT string_agg(n.name, '、' ORDER BY a.ordinal) FROM participation AS a
        JOIN person AS n ON n.id = a.person_id
        WHERE a.event_key = e.key AND a.shown = 1))) AS words
FROM event AS e
JOIN report AS r ON r.event_key = e.key AND r.number = 1
JOIN article AS t ON t.id = r.article_id;
COMMENT ON TABLE event_search IS 'The words by which the function search finds an event.';
ALTER TABLE event_search ADD PRIMARY KEY (key);
ALTER TABLE event_search ADD FOREIGN KEY (key) REFERENCES event (key);
CREATE INDEX event_search_bigrams ON event_search USING gin (bigrams(words));

CREATE VIEW timeline AS
SELECT
    e.id, e.starts, e.ends, e.start_day, e.end_day, e.precision, e.basis, e.edtf, e.date_text,
    e.type, e.title, e.status,
    (SELECT p.name FROM place AS p WHERE p.id = e.place_id) AS place,
    (SELECT string_agg(n.name, '、' ORDER BY a.ordinal) FROM participation AS a
        JOIN person AS n ON n.id = a.person_id
        WHERE a.event_key = e.key AND a.shown = 1) AS people,
    (SELECT string_agg(o.name, '、' ORDER BY a.ordinal) FROM event_organization AS a
        JOIN organization AS o ON o.id = a.organization_id
        WHERE a.event_key = e.key AND a.shown = 1) AS organizations,
    (SELECT count(*) FROM report AS c WHERE c.event_key = e.key) AS reports,
    (SELECT string_agg(s.name, '、' ORDER BY s.first) FROM (
        SELECT coalesce(s.name, s.id) AS name, min(s.id) AS first FROM report AS c
        JOIN source AS s ON s.id = c.source_id
        WHERE c.event_key = e.key GROUP BY coalesce(s.name, s.id)) AS s) AS sources,
    t.headline, r.quote, t.published, e.review, e.part
FROM event AS e
JOIN report AS r ON r.event_key = e.key AND r.number = 1
JOIN article AS t ON t.id = r.article_id;

CREATE VIEW appearance AS
SELECT
    e.id AS event_id, e.starts, e.ends, e.type, coalesce(c.name, n.name) AS person, t.name AS title,
    o.name AS organization, a.role, l.name AS place, e.title AS event_title
FROM participation AS a
JOIN event AS e ON e.key = a.event_key
JOIN person AS n ON n.id = a.person_id
LEFT JOIN person AS c ON c.id = n.same_as
LEFT JOIN title AS t ON t.id = a.title_id
LEFT JOIN organization AS o ON o.id = a.organization_id
LEFT JOIN place AS l ON l.id = e.place_id
WHERE a.shown = 1 AND e.review <> 'rejected';

CREATE VIEW absence AS
SELECT e.id AS event_id, coalesce(c.name, n.name) AS person, t.name AS title, a.reason
FROM event_absence AS a
JOIN event AS e ON e.key = a.event_key
JOIN person AS n ON n.id = a.person_id
LEFT JOIN person AS c ON c.id = n.same_as
LEFT JOIN title AS t ON t.id = a.title_id
WHERE a.shown = 1 AND e.review <> 'rejected';

CREATE VIEW signing AS
SELECT
    e.id, e.starts, e.title, l.name AS place,
    (SELECT string_agg(o.name, '、' ORDER BY a.ordinal) FROM event_organization AS a
        JOIN organization AS o ON o.id = a.organization_id
        WHERE a.event_key = e.key AND a.shown = 1 AND a.role = 'signatory') AS parties,
    (SELECT string_agg(n.name, '、' ORDER BY a.ordinal) FROM participation AS a
        JOIN person AS n ON n.id = a.person_id
        WHERE a.event_key = e.key AND a.shown = 1 AND a.role = 'sign') AS signers,
    r.quote
FROM event AS e
JOIN report AS r ON r.event_key = e.key AND r.number = 1
LEFT JOIN place AS l ON l.id = e.place_id
WHERE e.type = 'signing' AND e.review <> 'rejected';

CREATE VIEW office AS
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
GROUP BY coalesce(n.same_as, n.id), coalesce(c.name, n.name), n.label, a.title_id, t.name, x.home,
    x.ordinal, x.unit, x.unit_code, x.body, x.post, x.level, x.kind, x.former;

CREATE VIEW tenure AS
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
GROUP BY coalesce(n.same_as, n.id), coalesce(c.name, n.name), n.label, x.unit, x.body, x.post, x.kind;

CREATE VIEW reader AS
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
WHERE r.number = 1 AND e.place_id <> coalesce(r.place_id, 0);

CREATE VIEW coverage AS
WITH issue AS MATERIALIZED (
    SELECT t.source_id, t.published, count(*) AS articles,
        sum((SELECT count(*) FROM report AS r WHERE r.article_id = t.id))::bigint AS events
    FROM article AS t WHERE t.published IS NOT NULL
    GROUP BY t.source_id, t.published
), day AS (
    SELECT source_id, to_char(d, 'YYYY-MM-DD') COLLATE "C" AS published, extract(dow FROM d) AS weekday
    FROM (SELECT source_id, min(published)::timestamp AS first, max(published)::timestamp AS last
        FROM issue GROUP BY source_id) AS whole,
        generate_series(first, last, interval '1 day') AS d
), week AS (
    SELECT d.source_id, d.weekday, count(*) < 3 OR 2 * count(i.published) >= count(*) AS usual
    FROM day AS d LEFT JOIN issue AS i
        ON i.source_id IS NOT DISTINCT FROM d.source_id AND i.published = d.published
    GROUP BY d.source_id, d.weekday
)
SELECT
    d.source_id, d.published, coalesce(i.articles, 0) AS articles, coalesce(i.events, 0) AS events,
    (i.published IS NULL AND w.usual)::integer AS missing
FROM day AS d
JOIN week AS w ON w.source_id IS NOT DISTINCT FROM d.source_id AND w.weekday = d.weekday
LEFT JOIN issue AS i ON i.source_id IS NOT DISTINCT FROM d.source_id AND i.published = d.published;

-- select * from search('春耕 云溪'): events whose headline, title, quote or people have all of the words
CREATE FUNCTION search(words text) RETURNS SETOF timeline LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT v.* FROM event_search AS s
    JOIN event AS e ON e.key = s.key
    JOIN timeline AS v ON v.id = e.id
    WHERE bigrams(s.words) @> (
            SELECT array_agg(gram) FROM unnest(string_to_array(folded(search.words), ' ')) AS word,
                unnest(bigrams(word)) AS gram
            WHERE length(gram) = 2 OR length(word) = 1)
        AND (SELECT bool_and(strpos(s.words, word) > 0)
            FROM unnest(string_to_array(folded(search.words), ' ')) AS word)
        AND e.review <> 'rejected'
    ORDER BY e.key;
END;
