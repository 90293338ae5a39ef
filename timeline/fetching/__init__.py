"""Paths, folders, archives, URLs and feeds become documents: bytes with a name."""
