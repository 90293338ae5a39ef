"""A text in, date expressions with their senses out; nothing is dated yet."""
