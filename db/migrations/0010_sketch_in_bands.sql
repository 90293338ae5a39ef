-- Near-duplicates share one of twelve bands; a band stands for four smallest hashes.

DROP TABLE article_band;
CREATE TABLE article_band (
    band INTEGER NOT NULL,          -- which part of the sketch
    value INTEGER NOT NULL,         -- hash of the smallest hashes of pairs of characters in it
    article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    PRIMARY KEY (band, value, article_id)
) STRICT, WITHOUT ROWID;            -- finds near-duplicate articles
CREATE INDEX article_band_by_article ON article_band (article_id);
