-- What is refused again is the same refusal; an input without an article counts too.

DELETE FROM quarantine WHERE id NOT IN (
    SELECT min(id) FROM quarantine GROUP BY name, digest, article_id, reason, quote
);
CREATE UNIQUE INDEX quarantine_once
    ON quarantine (name, coalesce(digest, ''), coalesce(article_id, ''), reason, quote);
