"""Lines of a page in, what each is by itself out: byline, masthead, caption, furniture, text."""
