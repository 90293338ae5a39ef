"""People with titles, organizations and places named in a text."""
