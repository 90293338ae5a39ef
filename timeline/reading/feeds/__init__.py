"""A feed in, its entries as articles with the days on which they were published out."""
