"""The articles of a store in, a list and a page of each out, with what was decided."""
