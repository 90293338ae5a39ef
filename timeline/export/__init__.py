"""Exporters: one module per format, found by its name; whole events in, a file written."""

from timeline.export._columns import COLUMNS, event_record
from timeline.export.files import write_atomically
from timeline.export.formats import Options, export_events, formats, table_names

__all__ = [
    "COLUMNS",
    "Options",
    "event_record",
    "export_events",
    "formats",
    "table_names",
    "write_atomically",
]
