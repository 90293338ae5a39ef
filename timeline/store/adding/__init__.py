"""Readings of articles in, rows out: reports linked to events, people and search index kept."""
