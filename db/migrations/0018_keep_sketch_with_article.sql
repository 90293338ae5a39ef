-- The sketch of an article stands in its row; a band leads from a part of a sketch to articles.

ALTER TABLE article ADD COLUMN sketch BLOB CHECK (length(sketch) = 80); -- 20 hashes of 32 bits
DROP TABLE article_band;
CREATE TABLE article_band (
    value INTEGER NOT NULL,         -- one of the hashes of a sketch, signed
    article INTEGER NOT NULL,       -- article.id as a signed number
    PRIMARY KEY (value, article)
) STRICT, WITHOUT ROWID;            -- finds near-duplicate articles
