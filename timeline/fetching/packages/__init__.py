"""A file that holds others in, their documents out: archives, books, archives of the web."""
