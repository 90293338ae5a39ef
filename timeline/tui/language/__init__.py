"""A message or a value in, words in the language of the screen out."""
