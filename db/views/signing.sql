-- One row per signing: the parties and the people who signed.
SELECT
    e.id, e.starts, e.title, l.name AS place,
    (SELECT group_concat(name, '、') FROM (
        SELECT o.name FROM event_organization AS a JOIN organization AS o ON o.id = a.organization_id
        WHERE a.event_key = e.key AND a.shown = 1 AND a.role = 'signatory' ORDER BY a.ordinal)) AS parties,
    (SELECT group_concat(name, '、') FROM (
        SELECT n.name FROM participation AS a JOIN person AS n ON n.id = a.person_id
        WHERE a.event_key = e.key AND a.shown = 1 AND a.role = 'sign' ORDER BY a.ordinal)) AS signers,
    r.quote
FROM event AS e
JOIN report AS r ON r.event_key = e.key AND r.number = 1
LEFT JOIN place AS l ON l.id = e.place_id
WHERE e.type = 'signing' AND e.review <> 'rejected'
