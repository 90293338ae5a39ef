-- How often every name occurs, so that facets need not count.

CREATE TABLE facet_count (
    facet TEXT NOT NULL             -- what is counted
        CHECK (facet IN ('type', 'status', 'source', 'place', 'who', 'org')),
    type TEXT NOT NULL,             -- of events of this type only; empty: of all
    value TEXT NOT NULL,            -- name of the person, body or place; id of the others
    events INTEGER NOT NULL CHECK (events >= 0),
    PRIMARY KEY (facet, type, value)
) STRICT, WITHOUT ROWID;

INSERT INTO facet_count (facet, type, value, events)
SELECT 'type', '', e.type, count(*) FROM event AS e WHERE e.review <> 'rejected' GROUP BY e.type
UNION ALL SELECT 'type', e.type, e.type, count(*) FROM event AS e WHERE e.review <> 'rejected' GROUP BY e.type
UNION ALL SELECT 'status', e.type, e.status, count(*) FROM event AS e
    WHERE e.review <> 'rejected' GROUP BY e.type, e.status
UNION ALL SELECT 'source', e.type, r.source_id, count(DISTINCT e.key)
    FROM event AS e JOIN report AS r ON r.event_key = e.key
    WHERE e.review <> 'rejected' AND r.source_id IS NOT NULL GROUP BY e.type, r.source_id
UNION ALL SELECT 'place', c.type, p.name, c.events FROM place AS p JOIN (
    SELECT e.place_id AS id, e.type, count(*) AS events FROM event AS e
    WHERE e.review <> 'rejected' AND e.place_id IS NOT NULL GROUP BY e.place_id, e.type) AS c ON c.id = p.id
UNION ALL SELECT 'who', e.type, n.name, count(DISTINCT e.key)
    FROM person AS n JOIN participation AS a ON a.person_id = n.id AND a.shown = 1
    JOIN event AS e ON e.key = a.event_key WHERE e.review <> 'rejected' GROUP BY n.name, e.type
UNION ALL SELECT 'org', e.type, n.name, count(DISTINCT e.key)
    FROM organization AS n JOIN event_organization AS a ON a.organization_id = n.id AND a.shown = 1
    JOIN event AS e ON e.key = a.event_key WHERE e.review <> 'rejected' GROUP BY n.name, e.type;

INSERT INTO facet_count (facet, type, value, events)
SELECT facet, '', value, sum(events) FROM facet_count WHERE facet <> 'type' GROUP BY facet, value;
