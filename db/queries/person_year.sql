-- A person's year: every appearance of a person, in one year or in all.
-- person: the name as printed
-- year: 2024; left out: all years
SELECT starts, type, event_title, title, role, place, event_id
FROM appearance
WHERE person = :person AND (nullif(:year, '') IS NULL OR substr(starts, 1, 4) = CAST(:year AS TEXT))
    AND event_id IN (
        SELECT e.id FROM person AS n JOIN participation AS a ON a.person_id = n.id JOIN event AS e ON e.key = a.event_key
        WHERE n.name = :person OR n.same_as IN (SELECT id FROM person WHERE name = :person))
ORDER BY starts, event_id;
