"""One event or one person in, paragraphs with evidence out."""
