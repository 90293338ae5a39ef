"""Paths, folders, archives, URLs and feeds become documents: bytes with a name."""

from timeline.fetching.arguments import fetch

__all__ = ["fetch"]
