-- Which events have a value, one bit an event, in blocks of 128 days: filters together are one AND.
-- A block that is not there is answered from the tables; it is taken away when an event in it changes.

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
