"""Documents become pages and articles."""
