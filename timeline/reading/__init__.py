"""Documents become pages and articles."""

from timeline.reading.page import read_page

__all__ = ["read_page"]
