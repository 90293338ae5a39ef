"""Text and a publication date become date expressions with their periods."""
