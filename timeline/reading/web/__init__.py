"""HTML or a feed in, articles with the days that the page states out."""
