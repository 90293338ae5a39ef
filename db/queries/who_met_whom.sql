-- Who was at the same events, and how often; give a person to see only theirs.
SELECT one.person AS person, other.person AS met, count(DISTINCT one.event_id) AS events,
    min(one.starts) AS first, max(one.starts) AS last
FROM appearance AS one
JOIN appearance AS other ON other.event_id = one.event_id AND other.person <> one.person
WHERE (nullif(:person, '') IS NULL AND one.person < other.person) OR one.person = :person
GROUP BY one.person, other.person
ORDER BY events DESC, person, met
LIMIT 200;
