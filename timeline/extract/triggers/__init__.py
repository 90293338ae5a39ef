"""A sentence in, its triggers out: the words that report a happening, and how strongly."""
