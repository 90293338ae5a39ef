-- The words of a decision are sealed apart, so that those about a removed article can be erased.

DROP TRIGGER correction_is_never_changed;
ALTER TABLE correction ADD COLUMN salt TEXT;
ALTER TABLE correction ADD COLUMN words TEXT;
UPDATE correction SET digest = '';
CREATE TRIGGER correction_is_never_changed BEFORE UPDATE ON correction
WHEN old.digest <> '' AND (
    new.salt IS NOT NULL OR new.quote IS NOT NULL OR new."old" IS NOT NULL OR new."new" IS NOT NULL
    OR new.article_id IS NULL OR new.id <> old.id OR new.kind <> old.kind
    OR new.report_id IS NOT old.report_id OR new.article_id <> old.article_id
    OR new.field IS NOT old.field OR new.by <> old.by OR new.at <> old.at
    OR new.undoes IS NOT old.undoes OR new.command <> old.command
    OR new.digest <> old.digest OR new.words IS NOT old.words)
BEGIN SELECT raise(ABORT, 'corrections are kept for ever: undo instead'); END;
