"""The pieces of date expressions: numerals, fragments of patterns, modifiers, tails, senses."""
