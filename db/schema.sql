CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);

CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");

CREATE TABLE event_type (
    id TEXT PRIMARY KEY,            -- as in timeline.type: meeting, signing …
    zh TEXT NOT NULL,               -- label in Chinese
    en TEXT NOT NULL                -- label in English
) STRICT, WITHOUT ROWID;

CREATE TABLE role (
    id TEXT PRIMARY KEY,            -- what a person or an organization did: host, sign, issuer …
    zh TEXT NOT NULL,               -- label in Chinese
    en TEXT NOT NULL                -- label in English
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
    id TEXT PRIMARY KEY CHECK (id <> ''), -- slug of the newspaper
    name TEXT                       -- its name in print
) STRICT, WITHOUT ROWID;

CREATE TABLE document (
    id TEXT PRIMARY KEY CHECK (length(id) = 64), -- SHA-256 of the bytes
    name TEXT NOT NULL,             -- path, address or archive member it was read from
    url TEXT,                       -- address, where it came from the web
    media TEXT,                     -- text, html, pdf, feed or jsonl
    encoding TEXT,                  -- how the bytes were decoded
    encoding_basis TEXT,            -- which step of the decoder decided
    bytes INTEGER NOT NULL CHECK (bytes >= 0), -- size
    source_id TEXT REFERENCES source (id),     -- newspaper of the whole page
    published TEXT CHECK (published IS date(published)), -- day of the whole page
    published_basis TEXT NOT NULL,  -- given, masthead, metadata, url, filename, inferred, unknown
    added_at TEXT NOT NULL          -- when it was first added, UTC
) STRICT;

CREATE TABLE article (
    id TEXT PRIMARY KEY CHECK (length(id) = 16), -- short hash of source, headline and text
    document_id TEXT REFERENCES document (id),   -- where it was first read
    source_id TEXT REFERENCES source (id),       -- newspaper
    published TEXT CHECK (published IS date(published)), -- day of publication
    published_basis TEXT NOT NULL   -- how that day is known
        CHECK (published_basis = 'given' OR published_basis IN ('given', 'masthead', 'metadata', 'url', 'filename', 'inferred', 'unknown')),
    kicker TEXT,                    -- line above the headline
    headline TEXT,                  -- main headline
    subheadline TEXT,               -- line below the headline
    text TEXT NOT NULL,             -- everything printed under the header lines
    page_number TEXT,               -- page of the newspaper
    url TEXT,                       -- address of the article
    external_id TEXT,               -- id that a JSON Lines input gave
    digest TEXT NOT NULL CHECK (length(digest) = 32), -- hash of the text; doctor compares it
    same_as TEXT REFERENCES article (id) -- the earlier article that this one repeats
, reader TEXT, seal TEXT, published_time TEXT, sketch BLOB CHECK (length(sketch) = 80)) STRICT;

CREATE INDEX article_published ON article (published, source_id);

CREATE INDEX article_document ON article (document_id);

CREATE INDEX article_digest ON article (digest);

CREATE TABLE byline (
    article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,       -- order in print
    name TEXT NOT NULL,             -- reporter, correspondent, photographer
    role TEXT NOT NULL,             -- as printed
    PRIMARY KEY (article_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    label TEXT NOT NULL DEFAULT '', -- part of the office that tells a namesake apart; else empty
    same_as INTEGER REFERENCES person (id), -- the person that this name also stands for
    UNIQUE (name, label)
) STRICT;

CREATE INDEX person_by_same ON person (same_as) WHERE same_as IS NOT NULL;

CREATE TABLE title (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> '') -- 职务 as printed, whole
) STRICT;

