"""Drafts of events and the people of an article in, participants with title and role out."""
