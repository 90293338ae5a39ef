"""A PDF in, its text layer as lines in reading order out, read by a child process."""