CREATE TABLE organization (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;

CREATE TABLE place (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;

CREATE TABLE event (
    key INTEGER PRIMARY KEY,        -- place in the order (start_day, type, id): day, type and id in one number
    id TEXT NOT NULL UNIQUE CHECK (id <> ''), -- smallest id of its reports
    starts TEXT,                    -- first moment, inclusive; empty = open or unknown
    ends TEXT,                      -- last moment, inclusive
    start_day TEXT CHECK (start_day IS date(start_day)), -- day of starts
    end_day TEXT CHECK (end_day IS date(end_day)),       -- day of ends
    precision TEXT NOT NULL CHECK (precision = 'day' OR precision IN ('year', 'half-year', 'quarter', 'month', 'ten-day',
        'week', 'day', 'part-of-day', 'hour', 'minute', 'approx', 'unknown')),
    basis TEXT CHECK (basis = 'explicit' OR basis = 'year-inferred' OR basis IN ('explicit', 'year-inferred', 'anchored-to-publication',
        'anchored-to-previous-date', 'approximate', 'recurring', 'duration')), -- where the date comes from
    edtf TEXT,                      -- the same days in ISO 8601-2
    date_text TEXT,                 -- the date as printed
    type TEXT NOT NULL REFERENCES event_type (id),
    title TEXT NOT NULL,            -- what happened, in a few words
    status TEXT NOT NULL CHECK (status = 'occurred' OR status IN ('occurred', 'ongoing', 'planned')),
    place_id INTEGER REFERENCES place (id), -- first place
    review TEXT NOT NULL DEFAULT 'unreviewed'
        CHECK (review = 'unreviewed' OR review IN ('unreviewed', 'confirmed', 'rejected', 'corrected')), part TEXT
    CHECK (part IS NULL OR part IN ('early', 'morning', 'noon', 'afternoon', 'evening', 'night')),
    CHECK (start_day IS NULL OR end_day IS NULL OR start_day <= end_day)
) STRICT;

CREATE INDEX event_by_type ON event (type, key, status);

CREATE INDEX event_by_place ON event (place_id, key, status) WHERE place_id IS NOT NULL;

CREATE INDEX event_by_status ON event (status) WHERE status <> 'occurred';

CREATE INDEX event_by_review ON event (review) WHERE review <> 'unreviewed';

CREATE INDEX event_lasting ON event (end_day, start_day) WHERE start_day IS NOT end_day;

CREATE TABLE report (
    id TEXT PRIMARY KEY CHECK (id <> ''), -- short hash of source, article and quote
    event_key INTEGER NOT NULL REFERENCES event (key) ON UPDATE CASCADE,
    number INTEGER NOT NULL,        -- 1: the account that the event shows; the others follow by id
    article_id TEXT NOT NULL REFERENCES article (id),
    source_id TEXT REFERENCES source (id), -- copy of article.source_id, for the index
    quote TEXT NOT NULL CHECK (quote <> ''), -- verbatim evidence
    quote_start INTEGER NOT NULL CHECK (quote_start >= 0), -- offset in article.text, code points
    quote_end INTEGER NOT NULL CHECK (quote_end > quote_start), -- first offset behind it
    starts TEXT,                    -- this and the following: as this article has it
    ends TEXT,
    start_day TEXT CHECK (start_day IS date(start_day)),
    end_day TEXT CHECK (end_day IS date(end_day)),
    precision TEXT NOT NULL,
    basis TEXT,
    edtf TEXT,
    date_text TEXT,
    why TEXT NOT NULL DEFAULT '',   -- how the date was resolved
    type TEXT NOT NULL REFERENCES event_type (id),
    title TEXT NOT NULL,
    status TEXT NOT NULL,
    place_id INTEGER REFERENCES place (id),
    extractor TEXT NOT NULL DEFAULT 'rules', part TEXT, seal TEXT, -- rules, or hand for an event added by a person
    UNIQUE (event_key, number)
) STRICT;

CREATE INDEX report_by_article ON report (article_id);

CREATE INDEX report_by_source ON report (source_id, event_key);

CREATE INDEX report_by_day ON report (type, start_day);

CREATE TABLE report_alias (
    id TEXT PRIMARY KEY,            -- an id that a report had before its article was read again
    report_id TEXT NOT NULL         -- the id that it has
) STRICT, WITHOUT ROWID;

CREATE INDEX report_alias_by_report ON report_alias (report_id);

CREATE TABLE participation (
    event_key INTEGER NOT NULL REFERENCES event (key) ON UPDATE CASCADE,
    ordinal INTEGER NOT NULL,       -- order in the event
    person_id INTEGER NOT NULL REFERENCES person (id),
    role TEXT NOT NULL REFERENCES role (id),
    title_id INTEGER REFERENCES title (id),
    organization_id INTEGER REFERENCES organization (id), -- body part of the title
    title_basis TEXT NOT NULL DEFAULT 'printed' -- roster: filled in from other articles
        CHECK (title_basis IN ('printed', 'roster')),
    report_number INTEGER NOT NULL, -- report.number of the account that says so
    shown INTEGER NOT NULL DEFAULT 1 CHECK (shown IN (0, 1)), -- 0: another report or a person says it better
    by_hand INTEGER NOT NULL DEFAULT 0 CHECK (by_hand IN (0, 1)), read_by TEXT NOT NULL DEFAULT 'rules', -- 1: put there by a correction
    PRIMARY KEY (event_key, ordinal),
    FOREIGN KEY (event_key, report_number) REFERENCES report (event_key, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX participation_by_person ON participation (person_id, shown, event_key, role, title_id);

CREATE INDEX participation_by_title ON participation (title_id, shown, event_key);

CREATE INDEX participation_by_role ON participation (role, shown, event_key);

CREATE TABLE event_organization (
    event_key INTEGER NOT NULL REFERENCES event (key) ON UPDATE CASCADE,
    ordinal INTEGER NOT NULL,       -- order in the event
    organization_id INTEGER NOT NULL REFERENCES organization (id),
    role TEXT NOT NULL REFERENCES role (id),
    report_number INTEGER NOT NULL,
    shown INTEGER NOT NULL DEFAULT 1 CHECK (shown IN (0, 1)),
    by_hand INTEGER NOT NULL DEFAULT 0 CHECK (by_hand IN (0, 1)), read_by TEXT NOT NULL DEFAULT 'rules',
    PRIMARY KEY (event_key, ordinal),
    FOREIGN KEY (event_key, report_number) REFERENCES report (event_key, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX event_organization_by_organization ON event_organization (organization_id, shown, event_key);

CREATE TABLE event_place (
    event_key INTEGER NOT NULL REFERENCES event (key) ON UPDATE CASCADE,
    ordinal INTEGER NOT NULL,       -- order in the event
    place_id INTEGER NOT NULL REFERENCES place (id), -- a further stop; the first is event.place_id
    report_number INTEGER NOT NULL,
    shown INTEGER NOT NULL DEFAULT 1 CHECK (shown IN (0, 1)),
    by_hand INTEGER NOT NULL DEFAULT 0 CHECK (by_hand IN (0, 1)),
    PRIMARY KEY (event_key, ordinal),
    FOREIGN KEY (event_key, report_number) REFERENCES report (event_key, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX event_place_by_place ON event_place (place_id, shown, event_key);

CREATE TABLE event_tag (
    event_key INTEGER NOT NULL REFERENCES event (key) ON UPDATE CASCADE,
    tag TEXT NOT NULL CHECK (tag <> ''),
    PRIMARY KEY (tag, event_key)
) STRICT, WITHOUT ROWID;

CREATE INDEX event_tag_by_event ON event_tag (event_key);

CREATE TABLE problem (
    id INTEGER PRIMARY KEY,
    document_id TEXT REFERENCES document (id),
    article_id TEXT REFERENCES article (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    message TEXT NOT NULL,
    quote TEXT NOT NULL,            -- the words in question
    span_start INTEGER,             -- where in article.text
    span_end INTEGER                -- where they end
, told TEXT NOT NULL DEFAULT '') STRICT;

CREATE INDEX problem_by_article ON problem (article_id);

CREATE INDEX problem_by_document ON problem (document_id);

CREATE TABLE quarantine (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,             -- the input
    digest TEXT,                    -- SHA-256 of its bytes
    article_id TEXT REFERENCES article (id) ON DELETE CASCADE, -- where one event was refused
    reason TEXT NOT NULL,           -- why it was not taken in
    quote TEXT NOT NULL DEFAULT '',
    added_at TEXT NOT NULL,
    UNIQUE (name, digest, article_id, reason, quote)
) STRICT;

CREATE TABLE saved_view (
    name TEXT PRIMARY KEY CHECK (name <> ''),
    query TEXT NOT NULL             -- in the filter language
) STRICT, WITHOUT ROWID;

CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE month_count (
    facet TEXT NOT NULL             -- what is counted
        CHECK (facet = 'all' OR facet IN ('all', 'type', 'status', 'source', 'place', 'role')),
    value TEXT NOT NULL,            -- id of the type, status, source …
    month TEXT NOT NULL,            -- YYYY-MM of start_day; empty without one
    events INTEGER NOT NULL CHECK (events >= 0),
    PRIMARY KEY (facet, value, month)
) STRICT, WITHOUT ROWID;

CREATE TABLE day_count (
    day TEXT PRIMARY KEY,           -- empty for an open bound
    starting INTEGER NOT NULL DEFAULT 0 CHECK (starting >= 0), -- events that start on it
    ending INTEGER NOT NULL DEFAULT 0 CHECK (ending >= 0)      -- events that end on it
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE event_search USING fts5 (
    headline, title, quote, people,
    content = 'event_text', content_rowid = 'key', columnsize = 0, tokenize = 'ascii', prefix = '1'
);

CREATE TABLE facet_count (
    facet TEXT NOT NULL             -- what is counted
        CHECK (facet IN ('type', 'status', 'source', 'place', 'who', 'org')),
    type TEXT NOT NULL,             -- of events of this type only; empty: of all
    value TEXT NOT NULL,            -- name of the person, body or place; id of the others
    events INTEGER NOT NULL CHECK (events >= 0),
    PRIMARY KEY (facet, type, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE block (
    id INTEGER PRIMARY KEY,         -- event.key >> 34
    events INTEGER NOT NULL CHECK (events > 0), -- how many events begin in it, rejected ones too
    day_ranks BLOB NOT NULL CHECK (length(day_ranks) = 512), -- events before each of its days, 32 bits each
    keys BLOB NOT NULL CHECK (length(keys) = 8 * events) -- event.key of every event in order, 64 bits each
) STRICT;

CREATE TABLE block_bits (
    facet TEXT NOT NULL             -- what is marked
        CHECK (facet IN ('type', 'status', 'review', 'source', 'role', 'who', 'org', 'place', 'title', 'text')),
    value TEXT NOT NULL,            -- id of the type, person, source …
    block_id INTEGER NOT NULL,      -- the block; left over from before where it is not there
    bits BLOB NOT NULL,             -- bit n: the event of rank n has the value; where few have it, their ranks, 16 or 32 bits each
    PRIMARY KEY (facet, value, block_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX block_bits_by_block ON block_bits (block_id);

CREATE TABLE block_value (
    facet TEXT NOT NULL,            -- who, org, place, title or text
    value TEXT NOT NULL,            -- id of a person, body, place or office, or a pair of characters, that is frequent
    PRIMARY KEY (facet, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE block_names (
    facet TEXT NOT NULL CHECK (facet IN ('who', 'org', 'place')), -- what is named
    block_id INTEGER NOT NULL,      -- the block; left over from before where it is not there
    ranks BLOB NOT NULL,            -- rank of an event, 32 bits each
    ids BLOB NOT NULL CHECK (length(ids) = length(ranks)), -- id of the person, body or first place, 32 bits each
    PRIMARY KEY (facet, block_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX report_rough ON report (type, start_day)
    WHERE precision NOT IN ('day', 'part-of-day', 'hour', 'minute');

CREATE UNIQUE INDEX quarantine_once
    ON quarantine (name, coalesce(digest, ''), coalesce(article_id, ''), reason, quote);

CREATE TABLE source_home (
    source_id TEXT PRIMARY KEY REFERENCES source (id), -- the newspaper
    home TEXT NOT NULL CHECK (home <> '') -- its town or province: 市委 is the committee of that
) STRICT, WITHOUT ROWID;

CREATE TABLE event_absence (
    event_key INTEGER NOT NULL REFERENCES event (key) ON UPDATE CASCADE,
    ordinal INTEGER NOT NULL,       -- order in the event
    person_id INTEGER NOT NULL REFERENCES person (id),
    title_id INTEGER REFERENCES title (id),
    reason TEXT,                    -- the words that tell the absence
    report_number INTEGER NOT NULL,
    shown INTEGER NOT NULL DEFAULT 1 CHECK (shown IN (0, 1)),
    PRIMARY KEY (event_key, ordinal),
    FOREIGN KEY (event_key, report_number) REFERENCES report (event_key, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX event_absence_by_person ON event_absence (person_id, shown, event_key);

CREATE TABLE left_out (
    document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    line INTEGER NOT NULL,          -- line of the page, from one
    kind TEXT NOT NULL,             -- caption, intertitle, furniture, jump, advertisement, navigation …
    text TEXT NOT NULL,             -- the line
    PRIMARY KEY (document_id, line)
) STRICT, WITHOUT ROWID;

CREATE INDEX report_ending ON report (type, end_day) WHERE start_day IS NULL AND end_day IS NOT NULL;

CREATE INDEX participation_untitled ON participation (person_id, event_key)
    WHERE title_id IS NULL OR title_basis = 'roster';

CREATE TABLE former_reading (
    correction_id INTEGER NOT NULL REFERENCES correction (id), -- the decision that replaced the reading
    article_id TEXT NOT NULL,       -- the article that was read again
    reports TEXT NOT NULL,          -- what was read before, as JSON
    PRIMARY KEY (correction_id, article_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "correction" (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('correct', 'confirm', 'reject', 'note', 'tag', 'untag', 'add',
        'merge', 'split', 'merge-people', 'split-person', 'undo', 'reread', 'remove')),
    report_id TEXT,                 -- evidence it is keyed to; kept when the report is gone
    article_id TEXT,                -- article it is about
    quote TEXT,                     -- evidence in words, so that an orphan can be understood
    field TEXT,                     -- what was corrected
    old TEXT,                       -- value before
    new TEXT,                       -- value after; the other report of a merge or split
    by TEXT NOT NULL,               -- who decided
    at TEXT NOT NULL,               -- when, UTC
    undoes INTEGER REFERENCES "correction" (id), -- the decision that an undo takes back
    command INTEGER NOT NULL,       -- id of the first decision of the same command; an undo takes back all
    digest TEXT NOT NULL            -- hash of this row and of the digest before it
, salt TEXT, words TEXT) STRICT;

CREATE INDEX correction_by_report ON correction (report_id);

CREATE INDEX correction_by_article ON correction (article_id);

CREATE INDEX correction_by_undone ON correction (undoes) WHERE undoes IS NOT NULL;

CREATE INDEX correction_by_command ON correction (command);

CREATE TABLE title_office (
    title_id INTEGER NOT NULL REFERENCES title (id), -- the title as printed
    home TEXT NOT NULL,             -- home of the newspaper; empty where it has none
    ordinal INTEGER NOT NULL,       -- order in the title
    unit TEXT,                      -- lowest place named that holds the office: 临江市
    unit_code TEXT,                 -- its code by GB/T 2260, where the place is known
    body TEXT,                      -- the body without the name of its unit: 市委组织部
    post TEXT NOT NULL,             -- what the person is there: 副部长
    level TEXT                      -- of the unit
        CHECK (level IN ('national', 'province', 'prefecture', 'county', 'township', 'village')),
    kind TEXT NOT NULL              -- what the body is
        CHECK (kind IN ('party', 'government', 'congress', 'cppcc', 'supervision', 'court', 'procuratorate',
        'military', 'enterprise', 'school', 'hospital', 'association', 'media', 'village', 'other')),
    former INTEGER NOT NULL CHECK (former IN (0, 1)), -- 1: held before (原)
    PRIMARY KEY (title_id, home, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX title_office_by_unit ON title_office (unit, kind, level);

CREATE TABLE table_sum (
    name TEXT PRIMARY KEY,          -- the table
    rows INTEGER NOT NULL,          -- how many rows it has
    sum INTEGER NOT NULL            -- hashes of its rows, added up; doctor adds them up again
) STRICT, WITHOUT ROWID;

CREATE TABLE known_input (
    path TEXT NOT NULL,             -- absolute path of a file that was added whole
    reader TEXT NOT NULL,           -- hash of the reader, its options and the profiles
    decision INTEGER NOT NULL,      -- last decision about an article when the file was added
    size INTEGER NOT NULL,          -- bytes
    mtime INTEGER NOT NULL,         -- when the file was changed last, in nanoseconds
    digest TEXT NOT NULL CHECK (length(digest) = 64), -- SHA-256 of the bytes
    articles INTEGER NOT NULL,      -- how many articles are in the file
    PRIMARY KEY (path, reader)
) STRICT, WITHOUT ROWID;

CREATE TABLE visit (
    url TEXT PRIMARY KEY,           -- the address that was asked for
    etag TEXT,                      -- ETag of the answer
    modified TEXT,                  -- Last-Modified of the answer, as sent
    reader TEXT NOT NULL            -- hash of the reader, its options and the profiles
) STRICT, WITHOUT ROWID;

CREATE TABLE article_band (
    value INTEGER NOT NULL,         -- one of the hashes of a sketch, signed
    article INTEGER NOT NULL,       -- article.id as a signed number
    PRIMARY KEY (value, article)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER correction_is_never_deleted BEFORE DELETE ON correction
BEGIN SELECT raise(ABORT, 'corrections are kept for ever: undo instead'); END;

CREATE TRIGGER correction_is_never_changed BEFORE UPDATE ON correction
WHEN old.digest <> '' AND (
    new.salt IS NOT NULL OR new.quote IS NOT NULL OR new."old" IS NOT NULL OR new."new" IS NOT NULL
    OR new.article_id IS NULL OR new.id <> old.id OR new.kind <> old.kind
    OR new.report_id IS NOT old.report_id OR new.article_id <> old.article_id
    OR new.field IS NOT old.field OR new.by <> old.by OR new.at <> old.at
    OR new.undoes IS NOT old.undoes OR new.command <> old.command
    OR new.digest <> old.digest OR new.words IS NOT old.words)
BEGIN SELECT raise(ABORT, 'corrections are kept for ever: undo instead'); END;

CREATE VIEW absence AS
-- One row per person and event: who was absent or excused, and why.
SELECT e.id AS event_id, coalesce(c.name, n.name) AS person, t.name AS title, a.reason
FROM event_absence AS a
JOIN event AS e ON e.key = a.event_key
JOIN person AS n ON n.id = a.person_id
LEFT JOIN person AS c ON c.id = n.same_as
LEFT JOIN title AS t ON t.id = a.title_id
WHERE a.shown = 1 AND e.review <> 'rejected';

CREATE VIEW appearance AS
-- One row per person and event: who took part, in which office and role.
SELECT
    e.id AS event_id, e.starts, e.ends, e.type, coalesce(c.name, n.name) AS person, t.name AS title,
    o.name AS organization, a.role, l.name AS place, e.title AS event_title
FROM participation AS a
JOIN event AS e ON e.key = a.event_key
JOIN person AS n ON n.id = a.person_id
LEFT JOIN person AS c ON c.id = n.same_as
LEFT JOIN title AS t ON t.id = a.title_id
LEFT JOIN organization AS o ON o.id = a.organization_id
LEFT JOIN place AS l ON l.id = e.place_id
WHERE a.shown = 1 AND e.review <> 'rejected';

CREATE VIEW coverage AS
-- One row per newspaper and day from its first to its last: what was read of it, and which days are missing.
WITH RECURSIVE issue AS MATERIALIZED (
    SELECT t.source_id, t.published, count(*) AS articles,
        sum((SELECT count(*) FROM report AS r WHERE r.article_id = t.id)) AS events
    FROM article AS t WHERE t.published IS NOT NULL
    GROUP BY t.source_id, t.published
), day (source_id, published, last) AS (
    SELECT source_id, min(published), max(published) FROM issue GROUP BY source_id
    UNION ALL
    SELECT source_id, date(published, '+1 day'), last FROM day WHERE published < last
), week AS (
    SELECT d.source_id, strftime('%w', d.published) AS weekday, count(*) < 3 OR 2 * count(i.published) >= count(*) AS usual
    FROM day AS d LEFT JOIN issue AS i ON i.source_id IS d.source_id AND i.published = d.published
    GROUP BY d.source_id, strftime('%w', d.published)
)
SELECT
    d.source_id, d.published, coalesce(i.articles, 0) AS articles, coalesce(i.events, 0) AS events,
    i.published IS NULL AND w.usual AS missing
FROM day AS d
JOIN week AS w ON w.source_id IS d.source_id AND w.weekday = strftime('%w', d.published)
LEFT JOIN issue AS i ON i.source_id IS d.source_id AND i.published = d.published;

CREATE VIEW event_text AS
-- One row per event: the words by which text search finds it.
SELECT
    e.key, t.headline, e.title, r.quote,
    (SELECT group_concat(name, '、') FROM (
        SELECT n.name FROM participation AS a JOIN person AS n ON n.id = a.person_id
        WHERE a.event_key = e.key AND a.shown = 1 ORDER BY a.ordinal)) AS people
FROM event AS e
JOIN report AS r ON r.event_key = e.key AND r.number = 1
JOIN article AS t ON t.id = r.article_id;

CREATE VIEW office AS
-- One row per person and office that a printed title names: where, what, and when it was seen.
SELECT
    coalesce(c.name, n.name) AS person, t.name AS title, x.unit, x.unit_code, x.body, x.post, x.level,
    x.kind, x.former, min(e.start_day) AS first_seen, max(e.start_day) AS last_seen
FROM participation AS a
JOIN event AS e ON e.key = a.event_key
JOIN person AS n ON n.id = a.person_id
LEFT JOIN person AS c ON c.id = n.same_as
JOIN title AS t ON t.id = a.title_id
JOIN report AS r ON r.event_key = a.event_key AND r.number = a.report_number
LEFT JOIN source_home AS h ON h.source_id = r.source_id
JOIN title_office AS x ON x.title_id = a.title_id AND x.home = coalesce(h.home, '')
WHERE a.shown = 1 AND a.title_basis = 'printed' AND e.review <> 'rejected'
GROUP BY coalesce(n.same_as, n.id), n.label, a.title_id, x.home, x.ordinal;

CREATE VIEW reader AS
-- One row per event and value as an article has it, and per value that a person corrected: which reader proposed the value.
SELECT e.id AS event_id, r.id AS report_id, 'event' AS field, r.title AS value, r.extractor AS read_by
FROM report AS r JOIN event AS e ON e.key = r.event_key
UNION ALL
SELECT e.id, r.id, 'type', r.type, r.extractor FROM report AS r JOIN event AS e ON e.key = r.event_key
UNION ALL
SELECT e.id, r.id, 'status', r.status, r.extractor FROM report AS r JOIN event AS e ON e.key = r.event_key
UNION ALL
SELECT e.id, r.id, 'date', r.date_text, r.extractor
FROM report AS r JOIN event AS e ON e.key = r.event_key WHERE r.date_text IS NOT NULL
UNION ALL
SELECT e.id, r.id, 'place', p.name, r.extractor
FROM report AS r JOIN event AS e ON e.key = r.event_key JOIN place AS p ON p.id = r.place_id
UNION ALL
SELECT e.id, r.id, 'place', p.name, r.extractor
FROM event_place AS a JOIN event AS e ON e.key = a.event_key
JOIN report AS r ON r.event_key = a.event_key AND r.number = a.report_number
JOIN place AS p ON p.id = a.place_id
UNION ALL
SELECT e.id, r.id, 'person', n.name, a.read_by
FROM participation AS a JOIN event AS e ON e.key = a.event_key
JOIN report AS r ON r.event_key = a.event_key AND r.number = a.report_number
JOIN person AS n ON n.id = a.person_id
UNION ALL
SELECT e.id, r.id, 'absent', n.name, r.extractor
FROM event_absence AS a JOIN event AS e ON e.key = a.event_key
JOIN report AS r ON r.event_key = a.event_key AND r.number = a.report_number
JOIN person AS n ON n.id = a.person_id
UNION ALL
SELECT e.id, r.id, 'organization', o.name, a.read_by
FROM event_organization AS a JOIN event AS e ON e.key = a.event_key
JOIN report AS r ON r.event_key = a.event_key AND r.number = a.report_number
JOIN organization AS o ON o.id = a.organization_id
UNION ALL
SELECT e.id, r.id, 'event', e.title, 'hand'
FROM report AS r JOIN event AS e ON e.key = r.event_key WHERE r.number = 1 AND e.title <> r.title
UNION ALL
SELECT e.id, r.id, 'type', e.type, 'hand'
FROM report AS r JOIN event AS e ON e.key = r.event_key WHERE r.number = 1 AND e.type <> r.type
UNION ALL
SELECT e.id, r.id, 'status', e.status, 'hand'
FROM report AS r JOIN event AS e ON e.key = r.event_key WHERE r.number = 1 AND e.status <> r.status
UNION ALL
SELECT e.id, r.id, 'date', coalesce(e.starts, '..') || '/' || coalesce(e.ends, '..'), 'hand'
FROM report AS r JOIN event AS e ON e.key = r.event_key
WHERE r.number = 1 AND coalesce(e.starts, '') || '/' || coalesce(e.ends, '')
    <> coalesce(r.starts, '') || '/' || coalesce(r.ends, '')
UNION ALL
SELECT e.id, r.id, 'place', p.name, 'hand'
FROM report AS r JOIN event AS e ON e.key = r.event_key JOIN place AS p ON p.id = e.place_id
WHERE r.number = 1 AND e.place_id <> coalesce(r.place_id, 0);

CREATE VIEW signing AS
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
WHERE e.type = 'signing' AND e.review <> 'rejected';

CREATE VIEW tenure AS
-- One row per person and office: who held which office, first and last seen in print.
SELECT
    coalesce(c.name, n.name) AS person, n.label,
    substr(max(e.start_day || t.name), 11) AS title,
    nullif(substr(max(e.start_day || coalesce(o.name, '')), 11), '') AS organization,
    min(e.start_day) AS first_seen, max(e.start_day) AS last_seen, count(*) AS events,
    x.unit, x.body, x.post, min(x.level) AS level, x.kind
FROM participation AS a
JOIN event AS e ON e.key = a.event_key
JOIN person AS n ON n.id = a.person_id
LEFT JOIN person AS c ON c.id = n.same_as
JOIN title AS t ON t.id = a.title_id
LEFT JOIN organization AS o ON o.id = a.organization_id
JOIN report AS r ON r.event_key = a.event_key AND r.number = a.report_number
LEFT JOIN source_home AS h ON h.source_id = r.source_id
JOIN title_office AS x ON x.title_id = a.title_id AND x.home = coalesce(h.home, '')
WHERE a.shown = 1 AND a.title_basis = 'printed' AND x.former = 0
    AND e.start_day IS NOT NULL AND e.review <> 'rejected'
GROUP BY coalesce(n.same_as, n.id), n.label, x.unit, x.body, x.post, x.kind;

CREATE VIEW timeline AS
-- One row per event: what happened when, where and who was there.
SELECT
    e.id, e.starts, e.ends, e.start_day, e.end_day, e.precision, e.basis, e.edtf, e.date_text,
    e.type, e.title, e.status,
    (SELECT p.name FROM place AS p WHERE p.id = e.place_id) AS place,
    (SELECT group_concat(name, '、') FROM (
        SELECT n.name FROM participation AS a JOIN person AS n ON n.id = a.person_id
        WHERE a.event_key = e.key AND a.shown = 1 ORDER BY a.ordinal)) AS people,
    (SELECT group_concat(name, '、') FROM (
        SELECT o.name FROM event_organization AS a JOIN organization AS o ON o.id = a.organization_id
        WHERE a.event_key = e.key AND a.shown = 1 ORDER BY a.ordinal)) AS organizations,
    (SELECT count(*) FROM report AS c WHERE c.event_key = e.key) AS reports,
    (SELECT group_concat(name, '、') FROM (
        SELECT DISTINCT coalesce(s.name, s.id) AS name FROM report AS c JOIN source AS s ON s.id = c.source_id
        WHERE c.event_key = e.key ORDER BY s.id)) AS sources,
    t.headline, r.quote, t.published, e.review, e.part
FROM event AS e
JOIN report AS r ON r.event_key = e.key AND r.number = 1
JOIN article AS t ON t.id = r.article_id;

