"""A document in, its newspaper with profile and its day of publication out."""
