-- A person's year: every appearance of a person, in one year or in all.
SELECT starts, type, event_title, title, role, place, event_id
FROM appearance
WHERE person = :person AND (nullif(:year, '') IS NULL OR substr(starts, 1, 4) = CAST(:year AS TEXT))
ORDER BY starts, event_id;
