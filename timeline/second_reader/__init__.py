"""Readings in; the same with what a language model reads beside, bound to evidence, out."""
