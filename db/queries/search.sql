-- Events whose headline, title, quote or people have all of some words, of any length.
-- words: what to find, a space between words
WITH RECURSIVE asked (words) AS (
    SELECT trim(coalesce(:words, ''))
), letter (n, word, c) AS (
    SELECT 1, 0, substr(words, 1, 1) FROM asked WHERE words <> ''
    UNION ALL
    SELECT n + 1, word + (c = ' '), substr(words, n + 1, 1) FROM letter, asked WHERE n < length(words)
), folded (n, word, c) AS (
    -- the index has pairs of characters, and stand-ins for marks
    SELECT n, word, CASE WHEN unicode(c) < 128 AND c NOT GLOB '[0-9A-Za-z]' THEN char(57344 + unicode(c)) ELSE c END
    FROM letter WHERE c <> ' '
), phrase (word, text) AS (
    SELECT word, CASE WHEN count(*) = 1 THEN '"' || min(c) || '"*' ELSE '"' || group_concat(pair, ' ') || '"' END
    FROM (
        SELECT one.n, one.word, one.c, one.c || other.c AS pair
        FROM folded AS one LEFT JOIN folded AS other ON other.n = one.n + 1 AND other.word = one.word
        ORDER BY one.n LIMIT -1)
    GROUP BY word
)
SELECT v.starts, v.type, v.title, v.people, v.place, v.quote, v.id
FROM event_search AS s
CROSS JOIN event AS e ON e.key = s.rowid
JOIN timeline AS v ON v.id = e.id
WHERE s.event_search MATCH (SELECT coalesce(group_concat(text, ' '), '""') FROM phrase) AND e.review <> 'rejected'
ORDER BY e.key;
