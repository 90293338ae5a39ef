"""An article in, annotated sentences out: spans with their dates, people and clauses.

What later steps ask of a sentence is laid on it here, once.
"""
