"""The timeline itself: an outline of months, days and events in, drawn lines out."""
