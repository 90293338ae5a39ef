"""The classes that declare keys in, a page that lists the keys out."""
