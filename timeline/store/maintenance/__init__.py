"""A store in, findings, copies and repairs out; user SQL runs here behind an authorizer."""
