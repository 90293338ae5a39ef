-- Two people together: the events where both took part.
SELECT one.starts, one.type, one.event_title, one.role AS role_of_one, other.role AS role_of_other, one.place, one.event_id
FROM appearance AS one
JOIN appearance AS other ON other.event_id = one.event_id
WHERE one.person = :one AND other.person = :other
ORDER BY one.starts, one.event_id;
