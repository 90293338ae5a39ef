"""The tables of a folder of readings: their columns, in the types of Arrow."""

from __future__ import annotations

_DATED = {
    "starts": "string", "ends": "string", "start_day": "string", "end_day": "string",
    "precision": "string", "basis": "string", "edtf": "string", "date_text": "string",
}  # fmt: skip
_OF_EVENT = {
    "document": "string", "article": "int32", "event": "int32", "ordinal": "int32",
    "event_id": "string", "source": "string", "name": "string",
}  # fmt: skip
TABLES: dict[str, dict[str, str]] = {
    "documents": {
        "document": "string", "name": "string", "url": "string", "media": "string",
        "bytes": "int64", "source": "string", "published": "string", "published_basis": "string",
        "encoding": "string", "encoding_basis": "string", "newspaper": "string", "home": "string",
    },
    "articles": {
        "document": "string", "article": "int32", "source": "string", "newspaper": "string",
        "home": "string", "published": "string", "published_basis": "string",
        "published_time": "string", "kicker": "string", "headline": "string",
        "subheadline": "string", "byline": "people", "text": "string", "page_number": "string",
        "url": "string", "external_id": "string", "origin": "string",
    },
    "events": {
        "document": "string", "article": "int32", "event": "int32", "id": "string",
        "source": "string", "published": "string", "headline": "string", "type": "string",
        "title": "string", "status": "string", **_DATED, "part": "string", "place": "string",
        "places_also": "strings", "quote": "string", "quote_start": "int32", "quote_end": "int32",
        "date_start": "int32", "date_end": "int32", "rule": "string", "anchor": "string",
        "why": "string", "days": "int32", "read_by": "string",
    },
    "participants": {
        **_OF_EVENT, "title": "string", "organization": "string", "role": "string",
        "title_basis": "string", "read_by": "string",
    },
    "organizations": {**_OF_EVENT, "role": "string", "read_by": "string"},
    "absences": {**_OF_EVENT, "title": "string", "reason": "string"},
    "offices": {
        "title": "string", "home": "string", "ordinal": "int32", "source": "string",
        "unit": "string", "unit_code": "string", "body": "string", "post": "string",
        "level": "string", "kind": "string", "former": "boolean",
    },
    "problems": {
        "document": "string", "article": "int32", "of": "string", "ordinal": "int32",
        "source": "string", "kind": "string", "message": "string", "quote": "string",
        "span_start": "int32", "span_end": "int32",
    },
    "left_out": {
        "document": "string", "line": "int32", "source": "string", "kind": "string",
        "text": "string",
    },
}  # fmt: skip
"""``document`` is the SHA-256 of the bytes, ``article`` and ``event`` count from 0 within it."""
