"""Annotated sentences in, drafts of events out: what happened on which day, each told once."""
