"""A pasted page in, a preview of its events out, then what was kept of it."""
