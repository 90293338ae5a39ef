"""Exporters: one module per format, found by its name; rows in, a stream written."""

from timeline.export._files import write_atomically
from timeline.export._formats import event_record, exporter, formats

__all__ = ["event_record", "exporter", "formats", "write_atomically"]
