-- Which reader proposed a person or a body, as report.extractor tells of the event itself.
ALTER TABLE participation ADD COLUMN read_by TEXT NOT NULL DEFAULT 'rules'; -- rules, llm, lac, hand
ALTER TABLE event_organization ADD COLUMN read_by TEXT NOT NULL DEFAULT 'rules'; -- rules, llm, lac, hand
