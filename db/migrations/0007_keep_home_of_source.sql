-- What 市委 and 我市 stand for in a newspaper: the place where it is at home.

CREATE TABLE source_home (
    source_id TEXT PRIMARY KEY REFERENCES source (id), -- the newspaper
    home TEXT NOT NULL CHECK (home <> '') -- its town or province: 市委 is the committee of that
) STRICT, WITHOUT ROWID;
