"""Calendars and programs that draw timelines."""
