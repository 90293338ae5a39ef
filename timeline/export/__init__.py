"""Exporters: one module per format, found by its name; rows in, a stream written."""

from timeline.export._files import write_atomically
from timeline.export._formats import exporter, formats

__all__ = ["exporter", "formats", "write_atomically"]
