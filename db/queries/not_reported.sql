-- What a newspaper did not report, though another did; give its slug as source.
SELECT v.starts, v.type, v.title, v.people, v.place, v.sources, v.id
FROM timeline AS v
WHERE v.review <> 'rejected' AND NOT EXISTS (
    SELECT 1 FROM event AS e JOIN report AS r ON r.event_key = e.key
    WHERE e.id = v.id AND r.source_id = :source)
ORDER BY v.starts, v.id;
