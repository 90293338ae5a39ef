-- The clock time that an article was published at, where the page tells it.

ALTER TABLE article ADD COLUMN published_time TEXT;
