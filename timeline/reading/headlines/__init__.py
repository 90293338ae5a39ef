"""A stack of header lines in, kicker, headline and subheadline out."""
