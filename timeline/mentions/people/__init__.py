"""A text in, mentions of people out: by title, in lists, by verbs, in notices, again later."""
