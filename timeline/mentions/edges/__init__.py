"""A text and a word of it in, the span out that a title, a body or a dateline reaches."""
