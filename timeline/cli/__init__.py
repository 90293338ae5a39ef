"""The command line: each command parses, calls one function and prints."""

from timeline.cli.program import main

__all__ = ["main"]
