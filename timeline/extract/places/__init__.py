"""A draft of an event in, its place out: candidates are weighed, the best named one wins."""
