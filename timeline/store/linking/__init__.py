"""Reports in, pairs of the same event out: near-duplicates, candidates, groups."""
