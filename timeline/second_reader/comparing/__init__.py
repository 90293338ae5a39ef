"""Two readings of one article in; in what they differ, as problems with both values, out."""
