"""Statements that insert documents, articles and what is noted of them."""

from __future__ import annotations

from timeline.store.base.inserting import statement

ARTICLE = statement(
    "article",
    "id, document_id, source_id, published, published_basis, kicker, headline, subheadline, text,"
    " page_number, url, external_id, digest, reader, published_time",
)
DOCUMENT = statement(
    "document",
    "id, name, url, media, encoding, encoding_basis, bytes, source_id, published,"
    " published_basis, added_at",
    once=True,
)
PROBLEM = statement(
    "problem", "document_id, article_id, kind, message, quote, span_start, span_end"
)
QUARANTINE = statement("quarantine", "name, digest, article_id, reason, quote, added_at", once=True)
SOURCE = (
    "INSERT INTO source (id, name) VALUES (?, ?) ON CONFLICT (id)"
    " DO UPDATE SET name = coalesce(excluded.name, name)"
)
HOME = (
    "INSERT INTO source_home (source_id, home) VALUES (?, ?) ON CONFLICT (source_id)"
    " DO UPDATE SET home = excluded.home"
)
REMOVED = "SELECT 1 FROM correction WHERE article_id = ? AND kind = 'remove'"
LEFT_OUT = statement("left_out", "document_id, line, kind, text", once=True)
BAND = statement("article_band", "band, value, article_id")
BYLINE = statement("byline", "article_id, ordinal, name, role")


BAD_LINE = "bad-line"
"""The kind of problem that a line of JSON Lines is when it is no article."""
