"""Texts for people: a chronology, a dossier, a page, a feed."""
