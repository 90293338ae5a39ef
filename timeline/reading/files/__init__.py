"""Files that hold a page in something else: a mail, a note, a table; their inside comes out."""
