"""The bytes of a document in, its media type and clean text out."""
