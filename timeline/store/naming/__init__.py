"""Names and offices of reports in, people out: namesakes apart, offices filled in."""
