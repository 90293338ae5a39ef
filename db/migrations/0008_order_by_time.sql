-- Within a day events stand in time order; the log is a chain; absences and left-out lines are kept.

PRAGMA defer_foreign_keys = ON;
ALTER TABLE event ADD COLUMN part TEXT
    CHECK (part IS NULL OR part IN ('early', 'morning', 'noon', 'afternoon', 'evening', 'night'));
ALTER TABLE report ADD COLUMN part TEXT;
UPDATE event SET key = ((key >> 27) << 38) | (key & 134217727)
    | ((CASE WHEN starts LIKE '%T%' THEN CAST(substr(starts, 12, 2) AS INTEGER) * 60
        + CAST(substr(starts, 15, 2) AS INTEGER) + 1 ELSE 0 END) << 27)
    WHERE key >= 134217728;
DELETE FROM block;
DELETE FROM block_bits;
DELETE FROM block_names;

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

ALTER TABLE article ADD COLUMN reader TEXT;
ALTER TABLE article ADD COLUMN seal TEXT;
CREATE INDEX report_ending ON report (type, end_day) WHERE start_day IS NULL AND end_day IS NOT NULL;

CREATE INDEX participation_untitled ON participation (person_id, event_key)
    WHERE title_id IS NULL OR title_basis = 'roster';

CREATE TABLE former_reading (
    correction_id INTEGER NOT NULL REFERENCES correction (id), -- the decision that replaced the reading
    article_id TEXT NOT NULL,       -- the article that was read again
    reports TEXT NOT NULL,          -- what was read before, as JSON
    PRIMARY KEY (correction_id, article_id)
) STRICT, WITHOUT ROWID;

DROP TRIGGER correction_is_never_changed;
DROP TRIGGER correction_is_never_deleted;
CREATE TABLE decision (
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
    undoes INTEGER REFERENCES decision (id), -- the decision that an undo takes back
    command INTEGER NOT NULL,       -- id of the first decision of the same command; an undo takes back all
    digest TEXT NOT NULL            -- hash of this row and of the digest before it
) STRICT;
INSERT INTO decision SELECT id, kind, report_id, article_id, quote, field, old, new, by, at, undoes, id, ''
    FROM correction ORDER BY id;
DROP TABLE correction;
ALTER TABLE decision RENAME TO correction;
CREATE INDEX correction_by_report ON correction (report_id);
CREATE INDEX correction_by_article ON correction (article_id);
CREATE INDEX correction_by_undone ON correction (undoes) WHERE undoes IS NOT NULL;
CREATE INDEX correction_by_command ON correction (command);
CREATE TRIGGER correction_is_never_changed BEFORE UPDATE ON correction WHEN old.digest <> ''
BEGIN SELECT raise(ABORT, 'corrections are kept for ever: undo instead'); END;
CREATE TRIGGER correction_is_never_deleted BEFORE DELETE ON correction
BEGIN SELECT raise(ABORT, 'corrections are kept for ever: undo instead'); END;
