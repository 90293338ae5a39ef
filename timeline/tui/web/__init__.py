"""A command in, a page on this machine that runs the command for every browser window."""
