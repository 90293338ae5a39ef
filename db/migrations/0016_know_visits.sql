-- What a server said of an address that was read whole, so that it need not send it again.

CREATE TABLE visit (
    url TEXT PRIMARY KEY,           -- the address that was asked for
    etag TEXT,                      -- ETag of the answer
    modified TEXT,                  -- Last-Modified of the answer, as sent
    reader TEXT NOT NULL            -- hash of the reader, its options and the profiles
) STRICT, WITHOUT ROWID;            -- web addresses that need not be sent again unless they changed
