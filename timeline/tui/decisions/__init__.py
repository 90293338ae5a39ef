"""What can be corrected of an event, and the calls that do it."""
