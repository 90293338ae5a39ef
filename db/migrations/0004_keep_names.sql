-- Who and what is named in the events of a block, so that a wide filter can be counted by name.

CREATE TABLE block_names (
    facet TEXT NOT NULL CHECK (facet IN ('who', 'org', 'place')), -- what is named
    block_id INTEGER NOT NULL,      -- the block; left over from before where it is not there
    ranks BLOB NOT NULL,            -- rank of an event, 32 bits each
    ids BLOB NOT NULL CHECK (length(ids) = length(ranks)), -- id of the person, body or first place, 32 bits each
    PRIMARY KEY (facet, block_id)
) STRICT, WITHOUT ROWID;
