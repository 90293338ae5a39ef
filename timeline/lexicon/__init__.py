"""What words mean, as tables: event types, roles, titles, surnames, places, the calendar.

The TOML files hold the words; the modules read each table once and return typed rows or one
pattern for all of its words. Everything that tags or extracts asks here.
"""
