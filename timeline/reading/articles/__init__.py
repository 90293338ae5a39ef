"""Lines of a page in, articles out: header lines, byline and joined paragraphs."""
