"""Predicates in, pages of rows, counts, facets and densities out."""
