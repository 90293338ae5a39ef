"""A newspaper page in, a timeline of government activity out."""

__version__ = "0.1.0"
