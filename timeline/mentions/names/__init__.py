"""A position of a text in, a personal name with its score out, or none."""
