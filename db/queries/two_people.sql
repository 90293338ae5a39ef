-- Two people together: the events where both took part.
-- one: the name of the first
-- other: the name of the second
SELECT one.starts, one.type, one.event_title, one.role AS role_of_one, other.role AS role_of_other, one.place, one.event_id
FROM appearance AS one
JOIN appearance AS other ON other.event_id = one.event_id
WHERE one.person = :one AND other.person = :other
    AND one.event_id IN (
        SELECT e.id FROM person AS n JOIN participation AS a ON a.person_id = n.id JOIN event AS e ON e.key = a.event_key
        WHERE n.name = :one OR n.same_as IN (SELECT id FROM person WHERE name = :one))
ORDER BY one.starts, one.event_id;
