-- The views of a store over a folder of readings, for DuckDB: every report is an event of its own.
--   duckdb -cmd "SET VARIABLE readings = 'DIR'" -init readings.sql

CREATE OR REPLACE TEMP MACRO readings_of(named) AS TABLE
    SELECT * FROM read_parquet(getvariable('readings') || '/' || named || '/**/*.parquet', hive_partitioning = false, union_by_name = true);

CREATE OR REPLACE TEMP VIEW report AS
SELECT e.*, a.newspaper, a.home FROM readings_of('events') AS e
JOIN readings_of('articles') AS a ON a.document = e.document AND a.article = e.article
QUALIFY row_number() OVER (PARTITION BY e.id ORDER BY e.document, e.article, e.event) = 1;

CREATE OR REPLACE TEMP VIEW participation AS
SELECT p.* FROM readings_of('participants') AS p
JOIN report AS e ON e.document = p.document AND e.article = p.article AND e.event = p.event
QUALIFY row_number() OVER (PARTITION BY p.event_id, p.name ORDER BY p.title IS NULL, p.ordinal) = 1;

CREATE OR REPLACE TEMP VIEW event_organization AS
SELECT o.* FROM readings_of('organizations') AS o
JOIN report AS e ON e.document = o.document AND e.article = o.article AND e.event = o.event
QUALIFY row_number() OVER (PARTITION BY o.event_id, o.name ORDER BY o.ordinal) = 1;

CREATE OR REPLACE TEMP VIEW timeline AS
SELECT
    e.id, e.starts, e.ends, e.start_day, e.end_day, e.precision, e.basis, e.edtf, e.date_text,
    e.type, e.title, e.status, e.place, p.people, o.organizations, 1 AS reports,
    coalesce(e.newspaper, e.source) AS sources, e.headline, e.quote, e.published,
    'unreviewed' AS review, e.part
FROM report AS e
LEFT JOIN (SELECT event_id, string_agg(name, '、' ORDER BY ordinal) AS people
    FROM participation GROUP BY event_id) AS p ON p.event_id = e.id
LEFT JOIN (SELECT event_id, string_agg(name, '、' ORDER BY ordinal) AS organizations
    FROM event_organization GROUP BY event_id) AS o ON o.event_id = e.id;

CREATE OR REPLACE TEMP VIEW appearance AS
SELECT
    e.id AS event_id, e.starts, e.ends, e.type, p.name AS person, p.title, p.organization, p.role,
    e.place, e.title AS event_title
FROM participation AS p JOIN report AS e ON e.id = p.event_id;

CREATE OR REPLACE TEMP VIEW absence AS
SELECT e.id AS event_id, a.name AS person, a.title, a.reason
FROM readings_of('absences') AS a
JOIN report AS e ON e.document = a.document AND e.article = a.article AND e.event = a.event
QUALIFY row_number() OVER (PARTITION BY a.event_id, a.name ORDER BY a.ordinal) = 1;

CREATE OR REPLACE TEMP VIEW signing AS
SELECT
    e.id, e.starts, e.title, e.place,
    (SELECT string_agg(o.name, '、' ORDER BY o.ordinal) FROM event_organization AS o
        WHERE o.event_id = e.id AND o.role = 'signatory') AS parties,
    (SELECT string_agg(p.name, '、' ORDER BY p.ordinal) FROM participation AS p
        WHERE p.event_id = e.id AND p.role = 'sign') AS signers,
    e.quote
FROM report AS e WHERE e.type = 'signing';

CREATE OR REPLACE TEMP VIEW tenure AS
SELECT
    p.name AS person, substr(max(e.start_day || p.title), 11) AS title,
    nullif(substr(max(e.start_day || coalesce(p.organization, '')), 11), '') AS organization,
    min(e.start_day) AS first_seen, max(e.start_day) AS last_seen, count(*) AS events,
    x.unit, x.body, x.post, min(x.level) AS level, x.kind
FROM participation AS p
JOIN report AS e ON e.id = p.event_id
JOIN (SELECT DISTINCT * EXCLUDE (source) FROM readings_of('offices')) AS x
    ON x.title = p.title AND x.home = coalesce(e.home, '')
WHERE NOT x.former AND e.start_day IS NOT NULL
GROUP BY p.name, x.unit, x.body, x.post, x.kind;
