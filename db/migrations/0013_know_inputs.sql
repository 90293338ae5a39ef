-- Files that were added are known again without being read; near-duplicates share two bands.

CREATE TABLE known_input (
    path TEXT NOT NULL,             -- absolute path of a file that was added whole
    reader TEXT NOT NULL,           -- hash of the reader, its options and the profiles
    decision INTEGER NOT NULL,      -- last decision about an article when the file was added
    size INTEGER NOT NULL,          -- bytes
    mtime INTEGER NOT NULL,         -- when the file was changed last, in nanoseconds
    digest TEXT NOT NULL CHECK (length(digest) = 64), -- SHA-256 of the bytes
    articles INTEGER NOT NULL,      -- how many articles are in the file
    PRIMARY KEY (path, reader)
) STRICT, WITHOUT ROWID;            -- files that need not be read again

DELETE FROM article_band;
