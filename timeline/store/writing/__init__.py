"""Calls of people and programs in, transactions out: the store to write to, and its log."""
