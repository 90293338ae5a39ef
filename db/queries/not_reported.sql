-- What a newspaper did not report, though another did; give its slug as source.
SELECT v.starts, v.type, v.title, v.people, v.place, v.sources, v.id
FROM event AS e JOIN timeline AS v ON v.id = e.id
WHERE e.review <> 'rejected' AND NOT EXISTS (
    SELECT 1 FROM report AS r WHERE r.event_key = e.key AND r.source_id = :source)
ORDER BY e.key;
