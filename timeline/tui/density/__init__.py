"""Counts by day in, bars over an axis of months out: scrollbar, map and date filter."""
