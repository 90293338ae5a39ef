"""The SQLite file: open and migrate, add, find, correct."""
