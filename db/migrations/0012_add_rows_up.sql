-- Every report has a seal; the rows of every table add up to a sum, which only the program moves.

CREATE TABLE table_sum (
    name TEXT PRIMARY KEY,          -- the table
    rows INTEGER NOT NULL,          -- how many rows it has
    sum INTEGER NOT NULL            -- hashes of its rows, added up; doctor adds them up again
) STRICT, WITHOUT ROWID;

ALTER TABLE report ADD COLUMN seal TEXT;
